import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readContent, type Content } from '../../collections/load.ts';
import { addDatedLaw, withGoodCopy } from '../../collections/test-root.ts';
import { contentOn, inText } from '../base/content.ts';
import { comparisonPage, comparisonRoutes } from './comparisons.ts';
import { datedArticlePage, datedArticleRoutes } from './dated-text.ts';
import { documentById } from './document-name.ts';
import { fullTextPage, hasText } from './full-text.ts';
import { instructionsBy, instructionsFor } from './instructions.ts';
import { quote } from './passage.ts';
import { statusView } from './status.ts';
import { textLine } from './text-line.ts';
import { isOfOneText } from './texts.ts';
import { workingTextPage, workingTexts } from './working-texts.ts';

const LAW = 'luat-mau-1-2024-qh99';

let read: Content;
beforeAll(async () => {
	read = await withGoodCopy((root) => {
		addDatedLaw(root);
		return readContent(root);
	});
});
afterEach(() => {
	vi.unstubAllEnvs();
});

/** The content as built on a day, with the law. */
function builtOn(day: string) {
	vi.stubEnv('SITE_TODAY', day);
	const content = contentOn(read, day);
	return { content, law: documentById(content, LAW) };
}

describe('the words of a document on a day', () => {
	it.each([
		['2025-01-01', 'trước 10 giờ', 'Bản khi ban hành'],
		['2026-05-31', 'trước 10 giờ', 'Bản khi ban hành'],
		['2026-06-01', 'trước 9 giờ', 'Bản từ 01/06/2026'],
		['2034-12-31', 'trước 9 giờ', 'Bản từ 01/06/2026'],
		['2035-01-01', 'mùa cá đẻ', 'Bản từ 01/01/2035'],
	])('on %s are those that hold then, and the page says which', (day, words, name) => {
		const { content, law } = builtOn(day);
		expect(law.source).toContain(words);
		expect(hasText(law) && fullTextPage(content, law).textHead?.name).toBe(name);
	});

	it('keep a passage quoted that they have no more, from the newest text that has it', () => {
		const { content, law } = builtOn('2026-11-29');
		expect(law.addresses.has('dieu-5-doan-1')).toBe(false);
		expect(quote(content, law, 'dieu-5-doan-1')).toMatchObject({
			href: `/van-ban/${LAW}/toan-van/ban-hanh/#dieu-5-doan-1`,
			citation: expect.stringContaining('(lời văn khi ban hành)') as string,
		});
	});

	it('are no news of a missing consolidation where we have one', () => {
		const { content } = builtOn('2026-11-29');
		expect(statusView(content, LAW, 'today', '3').note).toBe(
			'Điều 3, 4, 5 được sửa đổi bởi Luật số 2/2026/QH99 từ 01/06/2026.',
		);
		expect(statusView(content, LAW, '2040-01-01', '4').note).toContain('chúng tôi chưa có bản hợp nhất');
	});
});

describe('the line of texts', () => {
	it('has every text with its days and what changed, and the change that nobody has put into words', () => {
		const { content, law } = builtOn('2026-11-29');
		const line = textLine(content, law, 'dieu-4');
		expect(
			line?.entries.map(({ label, until, changes, isHere, shown }) => [
				label,
				until,
				changes,
				isHere,
				shown.hidden,
			]),
		).toEqual([
			['Bản khi ban hành', 'đến hết 31/05/2026', null, false, true],
			['Bản từ 01/06/2026', 'đến hết 31/12/2034', 'thêm khoản 1a', true, false],
			['Bản từ 01/01/2035', 'đến hết 31/12/2039', 'Không đổi', false, true],
			['Từ 01/01/2040', '', 'Chưa có lời văn sau lần sửa này', false, true],
		]);
		expect(line?.entries[3]).toMatchObject({ href: null, causes: [{ document: 'luat-mau-4-2039-qh99' }] });
		expect(line?.official).toBe('https://example.org/luat-mau-1');
	});

	it('is not there where a document has one text', () => {
		const { content } = builtOn('2026-11-29');
		expect(textLine(content, documentById(content, content.site.plan))).toBeNull();
	});

	it('leads from an article of an old text to today, and cites the day of its words', () => {
		const { content, law } = builtOn('2026-11-29');
		const [old] = law.texts;
		if (old === undefined) throw new Error('the law has no text');
		const page = datedArticlePage(content, LAW, old, 'dieu-5');
		expect(page).toMatchObject({ title: 'Thuyền nan', text: 'Bản khi ban hành' });
		expect(page.citation).toBe('Điều 5 Luật số 1/2024/QH99 (lời văn khi ban hành)');
		expect(page.line?.today?.href).toBe(`/van-ban/${LAW}/dieu-5/`);
	});
});

