import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../../src/search/engine.ts';
import type { DirectDocument } from '../../../src/search/query/direct.ts';
import { NO_RULES } from '../../../src/search/query/rules.ts';
import { buildIndex, indexedRecords, type IndexedPage } from '../../search/build-index.ts';
import { pageForPagefind } from '../../search/page-for-pagefind.ts';
import { openNodeEngine } from '../../search/node-engine.ts';
import { readSiteRecords, writeSiteRecords } from '../../search/site-records.ts';
import { writeIndex } from '../../search/write-index.ts';
import { mergeSites, type FoundSite } from './merge.ts';

let engine: Engine;

beforeAll(async () => {
	const folder = mkdtempSync(join(tmpdir(), 'front-'));
	const sites = [
		await site('tỉnh Sen', '/sen', 'Đội chèo làng Sen'),
		await site('tỉnh Gạo', 'https://gao.example', 'Đội chèo làng Gạo'),
	];
	await writeIndex(join(folder, 'pagefind'), await buildIndex(mergeSites(sites)));
	const opened = await openNodeEngine(folder);
	if (opened === null) throw new Error('Không có chỉ mục.');
	engine = opened;
});

const found = async (query: string, options = {}) =>
	(await engine.search(query, options)).results.map(({ url, context }) => [url, context]);

it('shows what every province says word for word once, at the first, without naming a province', async () => {
	expect(await found('bằng khen')).toEqual([['/sen/khen-thuong/bang-khen/', null]]);
});

it('shows what provinces have of their own under one address, each with its province', async () => {
	expect(new Set(await found('đội chèo'))).toEqual(
		new Set([
			['/sen/guong/doi-cheo/', 'Văn nghệ – tỉnh Sen'],
			['https://gao.example/guong/doi-cheo/', 'Văn nghệ – tỉnh Gạo'],
		]),
	);
});

it('puts the province that the question names first', async () => {
	expect((await found('đội chèo tỉnh Gạo'))[0]?.[0]).toBe('https://gao.example/guong/doi-cheo/');
});

it('finds a phrase in the title of a page', async () => {
	expect(await found('"chèo làng Gạo"')).toEqual([
		['https://gao.example/guong/doi-cheo/', 'Văn nghệ – tỉnh Gạo'],
	]);
});

it('narrows to a province, which keeps what it shares with others', async () => {
	const filters = { tinh: 'tỉnh Gạo' };
	expect(await found('đội chèo', { filters })).toHaveLength(1);
	expect(await found('bằng khen', { filters })).toHaveLength(1);
});

it('keeps of a page what its index does not tell: that it lists others', async () => {
	const { records } = mergeSites([await site('tỉnh Sen', '/sen', 'A')]);
	expect(records.filter(({ gathers }) => gathers).map(({ url }) => url)).toEqual(['/sen/guong/']);
});

it('leads a citation of a law to one place, and keeps decisions of two provinces that have one number', async () => {
	expect((await found('luật số 06/2022/QH15')).map(([url]) => url)).toEqual([
		'/sen/van-ban/luat-06-2022-qh15/',
	]);
	const { documents } = mergeSites([
		await site('tỉnh Sen', '/sen', 'A'),
		await site('tỉnh Gạo', '/gao', 'B'),
	]);
	expect(documents.map(({ url }) => url)).toEqual([
		'/sen/van-ban/luat-06-2022-qh15/',
		'/sen/van-ban/quyet-dinh-15-2026-qd-ubnd/',
		'/gao/van-ban/quyet-dinh-15-2026-qd-ubnd/',
	]);
});

it('says which province is not built', () => {
	expect(() => readSiteRecords(mkdtempSync(join(tmpdir(), 'front-')))).toThrow('chưa có trang dựng xong');
});

/** A province as a build leaves it: its own index, and its records read back from the disk. */
async function site(province: string, base: string, troupe: string): Promise<FoundSite> {
	const folder = mkdtempSync(join(tmpdir(), 'front-'));
	const pages: readonly IndexedPage[] = [
		page('/khen-thuong/bang-khen/', 'Bằng khen', 'Bằng khen của tỉnh thưởng việc tốt.'),
		{
			...page('/guong/doi-cheo/', troupe, `${troupe} diễn mười đêm mỗi mùa.`),
			context: 'Văn nghệ',
		},
		{ ...page('/guong/', 'Danh sách', `Múa rối, múa rối ở ${province}.`), gathers: true },
		page('/mua-roi/', 'Múa rối', 'Trò diễn trên mặt nước.'),
	];
	const documents = [
		law('luat-06-2022-qh15', 'Luật', '06/2022/QH15', '2022-06-15'),
		law(
			'quyet-dinh-15-2026-qd-ubnd',
			'Quyết định',
			'15/2026/QĐ-UBND',
			province === 'tỉnh Sen' ? '2026-01-05' : '2026-02-09',
		),
	];
	const input = { pages, records: [], rules: NO_RULES, documents };
	const colours = { accent: '#a3191f', highlight: '#b8860b' };
	writeSiteRecords(folder, {
		...{ province, address: null, colours: { light: colours, dark: colours }, rules: NO_RULES, documents },
		records: indexedRecords(input, await buildIndex(input)),
	});
	return { ...readSiteRecords(folder), base };
}

function page(url: string, title: string, words: string): IndexedPage {
	return {
		url,
		html: pageForPagefind(`<!doctype html><html lang="vi"><head><title>${title}</title></head><body><main data-pagefind-body>
			<div data-pagefind-filter="loai:Trang"></div><h1>${title}</h1><p>${words}</p></main></body></html>`),
	};
}

function law(id: string, type: string, number: string, issuedOn: string): DirectDocument {
	const url = `/van-ban/${id}/`;
	const label = `${type} số ${number}`;
	return {
		...{ id, type, number, issuedOn, label, url, names: [label], inForce: true, explained: 1 },
		...{ scheme: 'law', effect: 'Còn hiệu lực', years: [Number(issuedOn.slice(0, 4))], places: {} },
	};
}
