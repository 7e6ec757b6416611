import type { DocumentReport } from '../../src/legal/report.ts';
import { lettersWithoutGlyph } from '../../src/exports/pdf/glyphs.ts';
import { CAPITALS, oldFontOf, oldFontOfLine, toUnicode } from './old-fonts/convert.ts';

/** What an editor has to look at: line of text.txt, code, sentence. */
export type Remark = DocumentReport['issues'][number];

/** Everything that ends a line where text is read (src/text/nfc.ts). */
const LINE_END = /(\r\n|[\n\r\f\v\u0085\u2028\u2029])/u;

/**
 * Takes away what no page and no file can show (control signs, signs without width, signs that turn the direction of
 * writing), turns letters of old fonts into Unicode, and lists what was done and what print will replace.
 */
export function cleanText(received: string): { text: string; remarks: Remark[] } {
	const start = received.startsWith('\uFEFF') ? '\uFEFF' : '';
	const parts = received.slice(start.length).split(LINE_END);
	const lines = parts.filter((_part, index) => index % 2 === 0);
	const modern = convertOld(lines);
	const clean = takeSigns(modern.lines);
	const text =
		start + parts.map((part, index) => (index % 2 === 0 ? (clean.lines[index / 2] ?? '') : part)).join('');
	return { text, remarks: [...modern.remarks, ...clean.remarks, ...unprintable(clean.lines)] };
}

function convertOld(lines: readonly string[]): { lines: string[]; remarks: Remark[] } {
	const whole = oldFontOf(lines.join('\n').replaceAll(MARKERS, ''));
	const converted: number[] = [];
	const out = lines.map((line, index) => {
		const font = whole ?? oldFontOfLine(line);
		const read = font === null ? line : toUnicode(line, font);
		const plain = read.replaceAll(MARKERS, '');
		if (plain !== line.replaceAll(MARKERS, '')) converted.push(index + 1);
		return plain;
	});
	if (converted.length === 0) return { lines: out, remarks: [] };
	const name = whole === 'VNI' ? 'VNI' : whole === 'TCVN3' ? 'TCVN3 (.VnTime)' : 'TCVN3 hoặc VNI';
	const first = converted[0] ?? 1;
	const message = `Chữ dùng phông cũ ${name}, đã chuyển sang Unicode ở ${String(converted.length)} dòng (${lineList(converted)}): “${excerpt(lines[first - 1] ?? '')}” thành “${excerpt(out[first - 1] ?? '')}”. Hãy đọc soát, nhất là chữ hoa có dấu.`;
	return { lines: out, remarks: [{ line: first, code: 'old-font', message }] };
}

const MARKERS = new RegExp(`[${CAPITALS.join('')}]`, 'gu');

/** Signs that nobody sees: of control, without width, of direction, of no character. A tab is a blank. */
const HIDDEN =
	/(?!\t)\p{Cc}|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFE00-\uFE0F\u{E0000}-\u{E01EF}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

function takeSigns(lines: readonly string[]): { lines: string[]; remarks: Remark[] } {
	const places = new Map<string, number[]>();
	const out = lines.map((line, index) =>
		line.replace(HIDDEN, (sign) => {
			const list = places.get(sign) ?? [];
			list.push(index + 1);
			places.set(sign, list);
			return '';
		}),
	);
	const remarks = Array.from(places, ([sign, list]) => {
		const message = `Có ký tự mắt không thấy ${signName(sign)}, ${String(list.length)} chỗ (${lineList(list)}); đã bỏ khỏi lời văn bản.`;
		return { line: list[0] ?? 1, code: 'hidden-sign', message };
	});
	return { lines: out, remarks };
}

const NAMES: Readonly<Record<string, string>> = {
	'\0': 'NUL',
	'\u00AD': 'gạch nối mềm',
	'\u200B': 'khoảng trống không bề rộng',
	'\u200C': 'dấu ngăn nối chữ',
	'\u200D': 'dấu nối chữ',
	'\u200E': 'dấu chữ viết từ trái sang',
	'\u200F': 'dấu chữ viết từ phải sang',
	'\u2060': 'dấu dính chữ',
	'\uFEFF': 'BOM',
};

/** "U+202E (đổi chiều chữ)" */
function signName(sign: string): string {
	const known = NAMES[sign] ?? (/[\u061C\u202A-\u202E\u2066-\u2069]/u.test(sign) ? 'đổi chiều chữ' : null);
	return `${codeOf(sign)}${known === null ? '' : ` (${known})`}`;
}

function codeOf(sign: string): string {
	return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Letters that the printed file has to replace; pages and Word files show them as the reader's machine can. */
function unprintable(lines: readonly string[]): Remark[] {
	const places = new Map<string, number[]>();
	for (const [index, line] of lines.entries()) {
		for (const letter of lettersWithoutGlyph(line)) {
			const list = places.get(letter) ?? [];
			list.push(index + 1);
			places.set(letter, list);
		}
	}
	return Array.from(places, ([letter, list]) => ({
		line: list[0] ?? 1,
		code: 'no-glyph',
		message: `Phông chữ in không có ký hiệu “${letter}” (${codeOf(letter)}), ${lineList(list)}; tệp PDF in ký hiệu thay thế, trang và tệp khác giữ nguyên.`,
	}));
}

const MOST_LINES = 8;

function lineList(lines: readonly number[]): string {
	const each = [...new Set(lines)];
	const rest = each.length - MOST_LINES;
	return `dòng ${each.slice(0, MOST_LINES).join(', ')}${rest > 0 ? ` và ${String(rest)} dòng khác` : ''}`;
}

function excerpt(line: string): string {
	const words = line.replaceAll(MARKERS, '').trim();
	return words.length <= 50 ? words : `${words.slice(0, 50)}…`;
}
