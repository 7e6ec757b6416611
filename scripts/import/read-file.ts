import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readDocx } from './docx/read-docx.ts';
import type { Extracted, Skipped } from './extracted.ts';
import { formatOf } from './format.ts';
import type { Format } from './format.ts';
import { decodePage } from './html/decode-page.ts';
import { readHtml } from './html/read-html.ts';
import { ImportError } from './import-error.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { decodeText } from './decode-text.ts';

/** What the words were taken from, where that was no plain text. */
export interface Original {
	readonly format: Exclude<Format, 'txt'>;
	readonly sha256: string;
}

/** The words of a file that can be imported. */
export interface ReceivedText {
	/** What `text.txt` will hold: a plain text byte for byte, else the extracted lines in UTF-8. */
	readonly bytes: Buffer;
	readonly text: string;
	/** null for a plain text. */
	readonly original: Original | null;
	/** What of the file is not in the text, and why. */
	readonly skipped: readonly Skipped[];
}

/**
 * Reads a .docx, .html, .md or .txt file. Throws ImportError, in Vietnamese, where the file is missing, of another
 * format, in another encoding, or holds no words.
 */
export function readFile(path: string): ReceivedText {
	const received = readBytes(path);
	const format = formatOf(path, received);
	if (format === 'txt') {
		return { bytes: received, text: decodeText(path, received), original: null, skipped: [] };
	}
	const { lines, skipped } = extractOrExplain(path, received, format);
	if (!lines.some((line) => /\p{L}/u.test(line))) {
		throw new ImportError(
			`${path}: không thấy chữ nào của văn bản trong tệp. Hãy mở tệp xem có đúng văn bản không.`,
		);
	}
	checkFont(path, lines);
	const text = `${lines.join('\n').normalize('NFC')}\n`;
	return { bytes: Buffer.from(text, 'utf8'), text, original: { format, sha256: sha256(received) }, skipped };
}

/** A damaged file may be nested thousands of levels deep; no document is. */
function extractOrExplain(path: string, bytes: Buffer, format: Original['format']): Extracted {
	try {
		return extract(path, bytes, format);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		throw new ImportError(
			`${path}: các phần của tệp lồng nhau quá sâu nên không đọc được. Hãy mở tệp, chép lời văn bản sang một tệp mới rồi nhập lại.`,
		);
	}
}

function extract(path: string, bytes: Buffer, format: Original['format']): Extracted {
	switch (format) {
		case 'docx':
			return readDocx(path, bytes);
		case 'html':
			return readHtml(decodePage(path, bytes));
		case 'md':
			return readMarkdown(decodeText(path, bytes));
	}
}

/** Returns the SHA-256 of `bytes` in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** Signs that stand for Vietnamese letters only in the fonts used before Unicode: "C«ng hßa", "§iÒu". */
const OLD_FONT = /[§«»¬®µ¶·¸¹ßÐ×Þ¨©ª]/gu;

/** Letters no text in Unicode does without. */
const UNICODE = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư]/giu;

/** Documents of the nineties and after are typed in fonts of their own (TCVN3, VNI); their words are unreadable here. */
function checkFont(path: string, lines: readonly string[]): void {
	const text = lines.join('\n').normalize('NFC');
	const [old, modern] = [text.match(OLD_FONT)?.length ?? 0, text.match(UNICODE)?.length ?? 0];
	if (old <= 20 || old <= modern) return;
	throw new ImportError(
		`${path}: chữ trong tệp dùng phông cũ (TCVN3 như .VnTime, hoặc VNI), không phải Unicode. Hãy chuyển mã sang Unicode bằng công cụ chuyển mã tiếng Việt (ví dụ UniKey) rồi nhập lại.`,
	);
}

function readBytes(path: string): Buffer {
	try {
		return readFileSync(path);
	} catch (error) {
		throw new ImportError(`${path}: không đọc được tệp (${reason(error)}). Hãy kiểm tra đường dẫn.`);
	}
}

function reason(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const known: Record<string, string> = {
		ENOENT: 'không có tệp này',
		EISDIR: 'đây là thư mục',
		EACCES: 'không có quyền đọc',
	};
	return known[code] ?? String(error);
}
