/** A front page over several provinces, made in three ways and asked the judged queries of the first province. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makePagefind, type Pagefind, type PagefindModule } from '../../../src/search/pagefind/pagefind.ts';
import type { Engine } from '../../../src/search/engine.ts';
import { nodePagefind, openNodeEngine, pagefindReads } from '../../search/node-engine.ts';
import { coldCosts, type Cost } from '../search/meter.ts';
import { mean, success } from '../search/metrics.ts';
import { anyWordOfPagefind, type Ask } from '../search/peers.ts';
import { queriesFile, readQueries } from '../search/queries.ts';
import { figure, kilobytes, percentile, table } from '../search/report.ts';
import { folderSize } from '../search/site.ts';

const TEN = 10;

/** A way to answer from several provinces. */
interface Way {
	readonly name: string;
	/** Addresses without their province, the best first; what several provinces have at one address counts once. */
	readonly ask: Ask;
	/** What a question costs as the first one of a visit. */
	readonly cost: (query: string) => Promise<Cost>;
	/** Bytes on the disk besides the provinces' own indexes. */
	readonly size: number;
}

/**
 * The three ways in a table. The query names no province, so an answer is right whichever province says it; only the
 * first one's content was judged, what others have beside it competes. Scripts are not counted, excerpts are.
 */
export async function compareFronts(provinces: readonly string[], front: string): Promise<string> {
	const file = queriesFile('tuning');
	const answered = readQueries(file, readFileSync(file)).queries.filter(({ answers }) => answers.length > 0);
	const queries = sample(answered, JUDGED);
	const ways = [...mergedPagefind(provinces), await askedEach(provinces), await oneIndex(front)];
	const some = sample(queries, COSTED).map(({ query }) => query);
	const rows: string[][] = [];
	for (const way of ways) {
		const hits: (readonly [number, number])[] = [];
		for (const { query, answers } of queries) {
			const urls = await way.ask(query);
			hits.push([success(urls, answers, 1), success(urls, answers, 3)]);
		}
		rows.push([
			way.name,
			...(await costsOf(way, some)),
			kilobytes(way.size),
			figure(mean(hits.map(([first]) => first)), 3),
			figure(mean(hits.map(([, three]) => three)), 3),
		]);
		console.log(rows.at(-1)?.join(' | '));
	}
	return table(HEAD, rows);
}

/** About so many of the questions are judged, and so many are asked as the first of a visit. */
const JUDGED = 200;
const COSTED = 40;

/** Evenly from the whole list, the same ones at every run. */
function sample<Item>(items: readonly Item[], count: number): Item[] {
	const step = Math.max(1, Math.round(items.length / count));
	return items.filter((_, at) => at % step === 0);
}

/** Files, bytes and time; each has been asked once before. */
async function costsOf({ ask, cost }: Way, queries: readonly string[]): Promise<string[]> {
	const costs: Cost[] = [];
	const times: number[] = [];
	for (const query of queries) {
		costs.push(await cost(query));
		const began = performance.now();
		await ask(query);
		times.push(performance.now() - began);
	}
	return [
		...[0.5, 0.95].map((share) => String(percentileOf(costs, 'files', share))),
		...[0.5, 0.95].map((share) => kilobytes(percentileOf(costs, 'bytes', share))),
		figure(percentile(times, 0.5), 1),
	];
}

const HEAD = [
	'Trang chung tìm bằng',
	'tệp, p50',
	'p95',
	'tải, p50',
	'p95',
	'ms trong Node, p50',
	'thêm trên đĩa',
	'success@1',
	'success@3',
];

function percentileOf(costs: readonly Cost[], key: keyof Cost, share: number): number {
	return percentile(
		costs.map((cost) => cost[key]),
		share,
	);
}

interface MergingModule extends PagefindModule {
	createInstance(options: Parameters<PagefindModule['createInstance']>[0]): ReturnType<
		PagefindModule['createInstance']
	> & {
		mergeIndex(path: string, options: Readonly<Record<string, unknown>>): Promise<void>;
	};
}

