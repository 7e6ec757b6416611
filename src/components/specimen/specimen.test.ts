/** What components promise to readers and their programs, asked of the examples of the specimen page and of edge cases. */
import { describe, expect, it } from 'vitest';
import { specimenPage } from '../../page-data/site/specimen.ts';
import AnswerBox from '../answer/AnswerBox.astro';
import Timeline from '../calendar/Timeline.astro';
import Cited from '../citation/Cited.astro';
import Remarks from '../document/Remarks.astro';
import FactList from '../fact/FactList.astro';
import Figures from '../home/Figures.astro';
import ProvisionLine from '../guide/ProvisionLine.astro';
import Quote from '../quote/Quote.astro';
import { all, links, nameOf, only, render, texts } from '../rendered.ts';
import SearchBox from '../search/SearchBox.astro';
import SourceFold from '../source/SourceFold.astro';
import Mark from '../status/Mark.astro';
import MarkLegend from '../status/MarkLegend.astro';
import StatusBadge from '../status/StatusBadge.astro';
import StatusLine from '../status/StatusLine.astro';
import Removal from '../story/Removal.astro';
import SourceQuote from '../story/SourceQuote.astro';
import StoryFigure from '../story/StoryFigure.astro';
import FacetLinks from '../task/FacetLinks.astro';
import TaskList from '../task/TaskList.astro';
import Specimen from './Specimen.astro';

const specimen = await specimenPage();
const OLD = 'nghi-dinh-5-2021-nd-cp';
const NEW = 'nghi-dinh-6-2025-nd-cp';

describe('the specimen page', () => {
	it('has one h1, and every section is named by its own h2', async () => {
		const page = await render(Specimen, { specimen });
		expect(texts(page, 'h1')).toEqual(['Mẫu trình bày']);
		const sections = page.parts.flatMap(({ parts }) => parts).filter(({ tag }) => tag === 'section');
		expect(sections.length).toBeGreaterThan(12);
		for (const section of sections)
			expect(all(section, 'h2').map(({ attributes }) => attributes['id'])).toEqual([
				section.attributes['aria-labelledby'],
			]);
	});

	it('shows the stamp of each symbol with what it says', async () => {
		const page = await render(Specimen, { specimen });
		const pictures = all(page, 'img').map((picture) => [nameOf(picture), picture.attributes['src']]);
		expect(pictures).toEqual(specimen.stamps.map(({ src, alt }) => [alt, src]));
		expect(pictures.length).toBeGreaterThan(0);
	});
});

describe('search', () => {
	it('is a form named for what it does, that opens the search page with the words in its address', async () => {
		const form = only(await render(SearchBox, {}), 'form');
		expect(form.attributes).toMatchObject({ role: 'search', action: '/tim-kiem/', method: 'get' });
		expect(nameOf(form)).toBe('Tìm trên trang này');
		const field = only(form, 'input');
		expect(field.attributes['name']).toBe('q');
		expect(only(form, 'label').attributes['for']).toBe(field.attributes['id']);
		expect([nameOf(only(form, 'button')), only(form, 'button').attributes['type']]).toEqual([
			'Tìm',
			'submit',
		]);
	});
});

