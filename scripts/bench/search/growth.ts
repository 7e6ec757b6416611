/** How size, bytes and time grow when the corpus does: once, four, sixteen, forty-four times. */
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { buildWordIndex } from '../../../src/search/index/build.ts';
import type { IndexRecord } from '../../../src/search/index/terms.ts';
import { createEngine } from '../../../src/search/engine.ts';
import { makePagefind } from '../../../src/search/pagefind/pagefind.ts';
import { withoutQuotes } from '../../../src/search/pagefind/phrases.ts';
import { NO_RULES } from '../../../src/search/query/rules.ts';
import { articleRecords, articleUrl, readLines, type Article, type Question } from './corpus.ts';
import { decreeArticles } from './decrees.ts';
import { grow } from './look-alikes.ts';
import { mean } from './metrics.ts';
import { figure, kilobytes, missedTargets, percentile, table, type Section } from './report.ts';

const TIMES = [1, 4, 16, 44];
const SAMPLE = 60;
const MOST_FOR_MINI = 12_000;

/** Builds the word index over each size and asks the same questions. Pagefind's own growth is in its documentation. */
export async function measureGrowth(articlesFile: string, questionsFile: string): Promise<Section> {
	const asked = readLines<Question>(questionsFile);
	const questions = asked.filter((_, at) => at % Math.max(1, Math.floor(asked.length / SAMPLE)) === 0);
	const laws = readLines<Article>(articlesFile);
	const decrees = decreeArticles();
	const articles = [...laws, ...decrees];
	const columns: Grown[] = [];
	for (const times of TIMES) columns.push(await measureSize(grow(articles, times), questions));
	// Last, so that its memory is not taken for ours.
	const minis = TIMES.map((times) => measureMiniSearch(grow(articles, times), questions));
	const row = (name: string, pick: (column: Grown) => string) => [name, ...columns.map(pick)];
	return {
		title: 'Khi nội dung tăng lên',
		body: [
			`${String(laws.length)} điều luật và ${String(decrees.length)} điều nghị định thật, thêm các luật giống như thật: mỗi điều thêm vào ghép từ khoản thật của những điều có tên gần giống, đánh số lại; tên luật, cơ quan, cấp, thời hạn, điều dẫn tới được thay bằng tên, số cùng loại; năm trên sáu bản nói về lĩnh vực khác, bản thứ sáu là nghị định về chính luật ấy. Cùng một mầm số thì cùng một kho. ${String(questions.length)} câu hỏi, lấy đều trong danh sách; chỉ điều gốc được tính là đúng, dù khoản của nó có cả ở bản khác.`,
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
					row('điều đúng trong mười kết quả đầu', ({ ranks }) =>
						figure(mean(ranks.map((rank) => (rank > 0 ? 1 : 0))), 3),
					),
					row('MRR@10', ({ ranks }) => figure(mean(ranks.map((rank) => (rank > 0 ? 1 / rank : 0))), 3)),
					['MiniSearch: JSON nén', ...minis.map(({ size }) => kilobytes(size))],
					['MiniSearch: Node, p95 (ms)', ...minis.map(({ spent }) => figure(percentile(spent, 0.95), 1))],
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
	/** Where the right article stands, 0 for not among the first ten. */
	readonly ranks: readonly number[];
}

async function measureSize(articles: readonly Article[], questions: readonly Question[]): Promise<Grown> {
	const records = articleRecords(articles).map((record): IndexRecord => ({
		...record,
		id: '',
		fragment: '',
	}));
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
	const ranks: number[] = [];
	for (const { question, relevant } of questions) {
		let fetched = head;
		let asked = 1;
		const fetchPart = (path: string) => {
			fetched += packed.get(path) ?? 0;
			asked += 1;
			return Promise.resolve(files.get(path) ?? new Uint8Array());
		};
		const engine = createEngine({ manifest, fetchPart, pagefind: NO_PAGEFIND });
		const { results } = await engine.search(withoutQuotes(question), { limit: 10 });
		ranks.push(1 + results.findIndex(({ url }) => relevant.some((one) => articleUrl(one) === url)));
		bytes.push(fetched);
		requests.push(asked);
		const again = performance.now();
		await engine.search(withoutQuotes(question), { limit: 10 });
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
		ranks,
	};
}

/** Nothing is asked in quotation marks here. */
const NO_PAGEFIND = makePagefind(() => Promise.reject(new Error('Không dùng Pagefind ở đây.')), '/');

function measureMiniSearch(articles: readonly Article[], questions: readonly Question[]) {
	// Beyond that it takes minutes and gigabytes, and nobody would send its index to a phone.
	if (articles.length > MOST_FOR_MINI) return { spent: [], size: 0 };
	const mini = new MiniSearch({ fields: ['title', 'context', 'content'] });
	// Two laws made up may bear one name, so that addresses are no ids.
	mini.addAll(articleRecords(articles).map((record, id) => ({ ...record, id })));
	const spent = questions.slice(0, SAMPLE / 2).map(({ question }) => {
		const began = performance.now();
		mini.search(question);
		return performance.now() - began;
	});
	return { spent, size: gzipSync(JSON.stringify(mini)).length };
}
