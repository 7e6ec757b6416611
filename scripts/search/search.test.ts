/** The search from end to end: a real Pagefind index in a temporary folder, asked by the engine that browsers run. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../src/search/engine.ts';
import { MANIFEST_PATH, type Manifest } from '../../src/search/index/format.ts';
import { unpack } from '../../src/search/index/unpack.ts';
import { plainAnswer } from '../../src/search/result/plain.ts';
import { buildIndex, type IndexedPage, type IndexInput } from './build-index.ts';
import { pageForPagefind } from './page-for-pagefind.ts';
import { nodePagefind, openNodeEngine, partsIn, readManifest } from './node-engine.ts';
import { SAMPLE_PAGES, SAMPLE_PROVISIONS } from './sample.ts';
import { writeIndex } from './write-index.ts';

let siteDir: string;
let engine: Engine;

beforeAll(async () => {
	siteDir = await mkdtemp(join(tmpdir(), 'tim-kiem-'));
	await writeIndex(
		join(siteDir, 'pagefind'),
		await buildIndex({ pages: SAMPLE_PAGES, records: SAMPLE_PROVISIONS }),
	);
	engine = await opened(siteDir);
});

afterAll(async () => {
	await rm(siteDir, { recursive: true, force: true });
});

async function opened(folder: string): Promise<Engine> {
	const found = await openNodeEngine(folder);
	if (found === null) throw new Error('no index');
	return found;
}

async function urlsFor(query: string, kind?: string): Promise<string[]> {
	const { results } = await engine.search(query, { kind });
	return results.map(({ url }) => url);
}

describe('search without marks', () => {
	it('puts the page titled "Phong trào thi đua" first for thi dua', async () => {
		const urls = await urlsFor('phong trao thi dua');
		expect(urls.slice(0, 2)).toEqual(['/phong-trao/', '/van-ban/kh-26/toan-van/#phan-ii-muc-3']);
	});
	it('ranks "thi đua" as a phrase above pages where the two words stand apart', async () => {
		const urls = await urlsFor('thi dua');
		expect(urls).toHaveLength(6);
		expect(urls.at(-1)).toBe('/thi-cu/');
	});
	it.each([
		['dieu', '/van-ban/kh-26/toan-van/#can-cu-1'],
		['dieu', '/dieu/'],
		['dang', '/co-quan/tinh-uy/'],
		['dang', '/nhiem-vu/1/'],
		['dang', '/nhiem-vu/2/'],
		['hdnd', '/nhiem-vu/1/'],
		['tdkt', '/van-ban/kh-26/toan-van/#noi-nhan-1'],
	])('finds for %s the page %s', async (query, url) => {
		expect(await urlsFor(query)).toContain(url);
	});
	it.each([
		['ND-CP', '/nhiem-vu/1/'],
		['98/2023/nd-cp', '/nhiem-vu/1/'],
		['dai doan ket', '/khoi-dai-doan-ket/'],
		['Đảng', '/co-quan/tinh-uy/'],
		['đại đoàn kết', '/khoi-dai-doan-ket/'],
		['đạI  ĐOÀN   kết'.normalize('NFD'), '/khoi-dai-doan-ket/'],
		['Tổng kết công tác thi đua - khen thưởng', '/nhiem-vu/2/'],
		['phong trao thi du', '/phong-trao/'],
		['bang khen cap tinh', '/khen-thuong/bang-khen/'],
		['bang khen cap tinh may nam', '/hoi-dap/1/'],
	])('puts for %s first %s', async (query, url) => {
		expect((await urlsFor(query))[0]).toBe(url);
	});
});

describe('typed marks', () => {
	it('put "điều" above "diều", and the other way round', async () => {
		expect(await urlsFor('điều')).not.toContain('/dieu/');
		expect((await urlsFor('diều'))[0]).toBe('/dieu/');
	});
	it('put "đang" above "đảng"', async () => {
		expect((await urlsFor('đang'))[0]).toBe('/nhiem-vu/1/');
	});
});

describe('exactness', () => {
	it('does not take "thiết" for "thi" in a whole word', async () => {
		const { total } = await engine.search('thi');
		expect(total).toBe(6);
	});
	it('finds every word of the index, typed without marks', async () => {
		const manifest = await readManifest(partsIn(join(siteDir, 'pagefind')));
		const keys = manifest.syllables.split(' ');
		for (const [at, key] of keys.entries()) {
			if (key === '^' || key === '$') continue;
			const { total } = await engine.search(`${key} `);
			expect([key, total]).toEqual([key, Math.max(total, manifest.counts[at] ?? 0)]);
		}
	});
});

describe('kinds', () => {
	it('are not searched as words', async () => {
		expect(await urlsFor('nhiem vu')).not.toContain('/nhiem-vu/1/');
	});
	it('are counted over all matches and filter the results', async () => {
		const answer = await engine.search('thi dua', { kind: 'Điều khoản' });
		expect(answer.total).toBe(3);
		expect(answer.kinds).toContainEqual({ kind: 'Nhiệm vụ', count: 1 });
		expect(new Set(answer.results.map(({ kind }) => kind))).toEqual(new Set(['Điều khoản']));
	});
});

describe('relaxing', () => {
	it('says which word nobody has and answers for the others', async () => {
		const answer = await engine.search('thi đua xyzzy');
		expect(answer).toMatchObject({ relaxed: true, missing: ['xyzzy'] });
		expect(answer.results[0]?.url).toBe('/phong-trao/');
	});
	it('gives the nearest records where none has every word', async () => {
		const answer = await engine.search('khối đại đoàn kết trong Đảng yêu nước');
		expect(answer.relaxed).toBe(true);
		expect(answer.results[0]?.url).toBe('/khoi-dai-doan-ket/');
	});
	it.each(['', ' - ', '!?', 'xyzzy'])('answers nothing for "%s" without failing', async (query) => {
		expect((await engine.search(query)).results).toEqual([]);
	});
});

describe('results', () => {
	it('have falling scores, a kind and a title, and mark the found words as they are written', async () => {
		const { results } = await engine.search('dang');
		const scores = results.map(({ score }) => score);
		expect(scores).toEqual(scores.toSorted((a, b) => b - a));
		const marked = results
			.find(({ url }) => url === '/co-quan/tinh-uy/')
			?.excerpt.filter((part) => part.marked);
		expect(marked?.map(({ text }) => text)).toEqual(['Đảng', 'Đảng']);
	});
	it('mark neighbouring words in one piece', async () => {
		const [first] = (await engine.search('thi dua')).results;
		expect(first?.titleParts).toEqual([
			{ text: 'Phong trào ', marked: false },
			{ text: 'thi đua', marked: true },
		]);
	});
	it('say the effect of documents and provisions, which is not searched as words', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'hieu-luc-'));
		const effect = 'Hết hiệu lực từ 01/07/2025, "một phần"';
		const pages = SAMPLE_PAGES.map((page) => (page.url === '/dieu/' ? { ...page, effect } : page));
		const records = SAMPLE_PROVISIONS.map((record) => ({ ...record, effect }));
		await writeIndex(join(folder, 'pagefind'), await buildIndex({ pages, records }));
		const asked = await opened(folder);
		const { results } = await asked.search('dieu');
		expect(new Set(results.map((result) => result.effect))).toEqual(new Set([effect]));
		expect((await asked.search('phong trao thi dua')).results[0]?.effect).toBeNull();
		expect((await asked.search('het hieu luc')).results).toEqual([]);
		await rm(folder, { recursive: true });
	});
	it('keep to the limit and count the rest', async () => {
		const answer = await engine.search('thi dua', { limit: 2 });
		expect(answer.results).toHaveLength(2);
		expect(answer.total).toBe(6);
	});
});

describe('the index', () => {
	it('is the same, byte for byte, when built again', async () => {
		const build = () => buildIndex({ pages: SAMPLE_PAGES, records: SAMPLE_PROVISIONS });
		expect(await build()).toEqual(await build());
	});
	it('has no ready-made interface and leaves out official texts, which have records of their own', async () => {
		const html =
			'<html lang="vi"><body><main data-pagefind-body><h1>Toàn văn</h1><div data-official-text>bí mật</div></main></body></html>';
		const files = await buildIndex({
			pages: [{ url: '/toan-van/', html: pageForPagefind(html) } satisfies IndexedPage],
			records: [],
		});
		expect(files.map(({ path }) => path).filter((path) => /ui|worker|highlight/.test(path))).toEqual([]);
		expect((await syllablesOf(files)).toSorted()).toEqual(['$', '^', 'toan', 'van']);
	});
	it('keeps words apart that stand in elements of their own', async () => {
		const html =
			'<html lang="vi"><body><main data-pagefind-body><dl><dt>Hạn</dt><dd>Trong</dd></dl></main></body></html>';
		const files = await buildIndex({ pages: [{ url: '/', html: pageForPagefind(html) }], records: [] });
		expect(await syllablesOf(files)).toEqual(expect.arrayContaining(['han', 'trong']));
	});
	it('is not looked for where none was built', async () => {
		expect(await openNodeEngine(join(siteDir, 'khong-co'))).toBeNull();
	});
	it('answers with what is left where a part is torn or gone, and says so', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'hong-'));
		const files = await buildIndex({ pages: SAMPLE_PAGES, records: SAMPLE_PROVISIONS });
		await writeIndex(join(folder, 'pagefind'), files);
		const leaf = files.find(({ path }) => path.endsWith('tu/0.bin'));
		await writeFile(join(folder, 'pagefind', leaf?.path ?? ''), 'torn');
		await rm(join(folder, 'pagefind', 'fragment'), { recursive: true });
		const { results, incomplete } = await (await opened(folder)).search('phong trào thi đua');
		expect([incomplete, results.every(({ excerpt }) => excerpt.length === 0)]).toEqual([true, true]);
		await rm(folder, { recursive: true });
	});
});

describe('where records share files', () => {
	const shared = { ...SAMPLE, mostFragments: 3 };
	it('there are no more files than so many, and every answer is the same', async () => {
		const files = await buildIndex(shared);
		expect(files.filter(({ path }) => path.startsWith('fragment/'))).toHaveLength(3);
		await inFolder('chung-', shared, async (folder) => {
			const asked = await opened(folder);
			for (const query of ['thi dua', 'bằng khen cấp tỉnh', '"phong trào thi đua"']) {
				expect(await asked.search(query)).toEqual(await engine.search(query));
			}
		});
	});
	it('Pagefind alone still shows words of each', async () => {
		await inFolder('chung-', shared, async (folder) => {
			const { results } = await plainAnswer('hđnd ubnd', {}, nodePagefind(join(folder, 'pagefind')));
			expect(results[0]?.excerpt.map(({ text }) => text).join('')).toContain('Nghị định 98/2023/NĐ-CP');
		});
	});
	it('a file is asked for once, however many of its records are shown', async () => {
		await inFolder('chung-', shared, async (folder) => {
			const fetchPart = partsIn(join(folder, 'pagefind'));
			const fetched: string[] = [];
			const counting = createEngine({
				manifest: await readManifest(fetchPart),
				fetchPart(path) {
					if (path.startsWith('fragment/')) fetched.push(path);
					return fetchPart(path);
				},
				pagefind: nodePagefind(join(folder, 'pagefind')),
			});
			const { results } = await counting.search('thi dua');
			expect(results.length).toBeGreaterThan(3);
			expect(fetched).toHaveLength(new Set(fetched).size);
		});
	});
});

describe('phrases in quotation marks', () => {
	it.each([
		['"phong trào thi đua"', ['/phong-trao/', `${FULL_TEXT}#phan-ii-muc-3`]],
		['“Phong trào thi đua”', ['/phong-trao/', `${FULL_TEXT}#phan-ii-muc-3`]],
		['“phong trao, thi dua…”', ['/phong-trao/', `${FULL_TEXT}#phan-ii-muc-3`]],
		['"phong trao thi dua"', ['/phong-trao/', `${FULL_TEXT}#phan-ii-muc-3`]],
		['"Thi đua - Khen thưởng"', ['/nhiem-vu/2/', `${FULL_TEXT}#can-cu-1`, `${FULL_TEXT}#noi-nhan-1`]],
		['"98/2023"', ['/nhiem-vu/1/']],
		['"nd-cp"', ['/nhiem-vu/1/']],
		['"Đang thực hiện" "HĐND tỉnh"', ['/nhiem-vu/1/']],
	])('%s is found by exactly those that have it', async (query, urls) => {
		expect((await urlsFor(query)).toSorted()).toEqual(urls);
	});
	it.each([
		['words in another order', '"thi đua phong trào"'],
		['other marks', '"phong trào thi đùa"'],
		['the beginning of a word', '"phong trào th"'],
		['a word that nobody has', '"thi đua xyzzy"'],
		['two phrases that stand apart', '"phong trào" "đại đoàn kết"'],
	])('%s stand nowhere: none is found, and the words alone are offered', async (_, query) => {
		const answer = await engine.search(query);
		expect(answer).toMatchObject({ total: 0, results: [], incomplete: false, relaxed: false });
		expect(answer.phrases.length).toBeGreaterThan(0);
		expect(answer.suggestion).toBe(query.replaceAll('"', ''));
	});
	it('are ranked by all words that were typed, those outside of the marks too', async () => {
		expect((await urlsFor('"thi đua" tổng kết công tác'))[0]).toBe('/nhiem-vu/2/');
		const answer = await engine.search('"thi đua" đại đoàn kết');
		expect([answer.total, answer.relaxed]).toEqual([5, true]);
	});
	it('are words where nothing but signs stands in the marks', async () => {
		expect((await engine.search('"-" thi đua')).total).toBe((await engine.search('thi đua')).total);
	});
	it('lose no holder, however far down it is ranked', async () => {
		await inFolder('nhieu-', manyRecords(600), async (folder) => {
			const answer = await (await opened(folder)).search('"bằng khen"', { limit: 700 });
			expect([answer.total, answer.results.length]).toEqual([601, 601]);
		});
	});
	it('are looked for as words where Pagefind cannot be asked, which is said', async () => {
		await inFolder('cut-', SAMPLE, async (folder) => {
			await rm(join(folder, 'pagefind', 'index'), { recursive: true });
			const answer = await (await opened(folder)).search('"thi đua phong trào"');
			expect(answer).toMatchObject({ incomplete: true, phrases: [], suggestion: null });
			expect(answer.results[0]?.url).toBe('/phong-trao/');
		});
	});
});

describe('the answer without the word index', () => {
	const ask = (query: string, options = {}) =>
		plainAnswer(query, options, nodePagefind(join(siteDir, 'pagefind')));
	it('has what Pagefind finds, with title, address, excerpt and the counts of all kinds', async () => {
		const { total, kinds, results } = await ask('phong trào thi đua', { kind: 'Điều khoản', limit: 1 });
		expect([total, results.length]).toEqual([1, 1]);
		expect(kinds).toContainEqual({ kind: 'Phong trào', count: 1 });
		expect(results[0]).toMatchObject({
			url: `${FULL_TEXT}#phan-ii-muc-3`,
			title: 'Mục II, khoản 3 — Tổ chức phong trào thi đua',
			kind: 'Điều khoản',
		});
		expect(results[0]?.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toContain('phong');
	});
	it('shows words as the page has them', async () => {
		const { results } = await ask('hđnd ubnd');
		const words = results[0]?.excerpt.map(({ text }) => text).join('');
		expect(words).toContain('Nghị định 98/2023/NĐ-CP');
	});
	it('is refused where a part of Pagefind is gone, so that nothing is called absent', async () => {
		await inFolder('gone-', SAMPLE, async (folder) => {
			await rm(join(folder, 'pagefind', 'index'), { recursive: true });
			await expect(plainAnswer('thi đua', {}, nodePagefind(join(folder, 'pagefind')))).rejects.toThrow();
		});
	});
});

const FULL_TEXT = '/van-ban/kh-26/toan-van/';
const SAMPLE = { pages: SAMPLE_PAGES, records: SAMPLE_PROVISIONS };

/** So many records with a phrase in their names, and one that has it far down in a long text. */
function manyRecords(count: number): IndexInput {
	const record = (url: string, title: string, content: string) => ({ url, title, kind: 'Trang', content });
	const named = Array.from({ length: count }, (_, at) => record(`/${String(at)}/`, 'Bằng khen', 'Bằng khen'));
	const long = record('/dai/', 'Sổ tay', `${'Trang này nói chuyện khác. '.repeat(200)} Có bằng khen.`);
	return { pages: [], records: [...named, long] };
}

/** Builds an index in a folder of its own, which goes when `use` is done. */
async function inFolder(
	name: string,
	input: IndexInput,
	use: (folder: string) => Promise<void>,
): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), name));
	await writeIndex(join(folder, 'pagefind'), await buildIndex(input));
	await use(folder);
	await rm(folder, { recursive: true });
}

async function syllablesOf(files: readonly { path: string; content: Uint8Array }[]): Promise<string[]> {
	const file = files.find(({ path }) => path === MANIFEST_PATH);
	const text = new TextDecoder().decode(await unpack(Uint8Array.from(file?.content ?? [])));
	return (JSON.parse(text) as Manifest).syllables.split(' ');
}
