/** npm run search -- [--json [--answer]] [--kind <loại>] [--limit <số>] "<từ cần tìm>": asks the built index, as the browser does. */
import { parseArgs } from 'node:util';
import type { SearchAnswer } from '../src/search/result/answer.ts';
import { openNodeEngine } from './search/node-engine.ts';

const USAGE = `Cách dùng: npm run search -- [--json [--answer]] [--kind <loại>] [--limit <số>] "<từ cần tìm>"
Ví dụ:     npm run search -- "thi dua"
           npm run search -- --json --kind "Nhiệm vụ" --limit 5 "khen thuong dot xuat"`;
const NO_INDEX = 'Chưa có chỉ mục tìm kiếm: hãy chạy `npm run build` trước.';

const OPTIONS = {
	json: { type: 'boolean' },
	answer: { type: 'boolean' },
	kind: { type: 'string' },
	limit: { type: 'string' },
} as const;

process.exitCode = await main();

/** Answers on standard output; the exit code: 0 answered, 1 no index, 2 not understood. */
async function main(): Promise<number> {
	const request = readRequest(process.argv.slice(2));
	if (request === null) return fail(USAGE, 2);
	const engine = await openNodeEngine(process.env['OUT_DIR'] ?? 'dist');
	if (engine === null) return fail(NO_INDEX, 1);
	const answer = await engine.search(request.query, request);
	console.log(request.json ? printJson(answer, request.answer) : printText(answer));
	return 0;
}

/** The command line as a request; null where it cannot be understood or has no words. */
function readRequest(args: readonly string[]): Request | null {
	try {
		const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
		const query = positionals.join(' ').trim();
		const limit = Number(values.limit ?? 20);
		if (query === '' || !Number.isInteger(limit) || limit < 1) return null;
		return { query, limit, kind: values.kind, json: values.json ?? false, answer: values.answer ?? false };
	} catch {
		return null;
	}
}

function fail(message: string, code: number): number {
	console.error(message);
	return code;
}

/** The results as a list; with `--answer` the whole answer: what was expanded, mended, suggested. */
function printJson(answer: SearchAnswer, isWhole: boolean): string {
	const results = answer.results.map(({ url, title, kind, context, effect, score, direct, excerpt }) => ({
		url,
		title,
		kind,
		context,
		effect,
		score,
		direct,
		group: kind,
		excerpt: excerpt.map(({ text }) => text).join(''),
		expanded: answer.expanded,
		suggestion: answer.suggestion,
	}));
	return JSON.stringify(isWhole ? { ...answer, results } : results, null, 2);
}

function printText({ results, total, kinds, ...answer }: SearchAnswer): string {
	if (results.length === 0) return 'Không tìm thấy kết quả nào.';
	const counts = kinds.map(({ kind, count }) => `${kind} ${String(count)}`).join(' · ');
	const lines = results.map(
		({ title, kind, url, score }) => `${score.toFixed(2).padStart(6)}  ${kind}: ${title}\n        ${url}`,
	);
	const ready = answer.ready === null ? [] : [`${answer.ready.text} – ${answer.ready.title}`];
	return [...ready, `${String(total)} kết quả (${counts})`, ...notesOf(answer), ...lines].join('\n');
}

function notesOf({
	missing,
	expanded,
	mended,
	suggestion,
	relaxed,
}: Omit<SearchAnswer, 'results' | 'total' | 'kinds'>) {
	const changes = (list: SearchAnswer['mended']) => list.map(({ from, to }) => `${from} → ${to}`).join('; ');
	return [
		...(missing.length > 0 ? [`Không có trong nội dung: ${missing.join(', ')}.`] : []),
		...(expanded.length > 0 ? [`Đã tìm cả: ${changes(expanded)}.`] : []),
		...(mended.length > 0 ? [`Đã đọc là: ${changes(mended)}.`] : []),
		...(suggestion === null ? [] : [`Có phải bạn muốn tìm: ${suggestion}`]),
		...(relaxed ? ['Không nơi nào có đủ các từ; dưới đây là những nơi gần nhất.'] : []),
	];
}

interface Request {
	readonly query: string;
	readonly limit: number;
	readonly kind: string | undefined;
	readonly json: boolean;
	/** With `json`: the whole answer, not the list of results alone. */
	readonly answer: boolean;
}
