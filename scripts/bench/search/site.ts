/** The site's own judged queries, asked of the built site. */
import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../../../src/search/engine.ts';
import { openWordIndex } from '../../../src/search/index/reader.ts';
import { fragmentReader } from '../../../src/search/pagefind/fragment.ts';
import { pageOf } from '../../../src/search/rank/matches.ts';
import { nodePagefind, openNodeEngine, partsIn, readManifest } from '../../search/node-engine.ts';
import { rankTitles } from '../../search/titles.ts';
import { coldCosts, warmTimes } from './meter.ts';
import { mean, ndcg, success } from './metrics.ts';
import { builtSite } from './addresses.ts';
import { anyWordOfPagefind, carefulMiniSearch, type Ask, type PeerRecord } from './peers.ts';
import { FORMS, PARTS, queriesFile, readQueries, type JudgedQuery, type Part } from './queries.ts';
import { figure, kilobytes, missedTargets, percentile, table, type Section, type Target } from './report.ts';

/** Runs both parts, the titles and the costs; `isQuick`: what changes while the search is tuned, and nothing sealed. */
export async function runSite(dist: string, isQuick = false): Promise<Section> {
	const engine = await openNodeEngine(dist);
	if (engine === null) throw new Error(`Không có chỉ mục tìm kiếm trong ${dist}.`);
	const wantedParts = isQuick ? (['tuning'] as const) : PARTS;
	const parts = await Promise.all(
		wantedParts.map(async (part) => ({ part, ran: await runPart(engine, part) })),
	);
	const titles = await titleRanks(dist, engine);
	const queries = parts.flatMap(({ ran }) => ran.map(({ judged }) => judged.query));
	const costs = isQuick ? { body: '', missed: [] } : await siteCosts(dist, engine, queries);
	return {
		title: 'Câu hỏi của trang này',
		body: [
			formTable(parts),
			titles.body,
			...(isQuick ? [] : [await peerTable(dist, parts)]),
			costs.body,
		].join('\n\n'),
		missed: [
			...movedPages(
				dist,
				parts.flatMap(({ ran }) => ran),
			),
			...parts.flatMap(({ part, ran }) => missedOf(part, ran)),
			...titles.missed,
			...costs.missed,
		],
	};
}

/** The same records and queries in what one would pick instead, given the same care, and by how much we lead. */
async function peerTable(
	dist: string,
	parts: readonly { part: Part; ran: readonly Ran[] }[],
): Promise<string> {
	const folder = join(dist, 'pagefind');
	const records = await peerRecords(folder);
	const mini = carefulMiniSearch(records);
	const without = carefulMiniSearch(records.map((record) => ({ ...record, asked: '' })));
	const peers: readonly (readonly [string, Ask, string])[] = [
		['MiniSearch: gấp dấu, cặp chữ, trọng số, lời người hỏi', mini.ask, kilobytes(mini.size)],
		['… không có lời người hỏi', without.ask, kilobytes(without.size)],
		['Pagefind, chỉ cần vài từ', anyWordOfPagefind(nodePagefind(folder)), '–'],
	];
	const rows: string[][] = [];
	for (const { part, ran } of parts) {
		const own = figuresOf(ran);
		for (const [name, ask, size] of peers) {
			const theirs = await Promise.all(
				wanted(ran).map(async (one) => ({ ...one, urls: await ask(one.judged.query) })),
			);
			const { ndcg: gain, first, three, empty } = figuresOf(theirs);
			const lead = figure(own.first - first, 3);
			rows.push([
				`${part}, ${name}`,
				figure(gain, 3),
				figure(first, 3),
				figure(three, 3),
				String(empty),
				lead,
				size,
			]);
		}
	}
	return table(
		[
			'Bộ tìm khác',
			'nDCG@10',
			'success@1',
			'success@3',
			'Không kết quả',
			'ta hơn ở success@1',
			'tải trước câu đầu',
		],
		rows,
	);
}

