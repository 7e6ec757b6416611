/** Real legal questions, asked of an index over the articles by the same engine; plain engines stand beside it. */
import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { fold } from '../../../src/text/fold.ts';
import { openWordIndex } from '../../../src/search/index/reader.ts';
import { buildIndex, buildPagefind } from '../../search/build-index.ts';
import {
	nodePagefind,
	openNodeEngine,
	pagefindReads,
	partsIn,
	readManifest,
} from '../../search/node-engine.ts';
import { writeIndex } from '../../search/write-index.ts';
import {
	articleDocuments,
	articleRecords,
	articleUrl,
	readLines,
	type Article,
	type Question,
} from './corpus.ts';
import { crossValidate } from './folds.ts';
import { coldCosts, warmTimes } from './meter.ts';
import { mean } from './metrics.ts';
import { anyWordOfPagefind, carefulMiniSearch, type Ask } from './peers.ts';
import { figure, kilobytes, missedTargets, percentile, table, type Section, type Target } from './report.ts';
import { folderSize } from './site.ts';

/** Plain Pagefind is slow on long questions; a sample says enough. */
const PAGEFIND_SAMPLE = 120;

/** Runs all questions in both forms; returns where the index lies, too. */
export async function runQuestions(articlesFile: string, questionsFile: string): Promise<QuestionSection> {
	const articles = readLines<Article>(articlesFile);
	const questions = readLines<Question>(questionsFile);
	const siteDir = await mkdtemp(join(tmpdir(), 'do-tim-kiem-'));
	const began = performance.now();
	const input = { pages: [], records: articleRecords(articles), documents: articleDocuments(articles) };
	await writeIndex(join(siteDir, 'pagefind'), await buildIndex(input));
	const built = performance.now() - began;
	const engine = await openNodeEngine(siteDir);
	if (engine === null) throw new Error('Không mở được chỉ mục vừa lập.');
	const ask: Ask = async (question) =>
		(await engine.search(question, { limit: 10 })).results.map(({ url }) => url);
	const own = await measure('bộ tìm này', ask, questions);
	const fetchPart = partsIn(join(siteDir, 'pagefind'));
	const folds = await crossValidate(questions, openWordIndex(await readManifest(fetchPart), fetchPart));
	const mini = await measure('MiniSearch, mặc định', askMiniSearch(articles), questions);
	const careful = await measure('MiniSearch, gấp dấu, cặp chữ, trọng số', carefulOver(articles), questions);
	const pagefind = await measurePagefind(siteDir, questions);
	const texts = questions.map(({ question }) => question);
	const cold = (await coldCosts(join(siteDir, 'pagefind'), texts)).map(({ bytes, files }) => ({
		bytes,
		files,
	}));
	const times = await warmTimes(engine, [...texts, ...texts.map(fold)]);
	const costs = await costRows(articles, siteDir, questions, { cold, times, built });
	return {
		title: 'Câu hỏi pháp luật thật',
		body: [
			`${String(articles.length)} điều, ${String(questions.length)} câu hỏi.`,
			table(HEAD, [...own.rows, ...mini.rows, ...careful.rows, ...pagefind.rows]),
			'Trọng số khác có hơn trên luật chưa dùng để chọn không: chia các luật làm năm phần, chọn ở bốn, đo ở phần còn lại (không kể điều dẫn thẳng).',
			folds,
			table(['Chi phí', 'bộ tìm này', 'Pagefind', 'MiniSearch'], costs),
		].join('\n\n'),
		missed: missedTargets([
			...own.targets,
			{
				name: 'Điều luật: byte trước kết quả đầu tiên, p95',
				value: percentile(
					cold.map(({ bytes }) => bytes),
					0.95,
				),
				most: 400_000,
			},
			{ name: 'Điều luật: thời gian trong Node, p95 (ms)', value: percentile(times, 0.95), most: 60 },
		]),
		siteDir,
		texts,
	};
}

const HEAD = ['Bộ tìm, dạng câu', 'số câu', 'R@1', 'R@5', 'R@10', 'MRR@10', 'không trả lời'];

export interface QuestionSection extends Section {
	/** A folder with the built index. */
	readonly siteDir: string;
	readonly texts: readonly string[];
}

async function measure(
	name: string,
	ask: Ask,
	questions: readonly Question[],
): Promise<{ rows: string[][]; targets: Target[] }> {
	const rows: string[][] = [];
	const targets: Target[] = [];
	for (const [form, write] of FORMS) {
		const ran = [];
		for (const question of questions) ran.push({ question, urls: await ask(write(question.question)) });
		const open = ran.filter(({ question }) => question.type === 'open');
		rows.push(rowOf(`${name}, ${form}`, ran));
		if (open.length > 0) rows.push(rowOf(`${name}, ${form}, câu mở`, open));
		const all = figuresOf(ran);
		targets.push(
			{ name: `${form}: MRR@10`, value: all.mrr, least: 0.91 },
			{ name: `${form}: recall@10`, value: all.ten, least: 0.975 },
			{ name: `${form}: câu không trả lời`, value: all.empty, most: 0 },
		);
	}
	return { rows, targets };
}

const FORMS: readonly (readonly [string, (text: string) => string])[] = [
	['có dấu', (text) => text],
	['bỏ hết dấu', fold],
];

type Ran = readonly { readonly question: Question; readonly urls: readonly string[] }[];