/** Pagefind's own merging: https://pagefind.app/docs/multisite/. As it is, and with as much care as it allows. */
function mergedPagefind(provinces: readonly string[]): Way[] {
	const open = () => openMerged(provinces.map((dist) => join(dist, 'pagefind')));
	const everyWord =
		(pagefind: Pagefind): Ask =>
		async (query) => {
			const { results } = await pagefind.search(query);
			return once(await Promise.all(results.slice(0, TEN).map(async (hit) => (await hit.data()).url)));
		};
	const anyWord =
		(pagefind: Pagefind): Ask =>
		async (query) =>
			once(await anyWordOfPagefind(pagefind)(query));
	return [
		{ name: 'Pagefind gộp (mergeIndex)', how: everyWord },
		{ name: '… chỉ cần vài từ', how: anyWord },
	].map(({ name, how }) => ({
		name,
		ask: how(open()),
		cost: async (query) => {
			const before = pagefindReads();
			await how(open())(query);
			const after = pagefindReads();
			return { files: after.files - before.files, bytes: after.bytes - before.bytes };
		},
		size: 0,
	}));
}

function openMerged([first = '', ...others]: readonly string[]): Pagefind {
	// Lets fetch read files.
	nodePagefind(first);
	const load = async (): Promise<PagefindModule> => {
		const module = (await import(pathToFileURL(join(first, 'pagefind.js')).href)) as MergingModule;
		return {
			createInstance(options) {
				const instance = module.createInstance(options);
				return {
					...instance,
					async init() {
						await instance.init();
						const { language, baseUrl, metaCacheTag } = options;
						for (const folder of others) {
							await instance.mergeIndex(`${pathToFileURL(folder).href}/`, {
								language,
								baseUrl,
								metaCacheTag,
							});
						}
					},
				};
			},
		};
	};
	return makePagefind(load, '/');
}

/** Our engine, asked of each province; the answers by their scores. */
async function askedEach(provinces: readonly string[]): Promise<Way> {
	const engines = await Promise.all(provinces.map(openEngine));
	return {
		name: 'bộ tìm của ta hỏi từng tỉnh, gộp theo điểm',
		ask: async (query) => {
			const answers = await Promise.all(engines.map((engine) => engine.search(query, { limit: TEN })));
			const all = answers.flatMap(({ results }) => results).sort((a, b) => b.score - a.score);
			return once(all.map(({ url }) => url)).slice(0, TEN);
		},
		cost: async (query) => {
			const costs = await Promise.all(
				provinces.map(async (dist) => (await coldCosts(join(dist, 'pagefind'), [query]))[0]),
			);
			const sum = (key: keyof Cost) => costs.reduce((total, cost) => total + (cost?.[key] ?? 0), 0);
			return { files: sum('files'), bytes: sum('bytes') };
		},
		size: 0,
	};
}

/** The front page as it is built: one index of ours. What it shows twice counts twice. */
async function oneIndex(front: string): Promise<Way> {
	const engine = await openEngine(front);
	const folder = join(front, 'pagefind');
	return {
		name: 'một chỉ mục của ta trên mọi tỉnh',
		ask: async (query) => {
			const { results } = await engine.search(query, { limit: TEN });
			return results.map(({ url }) => url.replace(PROVINCE, ''));
		},
		cost: async (query) => (await coldCosts(folder, [query]))[0] ?? { files: 0, bytes: 0 },
		size: await folderSize(folder),
	};
}

/** No address is known in the bench, so each province lies below its name. */
const PROVINCE = /^\/tinh-\d+(?=\/)/u;

async function openEngine(dist: string): Promise<Engine> {
	const engine = await openNodeEngine(dist);
	if (engine === null) throw new Error(`Không có chỉ mục tìm kiếm trong ${dist}.`);
	return engine;
}

function once(urls: readonly string[]): string[] {
	return [...new Set(urls)];
}
