import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readContent, type Content } from '../../collections/load.ts';
import { GOOD_ROOT, withGoodCopy } from '../../collections/test-root.ts';
import { articleLink } from '../document/article-links.ts';
import { articleListPage, articlePage, articlePages, documentsWithArticles } from './articles.ts';
import { crossTablePage } from './cross-table.ts';
import { documentById } from '../document/document-name.ts';
import { markables, termsPage } from './terms.ts';

const THEN = 'nghi-dinh-5-2021-nd-cp';
const NOW = 'nghi-dinh-6-2025-nd-cp';
const LAW = 'luat-1-2020-qh1';

let bare: Content;
let content: Content;
beforeAll(async () => {
	bare = await readContent(GOOD_ROOT);
	content = await withGoodCopy(async (root) => {
		await cp(join(import.meta.dirname, 'fixtures'), root, { recursive: true });
		return readContent(root);
	});
});

const labels = (links: readonly { readonly label: string }[] | undefined) => links?.map(({ label }) => label);
const columns = (document: string, address: string) => {
	const { then, now } = articlePage(content, document, address).matches;
	return [labels(then), labels(now)];
};

describe('a province without guidance', () => {
	it('has no article page, no glossary and no cross table', () => {
		expect(articlePages(bare)).toEqual([]);
		expect(termsPage(bare)).toEqual([]);
		expect(markables(bare).filter(({ href }) => href !== null)).toEqual([]);
		expect(crossTablePage(bare)).toBeNull();
	});

	it('sends the name of an article to the list of numbers', () => {
		expect(articleLink(bare, { document: NOW, article: '2' }).href).toBe(`/van-ban/${NOW}/dieu/`);
	});
});

describe('the page of an article', () => {
	it('keeps the plan’s year and today apart', () => {
		expect(columns(LAW, 'dieu-2')).toEqual([
			['Điều 2 Nghị định số 5/2021/NĐ-CP'],
			['Điều 2 Nghị định số 6/2025/NĐ-CP'],
		]);
	});

	it('shows a match from the other side, an expired one among what held then only', () => {
		expect(columns(NOW, 'dieu-2')).toEqual([
			['Điều 2 Nghị định số 5/2021/NĐ-CP'],
			['Điều 2 Luật số 1/2020/QH1'],
		]);
	});

	it('asks for its status today and in the plan’s year, and says which document changed it', () => {
		const [now, then] = articlePage(content, THEN, 'dieu-2').effect;
		expect([then?.at, now?.at]).toEqual(['plan-year', 'today']);
		expect(then?.time).toBe('Năm 2025');
		expect(now?.note).toContain('Nghị định số 6/2025/NĐ-CP');
	});

	it('no longer names among today’s a document that has expired since the last check', () => {
		const documents = content.documents.map((one) =>
			one.id === NOW ? { ...one, expiredOn: '2025-06-01' } : one,
		);
		vi.stubEnv('SITE_TODAY', '2025-06-01');
		const { now } = articlePage({ ...content, documents }, LAW, 'dieu-2').matches;
		const table = crossTablePage({ ...content, documents });
		vi.unstubAllEnvs();
		expect(now).toEqual([]);
		expect(labels(table?.columns)).toEqual(['Nghị định khi ấy', 'Cả hai']);
		expect(labels(table?.rows[0]?.cells[1])).toEqual(['Điều 2']);
	});

	it('has its citation, the words of the plan, its terms and who links to it', () => {
		const page = articlePage(content, LAW, 'dieu-2');
		expect(page.citation).toBe('Điều 2 Luật số 1/2020/QH1 ngày 01/02/2020 của Quốc hội');
		expect(page.quotes.map(({ address }) => address)).toEqual(['phan-ii-muc-2-doan-1']);
		expect(labels(page.backLinks)).toEqual(['mái chèo']);
		expect(page.terms.map(({ name }) => name)).toEqual(['Mái chèo']);
	});

	it('says who can supply the missing address for mistakes, and uses it once it is there', () => {
		expect(articlePage(content, LAW, 'dieu-2').report).toEqual({ href: null });
		const contacts = { ...content.site.contacts, email: 'a@example.org' };
		const reachable = { ...content, site: { ...content.site, contacts } };
		const { href } = articlePage(reachable, LAW, 'dieu-2').report;
		expect(href).toContain('mailto:a@example.org?subject=');
		expect(decodeURIComponent(href ?? '')).toContain(`/van-ban/${LAW}/dieu-2/`);
	});

	it('exists for every article whose official words we hold, with guidance or without', () => {
		const addresses = articlePages(content).filter(({ document }) => document === LAW);
		expect(addresses.map(({ address }) => address)).toEqual(['dieu-1', 'dieu-2', 'dieu-3']);
		const page = articlePage(content, LAW, 'dieu-3');
		expect(page.entryId).toBeNull();
		expect(page.official?.children.map((child) => child.kind === 'provision' && child.address)).toEqual([
			'dieu-3-khoan-1',
			'dieu-3-khoan-2',
		]);
	});
});