/** All records with their words, as our own index has them. */
async function peerRecords(folder: string): Promise<PeerRecord[]> {
	const fetchPart = partsIn(folder);
	const manifest = await readManifest(fetchPart);
	const all = Array.from({ length: manifest.records }, (_, record) => record);
	const heads = (await openWordIndex(manifest, fetchPart).heads(all)).flatMap((head) => head ?? []);
	const readText = fragmentReader(fetchPart);
	return Promise.all(
		heads.map(async (head) => ({
			url: head.url,
			title: head.title,
			names: head.names?.join('. ') ?? '',
			asked: head.asked?.join('. ') ?? '',
			context: head.context ?? '',
			content: await readText(head),
		})),
	);
}

/** Judged addresses that the built site no longer has: the judgement then measures nothing. */
function movedPages(dist: string, ran: readonly Ran[]): string[] {
	const isThere = builtSite(dist);
	const wanted = new Set(ran.flatMap(({ judged }) => judged.answers.flatMap((answer) => [...answer.keys()])));
	return [...wanted]
		.filter((address) => !isThere(address))
		.map((address) => `địa chỉ đã chấm mà trang không có: ${address}`);
}

interface Ran {
	readonly judged: JudgedQuery;
	readonly urls: readonly string[];
	/** How many records the answer counts. */
	readonly total: number;
}

async function runPart(engine: Engine, part: Part): Promise<Ran[]> {
	const file = queriesFile(part);
	const { queries } = readQueries(file, readFileSync(file));
	const ran: Ran[] = [];
	for (const judged of queries) {
		const { results, total } = await engine.search(judged.query, { limit: 10 });
		ran.push({ judged, urls: results.map(({ url }) => url), total });
	}
	return ran;
}

/** Queries with something to find; the others are counted apart. */
function wanted(ran: readonly Ran[]): Ran[] {
	return ran.filter(({ judged }) => judged.answers.length > 0);
}

function figuresOf(ran: readonly Ran[]) {
	const some = wanted(ran);
	return {
		ndcg: mean(some.map(({ urls, judged }) => ndcg(urls, judged.answers, 10))),
		first: mean(some.map(({ urls, judged }) => success(urls, judged.answers, 1))),
		three: mean(some.map(({ urls, judged }) => success(urls, judged.answers, 3))),
		empty: some.filter(({ urls }) => urls.length === 0).length,
	};
}

/** Asked as people talk: here the meaning counts more than the words. */
const TALK: readonly string[] = ['question', 'spoken'];
/** Of the queries that nothing here answers, so many may be answered all the same. */
const NOISE = 0.1;

function missedOf(part: Part, ran: readonly Ran[]): string[] {
	const { ndcg: gain, first, three, empty } = figuresOf(ran);
	const talk = figuresOf(ran.filter(({ judged }) => TALK.includes(judged.form)));
	const none = ran.filter(({ judged }) => judged.answers.length === 0);
	const noise = none.filter(({ urls }) => urls.length > 0).length / Math.max(1, none.length);
	return missedTargets([
		{ name: `${part}: nDCG@10`, value: gain, least: 0.88 },
		{ name: `${part}: success@1`, value: first, least: 0.88 },
		{ name: `${part}: success@3`, value: three, least: 0.96 },
		{ name: `${part}: success@1 của câu hỏi và lời nói`, value: talk.first, least: 0.8 },
		{ name: `${part}: câu không có kết quả`, value: empty, most: 0 },
		{ name: `${part}: câu lẽ ra không có kết quả mà có`, value: noise, most: NOISE },
	]);
}

function formTable(parts: readonly { part: Part; ran: readonly Ran[] }[]): string {
	const rows = parts.flatMap(({ part, ran }) => [
		rowOf(`${part}, cả phần`, wanted(ran)),
		rowOf(`${part}, chấm theo trang, không theo mục`, wanted(ran).map(byPage)),
		...(['a', 'b'] as const).map((half) =>
			rowOf(
				`${part}, nửa ${half}`,
				ran.filter(({ judged }) => judged.half === half),
			),
		),
		rowOf(
			`${part}, câu hỏi và lời nói`,
			ran.filter(({ judged }) => TALK.includes(judged.form)),
		),
		...FORMS.filter((form) => form !== 'none').map((form) =>
			rowOf(
				`${part}, ${form}`,
				ran.filter(({ judged }) => judged.form === form),
			),
		),
		noneRow(part, ran),
	]);
	const shown = rows.filter(([, count]) => count !== '0');
	return table(
		['Phần, cách gõ', 'Số câu', 'nDCG@10', 'success@1', 'success@3', 'Không kết quả', 'Số kết quả, trung vị'],
		shown,
	);
}

