import type { Level } from '../tree.ts';
import { SPACE, WORD_END, WORD_START, matchAt, sticky } from './scan.ts';

/** A unit with its numbers, all of one level: "khoản 1, 2 và 3", "Điều này". */
export interface UnitList {
	readonly level: Level;
	readonly start: number;
	readonly end: number;
	readonly numbers: readonly UnitNumber[];
	/** "mục", "phần" without a capital: too common a word to be a citation alone. */
	readonly lower: boolean;
}

export interface UnitNumber {
	/** null for "này". */
	readonly number: string | null;
	readonly start: number;
	readonly end: number;
}

interface UnitPattern {
	readonly level: Level;
	readonly word: RegExp;
	readonly number: RegExp;
	/** The next number of a list, with what stands between; `word` may stand before it again. */
	readonly bare: RegExp;
}

/** No number of a unit: "3 ngày", "5%", "2/2024", "1.000". */
const NUMBER_END = String.raw`${WORD_END}(?!\s?%|\/\d|\.\d)`;
/** A number that goes on a list without its word may count something else: "khoản 1 và 03 tháng". */
const MEASURES = `(?!${SPACE}(?:ngày|tháng|năm|giờ|phút|lần|người|bản|bộ|điểm|trường|loại|nội|nhóm|cấp|hạng|triệu|tỷ|nghìn|đồng|tuổi|mét|km|cá|tập|tế|sĩ|cơ|đơn|hành|văn|mẫu|ô)${WORD_END})`;

/**
 * Spellings: "khỏan" has its tone mark on the wrong letter, "Điêu", "Điệu" are what scans make of Điều. Points are
 * small letters; digits where a plan or annex numbers them.
 */
const UNITS = [
	unit(
		'point',
		'[Đđ]iểm|ĐIỂM',
		String.raw`[a-eghik-vxyđ]\d?|[a-zđ]{2}(?=\s*[,)]|${SPACE}[Kk]hoản)|\d{1,3}(?:\.\d{1,3})*[a-zđ]?`,
	),
	unit('clause', '[Kk](?:hoản|hỏan)|KHOẢN', String.raw`\d{1,3}[a-zđ]?(?:\.\d{1,3})*`),
	unit('article', '[Đđ]i[ềêệ]u|ĐIỀU', String.raw`\d{1,4}[a-zđ]?`),
	unit('subsection', `[Tt]iểu${SPACE}mục|TIỂU${SPACE}MỤC`, String.raw`\d{1,3}(?:\.\d{1,3})*|[IVXL]+`),
	unit('section', '[Mm]ục|MỤC', String.raw`[IVXL]+|[A-H]|\d{1,3}(?:\.\d{1,3})*`),
	unit('chapter', '[Cc]hương|CHƯƠNG', String.raw`[IVXL]+|\d{1,3}`),
	unit(
		'part',
		'[Pp]hần|PHẦN',
		String.raw`[IVXL]+|[A-H]|\d{1,2}|thứ${SPACE}\p{L}+(?:${SPACE}mười|${SPACE}một)?`,
	),
	unit(
		'annex',
		`(?:[Pp]hụ${SPACE}lục|PHỤ${SPACE}LỤC)(?:${SPACE}số(?=${SPACE}\\d))?`,
		String.raw`[IVXL]+|[A-H]|\d{1,3}`,
	),
] as const;

/** Where a unit may begin; the finder looks for it. */
export const UNIT_ANCHOR = String.raw`(?:[Đđ]iểm|ĐIỂM|[Kk]hoản|[Kk]hỏan|KHOẢN|[Đđ]i[ềêệ]u|ĐIỀU|[Tt]iểu|TIỂU|[Mm]ục|MỤC|[Cc]hương|CHƯƠNG|[Pp]hần|PHẦN|[Pp]hụ|PHỤ)(?=\s)`;

/** What a list is held together by. A semicolon goes on in a list of articles, never over a line end. */
const SEPARATOR = String.raw`(?:,${SPACE}?(?:(?:và|hoặc)${SPACE})?|${SPACE}?;[^\S\n]+|${SPACE}(?:và|hoặc|hay)${SPACE})`;
export const LIST_SEPARATOR = sticky(SEPARATOR);
const RANGE = sticky(String.raw`(?:${SPACE}(?:đến|tới)(?:${SPACE}hết)?${SPACE}|[^\S\n]?[–—-][^\S\n]?)`);
const THIS = sticky(`${SPACE}này${WORD_END}`, 'i');
const AFTER_WORD = sticky(SPACE);