describe('words changed by a later document', () => {
	const amended = (articles: readonly string[] | null): Content => ({
		...content,
		documents: content.documents.map((document) =>
			document.id === NOW
				? {
						...document,
						relations: [{ kind: 'sua-doi', document: LAW, on: '2025-03-01', articles, note: null }],
					}
				: document,
		),
	});
	const changesOf = (site: Content, address: string) =>
		articlePage(site, LAW, address).changes.map(({ words, label, since }) => [words, label, since]);

	it('are said to be as issued, with what changed them and since when', () => {
		const change = ['được sửa đổi bởi', expect.stringContaining('6/2025'), '01/03/2025'];
		expect(changesOf(amended(['2']), 'dieu-2')).toEqual([change]);
		expect(changesOf(amended(null), 'dieu-1')).toEqual([change]);
	});

	it('are none in an article that the change does not name, or where nothing changed', () => {
		expect(changesOf(amended(['2']), 'dieu-1')).toEqual([]);
		expect(changesOf(content, 'dieu-2')).toEqual([]);
	});
});

describe('the list of articles', () => {
	it('has every number that is known, and links those that have a page', () => {
		const { entries } = articleListPage(content, documentById(content, NOW));
		expect(entries.map(({ number, href }) => [number, href])).toEqual([
			['1', null],
			['2', `/van-ban/${NOW}/dieu-2/`],
			['3', null],
		]);
	});

	it('is there for documents with articles only', () => {
		expect(documentsWithArticles(content).map(({ id }) => id)).not.toContain(content.site.plan);
	});
});

describe('what prose may link', () => {
	it('is the glossary, and the title of a law only to stay whole', () => {
		const links = markables(content);
		const title = content.documents.find(({ id }) => id === LAW)?.title ?? '';
		expect(links.find(({ words }) => words.includes(title))?.href).toBeNull();
		expect(links.find(({ words }) => words.includes('mái chèo'))?.href).toBe('/thuat-ngu/#mai-cheo');
	});
});

describe('the cross table', () => {
	it('joins what the law names and what names the law, each under its own time', () => {
		const page = crossTablePage(content);
		const [row] = page?.rows ?? [];
		expect(page?.rows).toHaveLength(1);
		expect(row?.label).toBe('Điều 2');
		expect(row?.cells.map(labels)).toEqual([['Điều 2'], ['Điều 2'], ['Điều 2', 'Điều 2']]);
		expect(row?.cells[2]?.map(({ time }) => time)).toEqual(['năm 2025', 'nay']);
		expect(labels(row?.plan)).toEqual(['Mục II, khoản 2, đoạn thứ nhất']);
	});

	it('keeps an article that joins nothing where it says why', () => {
		const [article] = content.articles.filter(({ document }) => document === LAW);
		if (article === undefined || content.crossTable === null) throw new Error('no article');
		const alone = { ...article, article: '3', address: 'dieu-3', matches: [] };
		const crossTable = { ...content.crossTable, remarks: [{ article: '3', text: 'Chưa đọc được.' }] };
		const page = crossTablePage({ ...content, articles: [...content.articles, alone], crossTable });
		expect(page?.rows.map(({ label, remark }) => [label, remark])).toEqual([
			['Điều 2', null],
			['Điều 3', 'Chưa đọc được.'],
		]);
	});
});

describe('the glossary', () => {
	it('links a term to its article and to its neighbours', () => {
		const [term] = termsPage(content);
		expect(term?.name).toBe('Mái chèo');
		expect(labels(term?.basis)).toEqual(['Điều 2 Luật số 1/2020/QH1']);
		expect(labels(term?.see)).toEqual(['thuyền']);
	});
});