function figuresOf(ran: Ran) {
	const ranks = ran.map(({ question, urls }) =>
		question.relevant.map((one) => urls.indexOf(articleUrl(one))),
	);
	const recallAt = (count: number) =>
		mean(
			ranks.map((own) => own.filter((rank) => rank >= 0 && rank < count).length / Math.max(1, own.length)),
		);
	return {
		one: recallAt(1),
		five: recallAt(5),
		ten: recallAt(10),
		mrr: mean(ranks.map((own) => Math.max(0, ...own.map((rank) => (rank < 0 ? 0 : 1 / (rank + 1)))))),
		empty: ran.filter(({ urls }) => urls.length === 0).length,
	};
}

function rowOf(name: string, ran: Ran): string[] {
	const { one, five, ten, mrr, empty } = figuresOf(ran);
	return [name, String(ran.length), ...[one, five, ten, mrr].map((value) => figure(value, 3)), String(empty)];
}

/** MiniSearch as its manual shows it. */
function makeMiniSearch(articles: readonly Article[]): MiniSearch {
	const mini = new MiniSearch({ idField: 'url', fields: ['title', 'law', 'text'] });
	mini.addAll(
		articles.map((one) => ({ url: articleUrl(one), title: one.title, law: one.law, text: one.text })),
	);
	return mini;
}

function askMiniSearch(articles: readonly Article[]): Ask {
	const mini = makeMiniSearch(articles);
	return (question) =>
		Promise.resolve(
			mini
				.search(question)
				.slice(0, 10)
				.map(({ id }) => String(id)),
		);
}

function carefulOver(articles: readonly Article[]): Ask {
	const records = articles.map((one) => ({
		url: articleUrl(one),
		title: one.title,
		names: '',
		asked: '',
		context: one.law,
		content: one.text,
	}));
	return carefulMiniSearch(records).ask;
}

async function measurePagefind(siteDir: string, questions: readonly Question[]) {
	const pagefind = nodePagefind(join(siteDir, 'pagefind'));
	const ask: Ask = async (question) => {
		const { results } = await pagefind.search(question);
		return Promise.all(results.slice(0, 10).map(async (hit) => (await hit.data()).url));
	};
	const sample = questions.slice(0, PAGEFIND_SAMPLE);
	const every = await measure('Pagefind', ask, sample);
	const any = await measure('Pagefind, chỉ cần vài từ', anyWordOfPagefind(pagefind), sample);
	return { rows: [...every.rows, ...any.rows] };
}

interface OwnCosts {
	readonly cold: readonly { readonly bytes: number; readonly files: number }[];
	readonly times: readonly number[];
	readonly built: number;
}

async function costRows(
	articles: readonly Article[],
	siteDir: string,
	questions: readonly Question[],
	{ cold, times, built }: OwnCosts,
): Promise<string[][]> {
	const folder = join(siteDir, 'pagefind');
	const began = performance.now();
	const plain = await buildPagefind({ pages: [], records: articleRecords(articles) });
	const pagefindBuilt = performance.now() - began;
	const miniBegan = performance.now();
	const mini = makeMiniSearch(articles);
	const miniBuilt = performance.now() - miniBegan;
	const miniJson = JSON.stringify(mini);
	const sample = questions.slice(0, PAGEFIND_SAMPLE).map(({ question }) => question);
	const miniTimes = sample.map((question) => timed(() => mini.search(question)));
	const pagefindTimes = await pagefindTiming(folder, sample);
	const size = plain.reduce((sum, { content }) => sum + content.length, 0);
	const bytes = cold.map((cost) => cost.bytes);
	return [
		[
			'tải trước kết quả đầu tiên, p50',
			kilobytes(percentile(bytes, 0.5)),
			await pagefindBytes(folder, sample, 0.5),
			kilobytes(gzipSync(miniJson).length),
		],
		[
			'tải trước kết quả đầu tiên, p95',
			kilobytes(percentile(bytes, 0.95)),
			await pagefindBytes(folder, sample, 0.95),
			kilobytes(gzipSync(miniJson).length),
		],
		[
			'số tệp, p95',
			String(
				percentile(
					cold.map(({ files }) => files),
					0.95,
				),
			),
			'–',
			'1',
		],
		[
			'từ câu hỏi tới kết quả, p50 (ms)',
			...[times, pagefindTimes, miniTimes].map((list) => figure(percentile(list, 0.5), 1)),
		],
		[
			'từ câu hỏi tới kết quả, p95 (ms)',
			...[times, pagefindTimes, miniTimes].map((list) => figure(percentile(list, 0.95), 1)),
		],
		['lập chỉ mục (giây)', ...[built, pagefindBuilt, miniBuilt].map((time) => figure(time / 1000, 1))],
		[
			'cỡ chỉ mục',
			kilobytes(await folderSize(folder)),
			kilobytes(size),
			`${kilobytes(miniJson.length)} JSON`,
		],
	];
}

function timed(work: () => unknown): number {
	const began = performance.now();
	work();
	return performance.now() - began;
}

async function pagefindTiming(folder: string, sample: readonly string[]): Promise<number[]> {
	const pagefind = nodePagefind(folder);
	const times: number[] = [];
	for (const question of sample) {
		await pagefind.search(question);
		const began = performance.now();
		await pagefind.search(question);
		times.push(performance.now() - began);
	}
	return times;
}

/** What plain Pagefind reads for a first question: its own files, ten records, and its program. */
async function pagefindBytes(folder: string, sample: readonly string[], share: number): Promise<string> {
	const program = (await stat(join(folder, 'pagefind.js'))).size;
	const costs: number[] = [];
	for (const question of sample.slice(0, 40)) {
		const before = pagefindReads().bytes;
		const pagefind = nodePagefind(folder);
		const { results } = await pagefind.search(question);
		await Promise.all(results.slice(0, 10).map((hit) => hit.data()));
		costs.push(program + pagefindReads().bytes - before);
	}
	return kilobytes(percentile(costs, share));
}
