/** npm run search -- [--json] [--kind <loại>] [--limit <số>] "<từ cần tìm>": asks the built index, as the browser does. */
import { parseArgs } from 'node:util';
import type { SearchAnswer } from '../src/search/engine.ts';
import { openNodeEngine } from './search/node-pagefind.ts';

const USAGE = `Cách dùng: npm run search -- [--json] [--kind <loại>] [--limit <số>] "<từ cần tìm>"
Ví dụ:     npm run search -- "thi dua"
           npm run search -- --json --kind "Nhiệm vụ" --limit 5 "khen thuong dot xuat"`;
const NO_INDEX = 'Chưa có chỉ mục tìm kiếm: hãy chạy `npm run build` trước.';

const OPTIONS = {
	json: { type: 'boolean' },
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
	console.log(request.json ? printJson(answer) : printText(answer));
	return 0;
}

/** The command line as a request; null where it cannot be understood or has no words. */
function readRequest(args: readonly string[]): Request | null {
	try {
		const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
		const query = positionals.join(' ').trim();
		const limit = Number(values.limit ?? 20);
		if (query === '' || !Number.isInteger(limit) || limit < 1) return null;
		return { query, limit, kind: values.kind, json: values.json ?? false };
	} catch {
		return null;
	}
}

function fail(message: string, code: number): number {
	console.error(message);
	return code;
}

function printJson({ results }: SearchAnswer): string {
	return JSON.stringify(
		results.map(({ url, title, kind, score }) => ({ url, title, kind, score })),
		null,
		2,
	);
}

function printText({ results, total, kinds, relaxed, missing }: SearchAnswer): string {
	if (results.length === 0) return 'Không tìm thấy kết quả nào.';
	const counts = kinds.map(({ kind, count }) => `${kind} ${String(count)}`).join(' · ');
	const notes = [
		...(missing.length > 0 ? [`Không có trong nội dung: ${missing.join(', ')}.`] : []),
		...(relaxed ? ['Không nơi nào có đủ các từ; dưới đây là những nơi gần nhất.'] : []),
	];
	const lines = results.map(
		({ title, kind, url, score }) => `${score.toFixed(2).padStart(6)}  ${kind}: ${title}\n        ${url}`,
	);
	return [`${String(total)} kết quả (${counts})`, ...notes, ...lines].join('\n');
}

interface Request {
	readonly query: string;
	readonly limit: number;
	readonly kind: string | undefined;
	readonly json: boolean;
}
