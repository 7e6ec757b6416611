/** How size, bytes and time grow when the corpus does: once, four, sixteen, forty-four times. */
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { createEngine } from '../../../src/search/engine.ts';
import { MANIFEST_PATH, type Manifest } from '../../../src/search/index/format.ts';
import { unpack } from '../../../src/search/index/unpack.ts';
import { makePagefind } from '../../../src/search/pagefind/pagefind.ts';
import { withoutQuotes } from '../../../src/search/pagefind/phrases.ts';
import { buildIndex } from '../../search/build-index.ts';
import { articleRecords, articleUrl, readLines, type Article, type Question } from './corpus.ts';
import { decreeArticles } from './decrees.ts';
import { grow } from './look-alikes.ts';
import { mean } from './metrics.ts';
import { figure, kilobytes, missedTargets, percentile, table, type Section } from './report.ts';

const TIMES = [1, 4, 16, 44];
const SAMPLE = 60;
const MOST_FOR_MINI = 12_000;
/** As the quick dialog asks. */
const SHOWN = { limit: 10, excerpts: 3 };
/** What common hosts of static sites take. */
const MOST_FILES = 20_000;

/** Builds the whole search folder at each size, Pagefind's part too, and asks the same questions. */
export async function measureGrowth(
	articlesFile: string,
	questionsFile: string,
	sizes: readonly number[] = TIMES,
): Promise<Section> {
	const asked = readLines<Question>(questionsFile);
	const questions = asked.filter((_, at) => at % Math.max(1, Math.floor(asked.length / SAMPLE)) === 0);
	const laws = readLines<Article>(articlesFile);
	const decrees = decreeArticles();
	const articles = [...laws, ...decrees];
	const columns: Grown[] = [];
	for (const times of sizes) columns.push(await measureSize(grow(articles, times), questions));
	// Last, so that its memory is not taken for ours.
	const minis = sizes.map((times) => measureMiniSearch(grow(articles, times), questions));
	const row = (name: string, pick: (column: Grown) => string) => [name, ...columns.map(pick)];
	return {
		title: 'Khi nội dung tăng lên',
		body: [
			`${String(laws.length)} điều luật và ${String(decrees.length)} điều nghị định thật, thêm các luật giống như thật: mỗi điều thêm vào ghép từ khoản thật của những điều có tên gần giống, đánh số lại; tên luật, cơ quan, cấp, thời hạn, điều dẫn tới được thay bằng tên, số cùng loại; năm trên sáu bản nói về lĩnh vực khác, bản thứ sáu là nghị định về chính luật ấy. Cùng một mầm số thì cùng một kho. ${String(questions.length)} câu hỏi, lấy đều trong danh sách; chỉ điều gốc được tính là đúng, dù khoản của nó có cả ở bản khác.`,
			table(
				['', ...sizes.map((times) => `${String(times)}×`)],
				[
					row('số bản ghi', ({ records }) => String(records)),
					row('lập chỉ mục, cả của Pagefind (giây)', ({ built }) => figure(built / 1000, 1)),
					row('cỡ cả thư mục tìm', ({ size }) => kilobytes(size)),
					row('tệp đầu (nén)', ({ manifest }) => kilobytes(manifest)),
					row('tải cho một câu hỏi, cả ba đoạn trích, p50', ({ bytes }) => kilobytes(percentile(bytes, 0.5))),
					row('tải cho một câu hỏi, cả ba đoạn trích, p95', ({ bytes }) =>
						kilobytes(percentile(bytes, 0.95)),
					),
					row('số tệp cho một câu hỏi, p95', ({ requests }) => String(percentile(requests, 0.95))),
					row('số tệp của cả thư mục tìm', ({ files }) => String(files)),
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
			columns.slice(-1).flatMap(({ records, bytes, requests, memory, files }) => [
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
				{ name: `${String(records)} bản ghi: số tệp của cả thư mục tìm`, value: files, most: MOST_FILES },
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
	const began = performance.now();
	const made = await buildIndex({ pages: [], records: articleRecords(articles) });
	const built = performance.now() - began;
	const memory = process.memoryUsage.rss();
	const files = new Map(made.map(({ path, content }) => [path, content]));
	const first = files.get(MANIFEST_PATH) ?? new Uint8Array();
	const manifest = JSON.parse(new TextDecoder().decode(await unpack(Uint8Array.from(first)))) as Manifest;
	const head = first.length;
	const bytes: number[] = [];
	const requests: number[] = [];
	const spent: number[] = [];
	const ranks: number[] = [];
	for (const { question, relevant } of questions) {
		let fetched = head;
		let asked = 1;
		const fetchPart = (path: string) => {
			const content = files.get(path) ?? new Uint8Array();
			fetched += content.length;
			asked += 1;
			return unpack(Uint8Array.from(content));
		};
		const engine = createEngine({ manifest, fetchPart, pagefind: NO_PAGEFIND });
		const { results } = await engine.search(withoutQuotes(question), SHOWN);
		ranks.push(1 + results.findIndex(({ url }) => relevant.some((one) => articleUrl(one) === url)));
		bytes.push(fetched);
		requests.push(asked);
		const again = performance.now();
		await engine.search(withoutQuotes(question), SHOWN);
		spent.push(performance.now() - again);
	}
	return {
		records: manifest.records,
		built,
		size: made.reduce((sum, { content }) => sum + content.length, 0),
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