describe('the pages of texts', () => {
	it('are there for each article of each text, and for each two texts', () => {
		const { content } = builtOn('2026-11-29');
		expect(datedArticleRoutes(content)).toHaveLength(18);
		expect(comparisonRoutes(content).map(({ params }) => [params.old, params.young])).toEqual([
			['ban-hanh', 'tu-2026-06-01'],
			['ban-hanh', 'tu-2035-01-01'],
			['tu-2026-06-01', 'tu-2035-01-01'],
		]);
	});

	it('are told from those of today by their address', () => {
		expect(
			[`/van-ban/${LAW}/dieu-3/tu-2026-06-01/`, `/van-ban/${LAW}/toan-van/ban-hanh/`].map(isOfOneText),
		).toEqual([true, true]);
		expect([`/van-ban/${LAW}/dieu-3/`, `/van-ban/${LAW}/toan-van/`, '/van-ban/'].map(isOfOneText)).toEqual([
			false,
			false,
			false,
		]);
	});

	it('say where two texts differ, in words', () => {
		const { content, law } = builtOn('2026-11-29');
		const [old, , young] = law.texts;
		if (old === undefined || young === undefined) throw new Error('the law has no three texts');
		expect(
			comparisonPage(content, LAW, [old, young], null).list.map(({ label, changes }) => [label, changes]),
		).toEqual([
			[
				'Điều 3. Nguyên tắc và giờ vớt bèo',
				'đổi tên; sửa lời khoản 2; thêm khoản 3; khoản 4 (trước là khoản 3)',
			],
			['Điều 4. Bến bèo', 'thêm khoản 1a'],
			['Điều 5. (được bãi bỏ)', 'đổi tên; bỏ một đoạn'],
		]);
	});
});

describe('instructions of an amending text', () => {
	it('stand on the article that they amend, with the day, the place and the new words', () => {
		const { content, law } = builtOn('2026-11-29');
		expect(instructionsFor(content, law, 'dieu-3')).toMatchObject([
			{
				target: 'Khoản 2 Điều 3',
				words: 'được sửa đổi',
				since: '01/06/2026',
				by: { label: 'Luật số 2/2026/QH99' },
				place: { href: '/van-ban/luat-mau-2-2026-qh99/toan-van/#dieu-1-khoan-1', label: 'khoản 1 Điều 1' },
				text: ['2. Bèo vớt lên phải đưa về bến trước 9 giờ mỗi ngày.'],
			},
		]);
		expect(instructionsFor(content, law, 'dieu-1')).toEqual([]);
	});

	it('lead from the amending article to those that it amends', () => {
		const { content } = builtOn('2026-11-29');
		const acting = documentById(content, 'luat-mau-2-2026-qh99');
		expect(instructionsBy(content, acting, 'dieu-1').map(({ article }) => article?.href)).toEqual([
			`/van-ban/${LAW}/dieu-3/`,
			`/van-ban/${LAW}/dieu-4/`,
			`/van-ban/${LAW}/dieu-5/`,
		]);
	});

	it('are named where two texts are compared, between whose days they began to hold', () => {
		const { content, law } = builtOn('2026-11-29');
		const [old, middle, young] = law.texts;
		if (old === undefined || middle === undefined || young === undefined) throw new Error('no three texts');
		const causes = (pair: readonly [typeof old, typeof old]) =>
			comparisonPage(content, LAW, pair, null).parts.flatMap((part) => part.causes.map(({ label }) => label));
		expect(causes([old, middle])).toEqual([
			'khoản 1 Điều 1 Luật số 2/2026/QH99',
			'khoản 2 Điều 1 Luật số 2/2026/QH99',
			'khoản 3 Điều 1 Luật số 2/2026/QH99',
		]);
		expect(causes([middle, young])).toEqual([]);
	});
});

describe('a text that we put together ourselves', () => {
	const workingOf = (content: Content) =>
		workingTexts(content).map((working) => workingTextPage(content, working, null));

	it('is held against the received text of its day', () => {
		const { content } = builtOn('2026-11-29');
		const [page, ...rest] = workingOf(content);
		expect(rest).toEqual([]);
		expect(page).toMatchObject({ applied: 3, unapplied: [], base: 'bản khi ban hành' });
		expect(page?.against).toEqual({ name: 'bản từ 01/06/2026', parts: [] });
	});

	it('stands where no text was received, says that it is ours, and leads to the instructions', () => {
		const { content } = builtOn('2026-11-29');
		const documents = content.documents.map((one) =>
			one.id === LAW ? inText({ ...one, texts: one.texts.slice(0, 1) }, one.texts[0] ?? never()) : one,
		);
		const without = { ...content, documents };
		const [working = never()] = workingTexts(without);
		const page = workingTextPage(without, working, 'dieu-3');
		expect(page.units[2]?.pieces.filter(({ cause }) => cause !== null)).toMatchObject([
			{ cause: { href: '/van-ban/luat-mau-2-2026-qh99/toan-van/#dieu-1-khoan-1' } },
		]);
		const line = textLine(without, documentById(without, LAW), 'dieu-3');
		expect(line?.entries.map(({ label, working: href = null }) => [label, href])).toEqual([
			['Bản khi ban hành', null],
			['Từ 01/06/2026', `/van-ban/${LAW}/ban-ghep/tu-2026-06-01/`],
			['Từ 01/01/2035', null],
		]);
	});
});

function never(): never {
	throw new Error('the law has no such text');
}
