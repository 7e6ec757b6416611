import { ImportError } from './import-error.ts';

/** Returns a text stored in UTF-8. Throws ImportError, in Vietnamese, with the place, where the bytes are not that. */
export function decodeText(path: string, bytes: Buffer): string {
	if (isUtf16(bytes)) {
		throw new ImportError(`${path}: tệp ở mã UTF-16. Hãy lưu lại tệp dưới dạng UTF-8 rồi nhập lại.`);
	}
	const bad = invalidOffset(bytes) ?? nullOffset(bytes);
	if (bad === null) return bytes.toString('utf8');
	const line = bytes.subarray(0, bad).filter((byte) => byte === 0x0a).length + 1;
	throw new ImportError(
		`${path}: tệp không phải UTF-8, sai từ byte thứ ${String(bad)} (dòng ${String(line)}). Hãy lưu lại tệp dưới dạng UTF-8 rồi nhập lại.`,
	);
}

function isUtf16(bytes: Buffer): boolean {
	const [first, second] = bytes;
	return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
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

/** A zero byte never stands in a text: the file is something else with the name of a text. */
function nullOffset(bytes: Buffer): number | null {
	const offset = bytes.indexOf(0);
	return offset === -1 ? null : offset;
}
