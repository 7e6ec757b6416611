import { ImportError } from './import-error.ts';
import { oldFontOf } from './old-fonts/convert.ts';

/**
 * Returns the words of a text file: UTF-8, UTF-16 as its mark or its zero bytes say, or the code pages of old fonts and
 * of Windows where they give Vietnamese words. Throws ImportError, in Vietnamese, with the place, where it is none.
 */
export function decodeText(path: string, bytes: Buffer): string {
	const wide = utf16Of(bytes);
	if (wide !== null) return new TextDecoder(wide, { ignoreBOM: true }).decode(bytes);
	refuseBinary(path, bytes);
	const bad = invalidOffset(bytes);
	if (bad !== null) {
		const read = byCodePage(bytes);
		if (read !== null) return read;
		throw new ImportError(
			`${path}: tệp không phải UTF-8, sai từ byte thứ ${String(bad)} (dòng ${String(lineOf(bytes, bad))}). Hãy lưu lại tệp dưới dạng UTF-8 rồi nhập lại.`,
		);
	}
	return bytes.toString('utf8');
}

/** Notepad calls it "Unicode", Word "Unicode text": a mark at the start, else every second byte of most letters is zero. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	const head = bytes.subarray(0, HEAD);
	const zeros = [0, 1].map(
		(parity) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length,
	);
	const [even = 0, odd = 0] = zeros;
	// A blank is 20 00: a text of a few words has zeros on one side only.
	if (head.length < 8 || Math.max(even, odd) * 5 < head.length || Math.min(even, odd) > 0) return null;
	return odd > even ? 'utf-16le' : 'utf-16be';
}

const HEAD = 4096;

/** Files of the nineties: TCVN3 and VNI look like Western letters, windows-1258 has marks of its own. */
function byCodePage(bytes: Buffer): string | null {
	const western = new TextDecoder('windows-1252').decode(bytes);
	if (oldFontOf(western) !== null) return western;
	const windows = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
	return (windows.match(/[ạảấầẩậắằặẹẻếềểễệịọỏốồổộớờởợụủứừửữựđơư]/giu)?.length ?? 0) > 5 ? windows : null;
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

/** A few control bytes are slips and are taken out later; many are no text at all, in no code page. */
function refuseBinary(path: string, bytes: Buffer): void {
	const count = bytes.filter(isControl).length;
	if (count * 50 <= bytes.length) return;
	const first = bytes.findIndex(isControl);
	const sign = bytes[first] === 0 ? 'byte NUL (ký tự số 0)' : 'ký tự điều khiển';
	throw new ImportError(
		`${path}: tệp có ${String(count)} ${sign}, từ byte thứ ${String(first)} (dòng ${String(lineOf(bytes, first))}), nên không phải tệp chữ. Hãy mở bằng phần mềm đã tạo ra tệp, lưu thành .docx hay .txt UTF-8 rồi nhập lại.`,
	);
}

/** Any below the blank but a tab and the ends of lines and pages. */
function isControl(byte: number): boolean {
	return byte < 0x20 && (byte < 0x09 || byte > 0x0d);
}

function lineOf(bytes: Buffer, offset: number): number {
	return bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;
}