describe('a citation', () => {
	it('leads to the document and says how that stands today; the words around it stay as written', async () => {
		const text = 'Theo Nghị định số 5/2021/NĐ-CP, cũ.';
		const printed = await render(Cited, { text });
		expect(printed.text).toBe(text);
		expect(links(printed)).toEqual([['Nghị định số 5/2021/NĐ-CP', `/van-ban/${OLD}/`]]);
		expect(only(printed, 'a').attributes).toMatchObject({
			'data-status': 'het-hieu-luc',
			title: expect.stringMatching(/: Hết hiệu lực từ .+ \(xét ngày /u) as string,
		});
	});

	it('is no link where the document is unknown', async () => {
		const printed = await render(Cited, { text: 'Theo Nghị định số 999/1999/NĐ-CP.' });
		expect([printed.text, printed.parts]).toEqual(['Theo Nghị định số 999/1999/NĐ-CP.', []]);
	});
});

describe('a quotation of a document', () => {
	it('says whose words it holds, leads to their place, and offers both to be copied by name', async () => {
		const { quote } = specimen;
		const printed = await render(Quote, { quote });
		expect(only(printed, 'blockquote').attributes['cite']).toBe(quote.href);
		expect(links(only(printed, 'figcaption'))).toEqual([
			[quote.label, quote.href],
			[`Liên kết tới ${quote.label}`, quote.href],
		]);
		expect(only(printed, 'figcaption').text).toContain(quote.documentName);
		const button = only(printed, 'button');
		expect(nameOf(button)).toBe(`Sao chép trích dẫn: ${quote.label}`);
		// Without script it could do nothing, and is not shown.
		expect(button.attributes).toMatchObject({ type: 'button', 'data-needs-script': '' });
	});
});

describe('a quotation of a source', () => {
	it('stands between Vietnamese quotation marks, with publisher, title and address', async () => {
		const [place] = specimen.sourceQuotes;
		const printed = await render(SourceQuote, { ...place, text: 'Nước đã trong.' });
		expect(only(printed, 'p').text).toBe('“Nước đã trong.”');
		const href = only(printed, 'blockquote').attributes['cite'];
		expect(href).toMatch(/^https:/u);
		expect(links(only(printed, 'cite')).map(([, target]) => target)).toEqual([href]);
	});
});

describe('a figure among the words of a story', () => {
	it('is drawn as the list of figures draws it: what it counts, number and unit', async () => {
		const figure = { story: 'to-vot-beo-con-may', of: 'bèo vớt lên mỗi buổi' };
		const printed = await render(StoryFigure, figure);
		expect(texts(printed, 'dt')).toEqual(['bèo vớt lên mỗi buổi']);
		expect(texts(printed, 'dd')).toEqual(['khoảng 1,5 – 2 tấn']);
	});
});

describe('a provision in guidance', () => {
	it('leads to its article or the list that has it, and says how it stands today', async () => {
		const printed = await render(ProvisionLine, { document: NEW, article: '2' });
		expect(links(printed)).toEqual([['Điều 2 Nghị định số 6/2025/NĐ-CP', `/van-ban/${NEW}/dieu/`]]);
		expect(printed.text).toMatch(/NĐ-CP Còn hiệu lực$/u);
	});
});

describe('a status', () => {
	it('is said in words, with what the script needs to say it for another day', async () => {
		const badge = only(await render(StatusBadge, { document: OLD }), 'span');
		expect(badge.text).toMatch(/^Hết hiệu lực từ \d\d\/\d\d\/\d{4}$/u);
		expect(badge.attributes).toMatchObject({
			'data-document-status': 'het-hieu-luc',
			'data-when': 'today',
			'data-effect': expect.stringContaining('=het-hieu-luc') as string,
		});
	});

	it('on a line stands alone where it was the same in the plan’s year, and no chosen day changes it', async () => {
		const line = await render(StatusLine, { document: NEW });
		expect(line.text).toBe('Còn hiệu lực');
		const badges = all(line, 'span').filter(({ attributes }) => 'data-document-status' in attributes);
		expect(badges.map(({ attributes }) => 'data-effect' in attributes)).toEqual([false]);
	});
});

describe('how sure a sentence is', () => {
	it('is a sign with its meaning for who hears the page, and nothing where several sources agree', async () => {
		const sign = only(await render(Mark, { certainty: 'suy ra' }), 'span');
		expect([sign.text, nameOf(sign), sign.attributes['role']]).toEqual(['◊', 'suy ra', 'img']);
		expect((await render(Mark, { certainty: '2+' })).parts).toEqual([]);
	});

	it('is explained by the legend of the page, sign by sign, and not where there is none', async () => {
		const html = '<span data-sure="1">○</span>';
		expect((await render(MarkLegend, { html })).text).toMatch(
			/○ mới một nguồn nói.*Không có dấu: từ hai nguồn/u,
		);
		expect((await render(MarkLegend, { html: '<p>Rõ cả.</p>' })).parts).toEqual([]);
	});
});

describe('the answer of a page', () => {
	const item = { text: 'Chủ tịch UBND tỉnh', certainty: '1' };
	const answer = {
		rows: [{ label: 'Ai quyết định', items: [item], rest: { href: '#tham-quyen', label: 'còn 2 điều' } }],
		moreBasis: null,
		basisLabel: 'Căn cứ',
		basis: [
			{
				document: NEW,
				name: 'Nghị định 6',
				href: `/van-ban/${NEW}/`,
				articles: [{ href: '#2', label: 'Điều 2', certainty: 'chưa xác nhận' }],
			},
		],
		sure: 'một nguồn',
		checkedOn: '02/03/2025',
	};

	it('is a region by its name: each thing asked with the answer, its sign, its status and the day of the check', async () => {
		const region = only(await render(AnswerBox, { answer }), 'section');
		expect(nameOf(region)).toBe('Trả lời nhanh');
		expect(texts(region, 'dt')).toEqual(['Ai quyết định', 'Căn cứ']);
		expect(texts(region, 'dd')).toEqual([
			'Chủ tịch UBND tỉnh ○ còn 2 điều',
			expect.stringMatching(/^Điều 2 \? Nghị định 6 Còn hiệu lực/u),
		]);
		expect(region.text).toMatch(/Mức tin: một nguồn\. Kiểm ngày 02\/03\/2025\.$/u);
	});
});

describe('sources', () => {
	it('are folded under a line with their number and the day of the check; none make no fold', async () => {
		const sources = [
			{ title: 'Bài A', publisher: 'Báo A', href: 'https://a.example/', readOn: '01/03/2025' },
		];
		const fold = only(await render(SourceFold, { sources, checkedOn: '02/03/2025' }), 'details');
		expect(texts(fold, 'summary')).toEqual(['Nguồn (1), kiểm ngày 02/03/2025']);
		expect(texts(fold, 'li')).toEqual(['Bài A, Báo A (đọc ngày 01/03/2025)']);
		expect('open' in fold.attributes).toBe(false);
		expect((await render(SourceFold, { sources: [] })).parts).toEqual([]);
	});
});

describe('a list of tasks', () => {
	const { tasks } = specimen;

	it('has a link to each, says who leads, and by when only where the plan says so', async () => {
		const list = await render(TaskList, { tasks });
		expect(links(list)).toEqual(tasks.map(({ title, href }) => [title, href]));
		expect(tasks.length).toBeGreaterThan(1);
		for (const [index, item] of all(list, 'li').entries()) {
			const task = tasks[index];
			const lead = task?.lead.map(({ label }) => label).join('; ') ?? '';
			expect(texts(item, 'span')).toEqual([
				[lead, ...(task?.due.isStated ? [task.due.label] : [])].join(' · '),
			]);
		}
	});

	it('leaves out who leads where the page is theirs, and says their part where it is told', async () => {
		const [task] = tasks;
		if (task === undefined) throw new Error('the specimen shows tasks');
		const list = await render(TaskList, { tasks: [{ ...task, role: 'Phối hợp' }], showLead: false });
		expect(texts(list, 'span')[0]).toMatch(/^Phối hợp( · .+)?$/u);
		expect(texts(list, 'span')[0]).not.toContain(task.lead[0]?.label);
	});
});

describe('a filter without script', () => {
	it('has a heading for each facet and a place for each value, with its count', async () => {
		const { facets } = specimen;
		const printed = await render(FacetLinks, { facets });
		expect(texts(printed, 'h3')).toEqual(facets.map(({ label }) => label));
		const values = facets.flatMap((facet) => facet.values);
		expect(links(printed)).toEqual(values.map(({ label, href }) => [label, href]));
		expect(texts(printed, 'span')).toEqual(values.map(({ count }) => String(count)));
	});

	it('leads to the rest where it shows only some', async () => {
		const values = ['a', 'b', 'c'].map((value) => ({ value, label: value, count: 1, href: `/${value}/` }));
		const facets = [{ key: 'han', label: 'Hạn', values }];
		const more = { han: { href: '/tat-ca/', label: 'Mọi hạn' } };
		expect(links(await render(FacetLinks, { facets, limit: 1, more }))).toEqual([
			['a', '/a/'],
			['Mọi hạn', '/tat-ca/'],
		]);
	});
});

describe('the timeline', () => {
	it('is a list in the order of the days, each leading to its place in the calendar', async () => {
		const { timeline } = specimen;
		const list = only(await render(Timeline, { entries: timeline }), 'ol');
		expect(links(list)).toEqual(timeline.map(({ id, title }) => [title, `/lich/#${id}`]));
		const days = timeline.map(({ from }) => from);
		expect(days).toEqual(days.toSorted());
	});

	it('draws a period without a day open, and says what is not yet sure', async () => {
		const { timeline } = specimen;
		const items = all(await render(Timeline, { entries: timeline }), 'li');
		expect(items.map(({ attributes }) => /\bopen\b/u.test(attributes['class'] ?? ''))).toEqual(
			timeline.map(({ exact }) => !exact),
		);
		expect(items.map(({ text }) => text.includes('dự kiến'))).toEqual(
			timeline.map(({ tentative }) => tentative),
		);
		expect(new Set(timeline.map(({ exact }) => exact)).size).toBe(2);
	});
});

describe('other lists', () => {
	it('figures: the number and what it counts are one link', async () => {
		expect(
			links(await render(Figures, { figures: [{ value: 53, label: 'nhiệm vụ', href: '/nhiem-vu/' }] })),
		).toEqual([['53 nhiệm vụ', '/nhiem-vu/']]);
	});

	it('facts: each with its source, and behind it whether it rests on one alone', async () => {
		const printed = await render(FactList, { facts: specimen.facts });
		const [fact] = specimen.facts;
		expect(texts(printed, 'p')[0]).toBe(`${fact?.text ?? ''} ○`);
		expect(texts(printed, 'p')[1]).toMatch(/^Nguồn: .+ \(đọc ngày \d\d\/\d\d\/\d{4}\)$/u);
		expect(links(printed).map(([, href]) => href)).toContain(fact?.sources[0]?.url);
	});

	it('remarks: what was received beside what is shown; one that is repeated all over a text stands once', async () => {
		const remark = (line: number, message: string) => ({
			line,
			message,
			href: `#dong-${String(line)}`,
			label: 'Điều 1',
		});
		const one = { ...remark(3, 'Thừa dấu cách.'), before: 'a  b', after: 'a b' };
		const many = Array.from({ length: 21 }, (_, index) => remark(index + 10, 'Dòng bị cắt.'));
		const [first, second, ...rest] = all(await render(Remarks, { remarks: [one, ...many] }), 'li');
		expect([texts(first ?? expect.fail(), 'dd'), links(first ?? expect.fail())]).toEqual([
			['a b', 'a b'],
			[['Điều 1', '#dong-3']],
		]);
		expect(second?.text).toMatch(/^21 chỗ ?Dòng bị cắt\. ?Các dòng của bản nhận ?10, 11, /u);
		expect(rest).toEqual([]);
	});
});

describe('asking for a story to be taken back', () => {
	const mail = (href: string | null) => ({ href });

	it('is two letters and the page that says what happens then', async () => {
		const removal = { remove: mail('mailto:a'), correct: mail('mailto:b'), href: '/x/' };
		expect(links(await render(Removal, { removal }))).toEqual([
			['Đề nghị gỡ bài này', 'mailto:a'],
			['Đề nghị đính chính', 'mailto:b'],
			['Ai được đề nghị, điều gì sẽ xảy ra', '/x/'],
		]);
	});

	it('leads to what can be done where the site has no address, and prints nothing where there is no such page', async () => {
		const printed = await render(Removal, {
			removal: { remove: mail(null), correct: mail(null), href: '/x/' },
		});
		expect(links(printed)).toEqual([['ai được đề nghị, điều gì sẽ xảy ra', '/x/']]);
		expect((await render(Removal, { removal: null })).parts).toEqual([]);
	});
});
