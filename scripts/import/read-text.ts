import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { ImportError } from './import-error.ts';

/** A file that can be imported: its bytes as received and the same as text. */
export interface ReceivedText {
	readonly bytes: Buffer;
	readonly text: string;
}

/** Formats people will try first, and what to do with them until they can be read. */
const NOT_YET = new Set(['.docx', '.doc', '.html', '.htm', '.md', '.pdf', '.odt', '.rtf']);

/**
 * Reads a .txt file in UTF-8. Throws ImportError, in Vietnamese, where the file is missing, of another format, in
 * another encoding or not a text at all.
 */
export function readText(path: string): ReceivedText {
	checkExtension(path);
	const bytes = readBytes(path);
	checkEncoding(path, bytes);
	return { bytes, text: bytes.toString('utf8') };
}

function checkExtension(path: string): void {
	const extension = extname(path).toLowerCase();
	if (extension === '.txt') return;
	throw new ImportError(
		NOT_YET.has(extension)
			? `${path}: chưa hỗ trợ tệp ${extension}. Hãy mở tệp, chọn “Lưu thành” dạng văn bản thuần (.txt), mã UTF-8, rồi nhập lại.`
			: `${path}: chỉ nhận tệp văn bản thuần .txt (mã UTF-8).`,
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

function checkEncoding(path: string, bytes: Buffer): void {
	if (
		bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe])) ||
		bytes.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))
	) {
		throw new ImportError(`${path}: tệp ở mã UTF-16. Hãy lưu lại tệp dưới dạng UTF-8 rồi nhập lại.`);
	}
	const bad = invalidOffset(bytes) ?? nullOffset(bytes);
	if (bad === null) return;
	const line = bytes.subarray(0, bad).filter((byte) => byte === 0x0a).length + 1;
	throw new ImportError(
		`${path}: tệp không phải UTF-8, sai từ byte thứ ${String(bad)} (dòng ${String(line)}). Hãy lưu lại tệp dưới dạng UTF-8 rồi nhập lại.`,
	);
}

/**
 * Returns the offset of the first byte that is not UTF-8, or null. Decoding puts U+FFFD for it, so the first byte that
 * differs after encoding again is the place.
 */
function invalidOffset(bytes: Buffer): number | null {
	const again = Buffer.from(bytes.toString('utf8'), 'utf8');
	if (again.equals(bytes)) return null;
	let offset = 0;
	while (offset < bytes.length && bytes[offset] === again[offset]) offset += 1;
	return offset;
}

/** A zero byte never stands in a text: the file is something else with a .txt name. */
function nullOffset(bytes: Buffer): number | null {
	const offset = bytes.indexOf(0);
	return offset === -1 ? null : offset;
}