/** The same, where any place of a page that answers is that page. */
function byPage({ judged, urls, ...ran }: Ran): Ran {
	const answers = judged.answers.map((answer) => {
		const best = [...answer].sort(([, one], [, other]) => one - other);
		return new Map(best.map(([url, grade]) => [pageOf(url), grade]));
	});
	return { ...ran, judged: { ...judged, answers }, urls: urls.map(pageOf) };
}

function rowOf(name: string, ran: readonly Ran[]): string[] {
	const { ndcg: gain, first, three, empty } = figuresOf(ran);
	const median = percentile(
		ran.map(({ total }) => total),
		0.5,
	);
	const shares = [gain, first, three].map((value) => figure(value, 3));
	return [name, String(ran.length), ...shares, String(empty), String(median)];
}

function noneRow(part: Part, ran: readonly Ran[]): string[] {
	const none = ran.filter(({ judged }) => judged.answers.length === 0);
	const empty = none.filter(({ urls }) => urls.length === 0).length;
	return [`${part}, none`, String(none.length), '–', '–', '–', String(empty), '–'];
}

/** Every title, as it is and without marks, must find its own page among the first three. */
async function titleRanks(dist: string, engine: Engine): Promise<Pick<Section, 'body' | 'missed'>> {
	const { titles, lost } = await rankTitles(dist, engine);
	const asked = titles * 2;
	const shown = lost.slice(0, 10).map((query) => `“${query}”`);
	return {
		body: `Tên của ${String(titles)} trang và điều khoản, có dấu và không dấu: ${String(asked - lost.length)} trên ${String(asked)} tìm thấy chính nó trong ba kết quả đầu.`,
		missed:
			lost.length === 0 ? [] : [`${String(lost.length)} tên không tìm thấy chính nó: ${shown.join(', ')}`],
	};
}

async function siteCosts(
	dist: string,
	engine: Engine,
	queries: readonly string[],
): Promise<Pick<Section, 'body' | 'missed'>> {
	const folder = join(dist, 'pagefind');
	const cold = await coldCosts(folder, queries);
	const bytes = cold.map((cost) => cost.bytes);
	const times = await warmTimes(engine, queries);
	const targets: Target[] = [
		{ name: 'Trang này: byte trước kết quả đầu tiên, p95', value: percentile(bytes, 0.95), most: 250_000 },
		{ name: 'Trang này: thời gian trong Node, p95 (ms)', value: percentile(times, 0.95), most: 60 },
	];
	return {
		body: table(
			['Chi phí trên trang này', 'p50', 'p95', 'nhiều nhất'],
			[
				[
					'tải trước kết quả đầu tiên (nén)',
					...[0.5, 0.95, 1].map((share) => kilobytes(percentile(bytes, share))),
				],
				[
					'số tệp',
					...[0.5, 0.95, 1].map((share) =>
						String(
							percentile(
								cold.map(({ files }) => files),
								share,
							),
						),
					),
				],
				[
					'từ câu hỏi tới kết quả, Node (ms)',
					...[0.5, 0.95, 1].map((share) => figure(percentile(times, share), 1)),
				],
				['cỡ cả thư mục chỉ mục', '', '', kilobytes(await folderSize(folder))],
			],
		),
		missed: missedTargets(targets),
	};
}

/** Bytes of all files below a folder. */
export async function folderSize(folder: string): Promise<number> {
	const paths = await readdir(folder, { recursive: true });
	const stats = await Promise.all(paths.map((path) => stat(join(folder, path))));
	return stats.reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0);
}
