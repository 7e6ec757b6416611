import { problem, type Problem } from '../problems/problem.ts';

/** The words of a file, and what was wrong with its bytes; `text` is null where they cannot be read. */
export interface Decoded {
	readonly text: string | null;
	readonly problems: readonly Problem[];
}

/** Reads bytes as UTF-8. A byte order mark is reported and left out. */
export function decode(file: string, bytes: Uint8Array): Decoded {
	const text = utf8(bytes);
	if (text === null) {
		const place = { file, line: firstBrokenLine(bytes), field: null };
		return { text: null, problems: [problem('file-encoding', place, 'Tệp không phải UTF-8.')] };
	}
	if (!text.startsWith(BYTE_ORDER_MARK)) return { text, problems: [] };
	const place = { file, line: 1, field: null };
	return { text: text.slice(1), problems: [problem('file-bom', place, 'Đầu tệp có dấu BOM.')] };
}

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_FEED = 0x0a;

function utf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** A line feed byte never stands inside another sign in UTF-8, so lines can be tried one by one. */
function firstBrokenLine(bytes: Uint8Array): number {
	let line = 1;
	for (let start = 0; start < bytes.length; line += 1) {
		const end = bytes.indexOf(LINE_FEED, start);
		if (utf8(bytes.subarray(start, end === -1 ? undefined : end)) === null) return line;
		if (end === -1) break;
		start = end + 1;
	}
	return 1;
}
