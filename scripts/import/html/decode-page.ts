import { utf16Of } from '../decode-text.ts';
import { ImportError } from '../import-error.ts';

/** Where a page says how its characters are stored; only its beginning is looked at, as browsers do. */
const CHARSET = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu;

const HEAD = 2048;

/**
 * Returns a page as text. Pages saved by old programs are stored as windows-1258 or the like and say so. Throws
 * ImportError where the bytes are not what the page says.
 */
export function decodePage(path: string, bytes: Uint8Array): string {
	const wide = utf16Of(bytes);
	if (wide !== null) return new TextDecoder(wide).decode(bytes);
	const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
	const named = CHARSET.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
	for (const charset of ['utf-8', named]) {
		const text = decode(bytes, charset);
		if (text !== null) return text;
	}
	throw new ImportError(
		`${path}: trang web không phải UTF-8 và cũng không đọc được theo bảng mã “${named}”. Hãy mở trang bằng trình duyệt rồi lưu lại.`,
	);
}

function decode(bytes: Uint8Array, charset: string): string | null {
	try {
		return new TextDecoder(charset, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