/** Words whose second half looks like a unit: "tài khoản 1", "thời điểm a". */
const NOT_BEFORE: Partial<Record<Level, RegExp>> = {
	point: /(?:thời|địa|quan|đặc|ưu|nhược|trọng|thí|giao|tâm|cao|số|tổng|mức|đạt|chấm|trừ|cộng|được)\s+$/iu,
	clause: /(?:tài|điều|ngân)\s+$/iu,
	section: /(?:danh|tiết|hạng|chuyên|thư)\s+$/iu,
	part: /(?:thành|cổ|học|góp|một)\s+$/iu,
	chapter: /(?:huân|huy|văn)\s+$/iu,
};

/** Reads the unit at `index` with its whole list, or null. */
export function unitListAt(text: string, index: number): UnitList | null {
	for (const pattern of UNITS) {
		const word = matchAt(pattern.word, text, index);
		if (word === null) continue;
		if (NOT_BEFORE[pattern.level]?.test(text.slice(Math.max(0, index - 10), index)) === true) return null;
		return numbersOf(pattern, text, index, index + word[0].length);
	}
	return null;
}

function numbersOf(pattern: UnitPattern, text: string, start: number, afterWord: number): UnitList | null {
	const lower = /^\p{Ll}/u.test(text.charAt(start));
	const own = matchAt(THIS, text, afterWord);
	if (own !== null) {
		const end = afterWord + own[0].length;
		return { level: pattern.level, start, end, numbers: [{ number: null, start, end }], lower };
	}
	const space = matchAt(AFTER_WORD, text, afterWord);
	const first = space === null ? null : matchAt(pattern.number, text, afterWord + space[0].length);
	if (space === null || first === null) return null;
	const end = afterWord + space[0].length + first[0].length;
	const numbers: UnitNumber[] = [{ number: first[0], start, end }];
	addMore(pattern, text, numbers);
	return { level: pattern.level, start, end: numbers.at(-1)?.end ?? end, numbers, lower };
}

function addMore(pattern: UnitPattern, text: string, numbers: UnitNumber[]): void {
	for (;;) {
		const last = numbers.at(-1);
		const more = last === undefined ? null : nextNumbers(pattern, text, last);
		if (more === null) return;
		numbers.push(...more);
	}
}

/** The next number, or all numbers up to the end of a range. */
function nextNumbers(pattern: UnitPattern, text: string, last: UnitNumber): UnitNumber[] | null {
	const range = matchAt(RANGE, text, last.end);
	if (range !== null) return rangeTo(pattern, text, last, last.end + range[0].length);
	const separator = matchAt(LIST_SEPARATOR, text, last.end);
	const next = separator === null ? null : listNumber(pattern, text, last.end + separator[0].length);
	return next === null ? null : [next];
}

function rangeTo(pattern: UnitPattern, text: string, from: UnitNumber, index: number): UnitNumber[] | null {
	const last = listNumber(pattern, text, index) ?? repeatedNumber(pattern, text, index);
	const between = last === null ? null : numbersBetween(from.number ?? '', last.number ?? '');
	if (last === null || between === null) return null;
	return [...between.map((number) => ({ number, start: from.end, end: from.end })), last];
}

function listNumber(pattern: UnitPattern, text: string, index: number): UnitNumber | null {
	const match = matchAt(pattern.bare, text, index);
	return match === null ? null : { number: match[0], start: index, end: index + match[0].length };
}

function repeatedNumber(pattern: UnitPattern, text: string, index: number): UnitNumber | null {
	const word = matchAt(pattern.word, text, index);
	const space = word === null ? null : matchAt(AFTER_WORD, text, index + word[0].length);
	if (word === null || space === null) return null;
	const at = index + word[0].length + space[0].length;
	const match = matchAt(pattern.number, text, at);
	return match === null ? null : { number: match[0], start: index, end: at + match[0].length };
}

const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const LONGEST_RANGE = 200;

/** "5", "9" → 6, 7, 8. Null where it is no rising range: then the second number is no part of it. */
function numbersBetween(first: string, last: string): string[] | null {
	if (/^\d+$/u.test(first) && /^\d+$/u.test(last)) {
		const count = Number(last) - Number(first);
		if (count <= 0 || count > LONGEST_RANGE) return null;
		return Array.from({ length: count - 1 }, (_, index) => String(Number(first) + index + 1));
	}
	const [from, to] = [LETTERS.indexOf(first), LETTERS.indexOf(last)];
	if (first.length === 1 && last.length === 1 && from >= 0 && to > from)
		return [...LETTERS.slice(from + 1, to)];
	// Roman numbers and the like: the ends are read, what lies between is not counted out.
	return /^[IVXL]+$/u.test(first) && /^[IVXL]+$/u.test(last) ? [] : null;
}

function unit(level: Level, words: string, number: string): UnitPattern {
	return {
		level,
		word: sticky(`${WORD_START}(?:${words})${WORD_END}`),
		number: sticky(`(?:${number})${NUMBER_END}`),
		bare: sticky(`(?:${number})${NUMBER_END}${MEASURES}`),
	};
}
