/** How size, bytes and time grow when the corpus does: once, four, sixteen, forty-four times. */
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { buildWordIndex } from '../../../src/search/index/build.ts';
import type { IndexRecord } from '../../../src/search/index/terms.ts';
import { likeliest } from '../../../src/search/result/show.ts';
import { openWordIndex } from '../../../src/search/index/reader.ts';
import { findRecords } from '../../../src/search/rank/find.ts';
import { NO_RULES } from '../../../src/search/query/rules.ts';
import { articleRecords, multiply, readLines, type Article, type Question } from './corpus.ts';
import { figure, kilobytes, missedTargets, percentile, table, type Section } from './report.ts';

const TIMES = [1, 4, 16, 44];
const SAMPLE = 60;
const MOST_FOR_MINI = 40_000;

/** Builds the word index over each size and asks the same questions. Pagefind's own growth is in its documentation. */
export async function measureGrowth(articlesFile: string, questionsFile: string): Promise<Section> {
	const articles = readLines<Article>(articlesFile);
	const questions = readLines<Question>(questionsFile)
		.slice(0, SAMPLE)
		.map(({ question }) => question);
	const columns: Grown[] = [];
	for (const times of TIMES) columns.push(await measureSize(multiply(articles, times), questions));
	const row = (name: string, pick: (column: Grown) => string) => [name, ...columns.map(pick)];
	return {
		title: 'Khi nội dung tăng lên',
		body: [
			`${String(articles.length)} điều, nhân lên; bản chép mang tên luật khác và xáo câu, không phải lặp y nguyên. ${String(questions.length)} câu hỏi.`,
			table(
				['', ...TIMES.map((times) => `${String(times)}×`)],
				[
					row('số bản ghi', ({ records }) => String(records)),
					row('lập chỉ mục từ (giây)', ({ built }) => figure(built / 1000, 1)),
					row('cỡ chỉ mục từ (nén)', ({ size }) => kilobytes(size)),
					row('tệp đầu (nén)', ({ manifest }) => kilobytes(manifest)),
					row('tải cho một câu hỏi, p50', ({ bytes }) => kilobytes(percentile(bytes, 0.5))),
					row('tải cho một câu hỏi, p95', ({ bytes }) => kilobytes(percentile(bytes, 0.95))),
					row('số tệp cho một câu hỏi, p95', ({ requests }) => String(percentile(requests, 0.95))),
					row('số tệp của chỉ mục từ', ({ files }) => String(files)),
					row('bộ nhớ khi lập xong', ({ memory }) => kilobytes(memory)),
					row('Node, p50 (ms)', ({ spent }) => figure(percentile(spent, 0.5), 1)),
					row('Node, p95 (ms)', ({ spent }) => figure(percentile(spent, 0.95), 1)),
					row('MiniSearch: JSON nén', ({ miniSize }) => kilobytes(miniSize)),
					row('MiniSearch: Node, p95 (ms)', ({ miniSpent }) => figure(percentile(miniSpent, 0.95), 1)),
				],
			),
		].join('\n\n'),
		missed: missedTargets(
			columns.slice(-1).flatMap(({ records, bytes, requests, memory }) => [
				{
					name: `${String(records)} bản ghi: byte một câu, p95`,
					value: percentile(bytes, 0.95),
					most: 450_000,
				},
				{
					name: `${String(records)} bản ghi: số tệp một câu, p95`,
					value: percentile(requests, 0.95),
					most: 25,
				},
				{ name: `${String(records)} bản ghi: bộ nhớ khi lập`, value: memory, most: 2_000_000_000 },
			]),
		),
	};
}

interface Grown {
	readonly records: number;
	readonly built: number;
	readonly size: number;
	readonly manifest: number;
	readonly bytes: readonly number[];
	readonly requests: readonly number[];
	readonly files: number;
	readonly memory: number;
	readonly spent: readonly number[];
	readonly miniSize: number;
	readonly miniSpent: readonly number[];
}

async function measureSize(articles: readonly Article[], questions: readonly string[]): Promise<Grown> {
	const records = articleRecords(articles).map((record): IndexRecord => ({ ...record, fragment: '' }));
	const began = performance.now();
	const index = buildWordIndex({ records, rules: NO_RULES, documents: [] });
	const built = performance.now() - began;
	const memory = process.memoryUsage.rss();
	const files = new Map(index.files.map(({ path, content }) => [`x/${path}`, content]));
	const packed = new Map(
		Array.from(files, ([path, content]) => [path, gzipSync(content, { level: 9 }).length]),
	);
	const manifest = { folder: 'x', ...index.manifest };
	const head = gzipSync(JSON.stringify(manifest), { level: 9 }).length;
	const bytes: number[] = [];
	const requests: number[] = [];
	const spent: number[] = [];
	for (const question of questions) {
		let fetched = head;
		let asked = 1;
		const reader = openWordIndex(manifest, (path) => {
			fetched += packed.get(path) ?? 0;
			asked += 1;
			return Promise.resolve(files.get(path) ?? new Uint8Array());
		});
		const { matches } = await findRecords(question, reader);
		await reader.heads(likeliest(matches, 60, manifest).map(({ record }) => record));
		bytes.push(fetched);
		requests.push(asked);
		const again = performance.now();
		await findRecords(question, reader);
		spent.push(performance.now() - again);
	}
	return {
		records: records.length,
		built,
		size: head + [...packed.values()].reduce((sum, size) => sum + size, 0),
		manifest: head,
		bytes,
		requests,
		files: files.size,
		memory,
		spent,
		...measureMiniSearch(records, questions),
	};
}

function measureMiniSearch(records: readonly IndexRecord[], questions: readonly string[]) {
	// Beyond that it takes minutes and gigabytes, and nobody would send its index to a phone.
	if (records.length > MOST_FOR_MINI) return { miniSpent: [], miniSize: 0 };
	const mini = new MiniSearch({ idField: 'url', fields: ['title', 'context', 'content'] });
	mini.addAll(records);
	const miniSpent = questions.slice(0, SAMPLE / 2).map((question) => {
		const began = performance.now();
		mini.search(question);
		return performance.now() - began;
	});
	return { miniSpent, miniSize: gzipSync(JSON.stringify(mini)).length };
}
