import { cp } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Award, type Content } from '../../collections/load.ts';
import { withGoodCopy } from '../../collections/test-root.ts';
import { awardCount, awardPage, awardView, sortedAwards, summaryOf } from './awards.ts';
import { awardLine } from './award-line.ts';
import { awardBonus, bonusPeriods } from './bonus.ts';
import { processLinks, stepsRestingOn } from './process.ts';
import { questionLinks } from './questions.ts';
import { timesOf } from '../record/statements.ts';

let content: Content;
beforeAll(async () => {
	content = await withGoodCopy(async (root) => {
		await cp('src/collections/fixtures/awards', root, { recursive: true });
		return readContent(root);
	});
});

const awardCalled = (id: string) => {
	const award = content.awards.find((candidate) => candidate.id === id);
	if (!award) throw new Error(`no award ${id} in the fixture`);
	return award;
};

describe('an award', () => {
	it('stands after the titles of its level', () => {
		expect(sortedAwards(content).map(({ id }) => id)).toEqual(['co-thi-dua', 'bang-khen-tinh']);
	});

	it('stands by its rank among those of its level, by name where it has none', () => {
		const [award] = content.awards;
		if (award === undefined || content.awardGuide === null) throw new Error('no award in the fixture');
		const named = (id: string, name: string) => ({ ...award, id, name });
		const medals = [named('c', 'Hạng Ba'), named('a', 'Hạng Nhất'), named('b', 'Hạng Nhì'), named('d', 'An')];
		const ranked = {
			...content,
			awards: medals,
			awardGuide: { ...content.awardGuide, order: ['a', 'b', 'c'] },
		};
		expect(sortedAwards(ranked).map(({ name }) => name)).toEqual(['Hạng Nhất', 'Hạng Nhì', 'Hạng Ba', 'An']);
	});

	it('is counted where people receive it: types and procedures are ways to it', () => {
		const [award] = content.awards;
		if (award === undefined) throw new Error('no award in the fixture');
		const way = { ...award, id: 'duong', kind: 'thu-tuc' as const, level: null };
		expect(awardCount({ ...content, awards: [...content.awards, way] })).toBe(
			'2 danh hiệu và hình thức khen thưởng',
		);
	});

	it('is summed up without recipients that nobody confirmed', () => {
		expect(summaryOf(awardCalled('bang-khen-tinh'))).toBe(
			'Hình thức khen thưởng, cấp bộ, ban, ngành, tỉnh, dành cho cá nhân.',
		);
	});

	it('says of each recipient how sure it is', () => {
		const { recipients } = awardView(awardCalled('bang-khen-tinh'));
		expect(recipients.map(({ short, certainty }) => [short, certainty])).toEqual([
			['Cá nhân', '2+'],
			['Hộ gia đình', 'chưa xác nhận'],
		]);
	});

	const decidedNow = (certainty: '1' | 'chưa xác nhận') => {
		const award = awardCalled('bang-khen-tinh');
		const now = {
			text: 'Chủ tịch UBND cấp tỉnh.',
			certainty,
			sources: ['bao-dong-song'],
			offices: ['chu-tich-tinh'],
			from: null,
			until: '2026-09-30',
		};
		return { ...award, authority: { ...award.authority, now } };
	};

	it('is told in one line of guidance: who decides now, who decided then, how sure behind the words', () => {
		expect(awardLine(content, 'bang-khen-tinh')).toEqual({
			href: '/khen-thuong/bang-khen-tinh/',
			label: 'Bằng khen của tỉnh',
			authority: ['Ai quyết định, năm 2024: Chủ tịch UBND tỉnh.'],
		});
		const changed = { ...content, awards: [decidedNow('1')] };
		expect(awardLine(changed, 'bang-khen-tinh').authority).toEqual([
			'Ai quyết định, hiện nay: Chủ tịch UBND cấp tỉnh (một nguồn).',
			'Ai quyết định, năm 2024: Chủ tịch UBND tỉnh.',
		]);
	});

	it('opens with who decides today, by the name the office has now, and the last day that was read', () => {
		const [row] = awardPage(content, decidedNow('1')).answer.rows;
		expect(row).toMatchObject({
			label: 'Ai quyết định',
			items: [
				{
					text: 'Chủ tịch UBND tỉnh Đồng Sông',
					certainty: '1',
					note: 'đã đọc đến hết 30/09/2026, sau đó chưa rõ',
				},
			],
		});
	});

	it('says in its box what is known, and nothing that nobody confirmed or that is another province’s', () => {
		const { answer } = awardPage(content, awardCalled('bang-khen-tinh'));
		expect(answer.rows.map(({ label, items }) => [label, ...items.map(({ text }) => text)])).toEqual([
			['Tiêu chuẩn', 'Đạt một trong hai: Hai năm liền xuất sắc; Thành tích đột xuất'],
			['Tiền thưởng', 'Cá nhân: 1,5 lần lương cơ sở'],
		]);
		expect(answer).toMatchObject({ sure: 'một nguồn', checkedOn: '10/01/2025', basis: [] });
	});

	it('keeps who decided then apart from who decides now', () => {
		const { authority } = awardPage(content, awardCalled('bang-khen-tinh'));
		expect(authority.then).toMatchObject({ text: 'Chủ tịch UBND tỉnh.', certainty: '2+' });
		expect(authority.now).toBeNull();
	});

	it('never passes the rule of another province off as its own', () => {
		const { fields, elsewhere } = awardPage(content, awardCalled('bang-khen-tinh'));
		expect(fields).toEqual([]);
		expect(elsewhere).toMatchObject([
			{
				label: 'Thời gian giải quyết',
				statement: { text: '25 ngày, theo tỉnh bên.', certainty: 'tham khảo' },
			},
		]);
	});

	it('names what is not known apart, empty fields by name and open points in words', () => {
		expect(awardPage(content, awardCalled('bang-khen-tinh')).gaps).toEqual({
			empty: ['hồ sơ', 'căn cứ pháp lý hiện nay', 'người đề nghị', 'hạn nộp', 'công khai'],
			said: ['Ai quyết định hiện nay: chưa thấy thay đổi.', 'Hộ gia đình có được nhận hay không.'],
		});
	});

	it('knows the source of what only one source says', () => {
		const [criterion] = awardPage(content, awardCalled('bang-khen-tinh')).criteria;
		expect(criterion?.sources.map(({ publisher }) => publisher)).toEqual(['Báo Đồng Sông']);
		expect(criterion?.oneOf).toHaveLength(2);
	});

	it('cites articles smallest unit first, and links no document that the site does not hold', () => {
		const { basis } = awardPage(content, awardCalled('bang-khen-tinh'));
		expect(basis.then).toEqual([
			{
				document: null,
				name: 'Luật Thi đua',
				href: null,
				place: 'Điểm đ khoản 1 Điều 74',
				about: 'tiêu chuẩn',
				certainty: '2+',
			},
		]);
		expect(basis.now).toEqual([]);
	});

	it('leads on to its questions and to the process as a whole', () => {
		expect(questionLinks(content, 'bang-khen-tinh').map(({ href }) => href)).toEqual([
			'/khen-thuong/hoi-dap/may-nam/',
		]);
		expect(processLinks(content)).toEqual([
			{ href: '/khen-thuong/quy-trinh/', label: 'Quy trình chung, 2 bước' },
		]);
		expect(processLinks({ ...content, process: [] })).toEqual([]);
	});
});

