import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../collections/load.ts';
import { GOOD_ROOT } from '../../collections/test-root.ts';
import { pageDays } from '../record/page-foot.ts';
import { pressLeads } from './press-leads.ts';
import { citingPage, pressPage } from './press.ts';

let content: Content;
beforeAll(async () => {
	content = await readContent(GOOD_ROOT);
});

describe('an answer to the press', () => {
	it('without an answer says who can supply it', () => {
		const answer = pressPage(content).questions.find(({ id }) => id === 'ai-phat-ngon');
		expect(answer).toMatchObject({ answer: null, suppliedBy: 'Sở Nội vụ' });
	});

	it('says that its source is one where there is only one', () => {
		const answer = pressPage(content).questions.find(({ id }) => id === 'theo-ban-tin');
		expect(answer?.certainty).toBe('1');
		expect(answer?.sources.map(({ publisher }) => publisher)).toEqual(['Bản tin Sông Mơ']);
	});

	it('stands plainly where the plan itself says so', () => {
		const answer = pressPage(content).questions.find(({ id }) => id === 'han-nao');
		expect(answer).toMatchObject({ certainty: '2+', time: 'Năm 2025' });
		expect(answer?.places.map(({ href }) => href)).toEqual([
			'/van-ban/ke-hoach-7-kh-ubnd-2025/toan-van/#phan-ii-muc-1-gach-1',
		]);
	});
});

describe('a passage to quote', () => {
	it('has the plan’s words and its citation with the address, in one piece to copy', () => {
		const [passage] = pressPage(content).passages;
		expect(passage?.copy).toBe(`“${passage?.quote.text ?? ''}” (${passage?.citation ?? ''})`);
		expect(passage?.citation).toMatch(/Kế hoạch số 07\/KH-UBND.*\/van-ban\/.*#phan-i-muc-1$/u);
	});
});

describe('how to cite', () => {
	it('gives whole addresses once the site has one, and says so until then', () => {
		const placed = { ...content, site: { ...content.site, url: 'https://thi-dua.example.vn' } };
		expect(citingPage(content).addressUnknown).toBe(true);
		const page = citingPage(placed);
		expect(page.addressUnknown).toBe(false);
		for (const { example } of page.formats) expect(example).toContain('https://thi-dua.example.vn/');
	});

	it('keeps signs of HTML out of the HTML example', () => {
		const odd = { ...content, site: { ...content.site, name: 'A <b> & "C"' } };
		const html = citingPage(odd).formats.find(({ id }) => id === 'html');
		expect(html?.example).toBe('<a href="/ke-hoach/">A &lt;b> &amp; &quot;C&quot;</a>');
	});
});

describe('story leads', () => {
	it('count every story of a field and leave out fields without one', () => {
		const { fields, districts } = pressLeads(content);
		for (const { count } of [...fields, ...districts]) expect(count).toBeGreaterThan(0);
		const told = content.stories.flatMap((story) => story.fields).length;
		expect(fields.reduce((sum, { count }) => sum + count, 0)).toBe(told);
		expect(pressLeads({ ...content, stories: [] })).toEqual({ fields: [], districts: [] });
	});
});

describe('the days of a page', () => {
	it('are those that its record notes, the first first', () => {
		const [story] = content.stories;
		if (story === undefined) throw new Error('no story in the fixture');
		const later = { on: '2025-04-05', what: 'Sửa tên.', why: 'Nguồn đính chính.' };
		const changed = { ...content, stories: [{ ...story, changes: [...story.changes, later] }] };
		expect(pageDays(changed, `/guong/${story.id}/`).map(({ what, iso }) => [what, iso])).toEqual([
			['Đăng ngày', story.publishedOn],
			['kiểm ngày', story.checkedOn],
			['sửa ngày', '2025-04-05'],
		]);
	});

	it('are those of the site where the record has none: the check, and the first edition where its day is known', () => {
		const told = (all: Content, address: string) =>
			pageDays(all, address).map(({ what, iso, ofFirstEdition }) => [what, iso, ofFirstEdition]);
		const dated = { ...content, site: { ...content.site, publishedOn: '2025-02-28' } };
		const checked = content.site.checkedOn;
		expect(told(content, '/nhiem-vu/gui-ke-hoach/')).toEqual([['Kiểm ngày', checked, false]]);
		expect(told(dated, '/nhiem-vu/gui-ke-hoach/')).toEqual([
			['Đăng ngày', '2025-02-28', true],
			['kiểm ngày', checked, false],
		]);
		expect(told(dated, '/khong-co/')).toEqual([['Kiểm ngày', checked, false]]);
	});

	it('are those of the record for each of its parts, which are no new records', () => {
		const [document] = content.documents;
		if (document === undefined) throw new Error('no document in the fixture');
		const dated = { ...content, site: { ...content.site, publishedOn: '2025-02-28' } };
		const [published] = pageDays(dated, `/van-ban/${document.id}/toan-van/`);
		expect(published).toMatchObject({ what: 'Đăng ngày', iso: '2025-02-28', ofFirstEdition: false });
	});
});
