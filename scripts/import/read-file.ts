import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readDocx } from './docx/read-docx.ts';
import { cleanText } from './clean-text.ts';
import type { Remark } from './clean-text.ts';
import { officeToDocx, readPdf } from './other-programs.ts';
import type { Extracted, GuessedFacts, Skipped } from './extracted.ts';
import { formatOf } from './format.ts';
import type { Format } from './format.ts';
import { decodePage } from './html/decode-page.ts';
import { readHtml } from './html/read-html.ts';
import { ImportError } from './import-error.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { decodeText } from './decode-text.ts';

/** What the words were taken from, where text.txt does not hold its bytes as they are. */
export interface Original {
	readonly format: Format;
	readonly sha256: string;
}

/** The words of a file that can be imported. */
export interface ReceivedText {
	/** What `text.txt` will hold: a sound plain text byte for byte, else its words in UTF-8. */
	readonly bytes: Buffer;
	readonly text: string;
	/** null for a plain text kept byte for byte. */
	readonly original: Original | null;
	/** What of the file is not in the text, and why. */
	readonly skipped: readonly Skipped[];
	/** What was changed in the words, line by line of text.txt, and what print will replace. */
	readonly remarks: readonly Remark[];
	/** What a table of facts or a front matter says: the words of the document go first. */
	readonly guessed: GuessedFacts;
}

/**
 * Reads a file of any format in `format.ts`. Throws ImportError, in Vietnamese, where the file is missing, of another
 * format, not to be decoded, or holds no words.
 */
export function readFile(path: string): ReceivedText {
	const received = readBytes(path);
	const format = formatOf(path, received);
	const { text: written, skipped, guessed, notes } = wordsOf(path, received, format);
	if (!/\p{L}/u.test(written)) {
		throw new ImportError(
			`${path}: không thấy chữ nào của văn bản trong tệp. Hãy mở tệp xem có đúng văn bản không.`,
		);
	}
	const { text, remarks } = cleanText(written);
	const bytes = Buffer.from(text, 'utf8');
	const isAsReceived = format === 'txt' && bytes.equals(received);
	return {
		bytes,
		text,
		original: isAsReceived ? null : { format, sha256: sha256(received) },
		skipped,
		remarks: [...notes, ...remarks],
		guessed,
	};
}

/** The words as the file has them, before they are cleaned; a plain text keeps its line ends. */
function wordsOf(path: string, received: Buffer, format: Format) {
	if (format === 'txt') return { text: decodeText(path, received), skipped: [], guessed: {}, notes: [] };
	const { lines, skipped, guessed = {}, notes = [] } = extractOrExplain(path, received, format);
	return { text: `${lines.join('\n').normalize('NFC')}\n`, skipped, guessed, notes };
}

/** A damaged file may be nested thousands of levels deep; no document is. */
function extractOrExplain(path: string, bytes: Buffer, format: Exclude<Format, 'txt'>): Extracted {
	try {
		return extract(path, bytes, format);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		throw new ImportError(
			`${path}: các phần của tệp lồng nhau quá sâu nên không đọc được. Hãy mở tệp, chép lời văn bản sang một tệp mới rồi nhập lại.`,
		);
	}
}

function extract(path: string, bytes: Buffer, format: Exclude<Format, 'txt'>): Extracted {
	switch (format) {
		case 'docx':
			return readDocx(path, bytes);
		case 'html':
			return readHtml(decodePage(path, bytes));
		case 'md':
			return readMarkdown(decodeText(path, bytes));
		case 'pdf':
			return readPdf(path);
		case 'doc':
		case 'odt':
		case 'rtf':
			return readDocx(path, officeToDocx(path, format));
	}
}

/** Returns the SHA-256 of `bytes` in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
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