describe('a step of the process', () => {
	const place = { document: 'luat-1', article: '8', clause: null, point: null, about: 'hồ sơ' } as const;
	const withBasis = (certainty: '2+' | 'chưa xác nhận'): Content => ({
		...content,
		process: content.process.map((step) =>
			step.id === 'buoc-2' ? { ...step, basis: { then: [], now: [{ ...place, certainty }] } } : step,
		),
	});
	const stepsOn = (changed: Content, article: string | null) =>
		stepsRestingOn(changed, [{ document: 'luat-1', article }]).map(({ href }) => href);

	it('is named, with its place, on the pages of the articles it rests on', () => {
		expect(stepsOn(withBasis('2+'), '8')).toEqual(['/khen-thuong/quy-trinh/#buoc-2']);
		expect(stepsOn(withBasis('2+'), '9')).toEqual([]);
	});

	it('is not named on the word of nobody', () => {
		expect(stepsOn(withBasis('chưa xác nhận'), '8')).toEqual([]);
	});

	it('does not rest on a whole document', () => {
		expect(stepsOn(withBasis('2+'), null)).toEqual([]);
	});
});

describe('bonuses', () => {
	it('begin a new period where the salary or the rule changes', () => {
		expect(bonusPeriods(content)).toEqual([
			{ from: '2024-01-01', to: '2024-06-30', amount: 1_800_000, time: 'then' },
			{ from: '2024-07-01', to: '2025-06-30', amount: 2_340_000, time: 'then' },
			{ from: '2025-07-01', to: null, amount: 2_340_000, time: 'now' },
		]);
	});

	it('are not reckoned for a time for which the figure is not confirmed', () => {
		// The fixture was last checked on 2025-03-02, when the old rule held.
		expect(awardBonus(content, awardCalled('bang-khen-tinh'))[0]?.today).toBeNull();
		expect(awardBonus(content, awardCalled('co-thi-dua'))[0]?.today).toBe('18.720.000 đ');
	});
});

describe('a bonus whose figure changed with the rule', () => {
	const changed = (then: Partial<Award['bonus'][number]['then']>): Award => {
		const award = awardCalled('co-thi-dua');
		return {
			...award,
			bonus: award.bonus.map((one) => ({ ...one, then: { ...one.then, ...then } })),
		};
	};

	it('is reckoned for each day with the figure of its time', () => {
		// The fixture was last checked on 2025-03-02, when the old rule held: 0.15 × 2.340.000 is 351.000.
		const [bonus] = awardBonus(content, changed({ coefficient: 0.15 }));
		expect(bonus?.today).toBe('360.000 đ');
		expect(bonus?.now.coefficient).toBe('8,0');
	});

	it('has the figure of its time, else the usual one', () => {
		const figureOf = (award: Award) => awardBonus(content, award)[0]?.then.coefficient;
		expect(figureOf(changed({ coefficient: 0.15 }))).toBe('0,15');
		expect(figureOf(changed({}))).toBe('8,0');
	});
});

describe('a province without an award guide', () => {
	it('has nothing of it and needs nothing of it', async () => {
		const bare = await readContent('src/collections/fixtures/good');
		expect(bare.awards).toEqual([]);
		expect(bonusPeriods(bare)).toEqual([]);
		expect(timesOf(bare).now).toBe('Hôm nay');
	});
});
