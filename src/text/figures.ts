/**
 * Figures and dates in Vietnamese text as keys that can be compared, however they are written: "1,5 - 2 m" and
 * "1,5 đến 2 m", "29/1/2024" and "ngày 29 tháng 01 năm 2024", "5 triệu" and "5.000.000", "ba thôn" and "3 thôn".
 */
import { spelledNumber } from './number-words.ts';

/** A figure, a date or a name with digits in it. */
export interface Figure {
	/** As it is written, without what stands around it. */
	readonly written: string;
	/** Offset in the composed (NFC) text. */
	readonly at: number;
	/**
	 * What it means: `n:1.5`, `n:95.4%`, `d:2024-01-29`, `my:2024-05` (month of a year), `dm:01-29` (day of a month),
	 * `m:05`, `day:29`, `w:tbr225` (a name, compared as a whole word). A year is a number.
	 */
	readonly key: string;
}

/** Every figure, date and name with digits, in order of appearance. Never throws. */
export function readFigures(text: string): readonly Figure[] {
	const composed = text.normalize('NFC');
	const found: Found[] = [];
	for (let at = 0; at < composed.length;) {
		const next = readAt(composed, at);
		if (next === null) {
			at = wordEnd(composed, at);
		} else {
			found.push(...next);
			at = next.at(-1)?.end ?? composed.length;
		}
	}
	return keyed(composed, found);
}

/**
 * Every key that the figures of a text give ground for. A full date also gives its year, its month and its day: who wrote
 * "29/01/2024" also said "năm 2024", "tháng 1/2024", "ngày 29/1".
 */
export function groundKeys(figures: readonly Figure[]): ReadonlySet<string> {
	return new Set(figures.flatMap(({ key }) => [key, ...impliedKeys(key)]));
}

/** A figure before it is known what stands behind it: "700" in "700 - 800 triệu". */
interface Found {
	readonly at: number;
	readonly end: number;
	/** null for a number. */
	readonly key: string | null;
	readonly value: number;
}

type Rule = (match: RegExpExecArray, text: string) => readonly Found[] | null;

/** In this order at each place; all are sticky, so that they match there or not at all. */
const RULES: readonly (readonly [RegExp, Rule])[] = [
	[/(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})(?!\d)/iuy, (m) => date(m, m[3], m[2], m[1])],
	[/(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])/uy, (m) => date(m, m[4], m[3], m[1])],
	[/(?:ngày|mồng|mùng)\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?!\d)/iuy, (m) => dayOfMonth(m, m[2], m[1])],
	[/tháng\s+(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})(?!\d)/iuy, (m) => monthOfYear(m, m[2], m[1])],
	[/(?:[kcdm]?m|hm)[23](?![\p{L}\d])/iuy, skipped],
	[/(?<![\p{L}\d])\p{L}+\d[\p{L}\d]*/uy, name],
	[/\p{Lu}{1,6}[.-]\d[\p{L}\d]*|\p{Lu}\p{L}+-\d{1,3}(?![\p{L}\d])/uy, name],
	[/\d+(?:\/\d{4})?[/-]\p{Lu}[\p{L}\d]*(?:[-/.]\p{L}[\p{L}\d]*)*/uy, name],
	[/\d+(?!(?:[MG]W|[TGM]B|[WV]|H[aA]|K[gGmM]|M)(?!\p{L}))\p{Lu}[\p{L}\d]*/uy, name],
	[
		/(\d{1,2})\/(\d{4})(?![\d/])/uy,
		(m, text) => (isQuarter(text, m.index) ? null : monthOfYear(m, m[2], m[1])),
	],
	[/(\d{1,2})\/(\d{1,2})(?!\/?\d)/uy, (m) => dayOfMonth(m, m[2], m[1])],
	[
		/(?!0\.)\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)/uy,
		(m) => number(m, m[0].replaceAll('.', '').replace(',', '.')),
	],
	[/\d+(?:[.,]\d+)?/uy, (m) => number(m, m[0].replace(',', '.'))],
];

function readAt(text: string, at: number): readonly Found[] | null {
	for (const [pattern, rule] of RULES) {
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		const found = match && rule(match, text);
		if (found) return found;
	}
	return readWords(text, at);
}

function readWords(text: string, at: number): readonly Found[] | null {
	WORDS.lastIndex = at;
	const [phrase] = WORDS.exec(text) ?? [];
	if (phrase === undefined) return null;
	const before = text.slice(Math.max(0, at - 40), at);
	const [, last = ''] = /([\p{L}\d]+)\s+$/u.exec(before) ?? [];
	const ordinal = last === 'thứ' && ORDINAL.test(before) ? '' : last;
	const read = spelledNumber(phrase.split(/\s+/u), ordinal, SENTENCE_START.test(before));
	if (read === null) return null;
	const [written = ''] = new RegExp(`^(?:\\p{L}+\\s*){${read.length}}`, 'u').exec(phrase) ?? [];
	return [{ at, end: at + written.trimEnd().length, key: null, value: read.value }];
}

/** As many words as the longest number has, and one to judge it by. */
const WORDS = /\p{L}+(?:\s+\p{L}+){0,5}/uy;
const SENTENCE_START = /(?:^|[.!?:…“"(\n])\s*$/u;
const ORDINAL = /(?:lần|đợt|năm|khóa|kỳ|giải|đời)\s+thứ\s+$/iu;

function name(match: RegExpExecArray): readonly Found[] {
	return [{ ...spanOf(match), key: `w:${match[0].toLowerCase()}`, value: 0 }];
}

function number(match: RegExpExecArray, digits: string): readonly Found[] {
	return [{ ...spanOf(match), key: null, value: Number(digits) }];
}

/** "100 m2": the digit belongs to the unit. */
function skipped(match: RegExpExecArray): readonly Found[] {
	return [{ ...spanOf(match), key: '', value: 0 }];
}

/** A day that does not exist is compared as it is written. */
function date(match: RegExpExecArray, year = '', month = '', day = ''): readonly Found[] {
	const iso = `${year}-${two(month)}-${two(day)}`;
	const isReal = isMonth(month) && Number(day) >= 1 && Number(day) <= daysIn(Number(month), Number(year));
	return isReal ? [{ ...spanOf(match), key: `d:${iso}`, value: 0 }] : name(match);
}

function dayOfMonth(match: RegExpExecArray, month = '', day = ''): readonly Found[] | null {
	if (!isMonth(month) || Number(day) < 1 || Number(day) > daysIn(Number(month), LEAP_YEAR)) return null;
	return [{ ...spanOf(match), key: `dm:${two(month)}-${two(day)}`, value: 0 }];
}

function monthOfYear(match: RegExpExecArray, year = '', month = ''): readonly Found[] | null {
	if (!isMonth(month) || !isYear(Number(year))) return null;
	return [{ ...spanOf(match), key: `my:${year}-${two(month)}`, value: 0 }];
}

const LEAP_YEAR = 2024;

function daysIn(month: number, year: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isMonth(month: string): boolean {
	return Number(month) >= 1 && Number(month) <= 12;
}

function isYear(value: number): boolean {
	return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

function two(digits: string): string {
	return digits.padStart(2, '0');
}

function isQuarter(text: string, at: number): boolean {
	return /(?:quý|khóa|kỳ|đợt|số)\s+$/iu.test(text.slice(0, at).slice(-8));
}

function spanOf(match: RegExpExecArray) {
	return { at: match.index, end: match.index + match[0].length };
}

/** The end of the word at `at`, or of the one sign there. */
function wordEnd(text: string, at: number): number {
	WORD.lastIndex = at;
	const [word] = WORD.exec(text) ?? [];
	return at + (word?.length ?? 1);
}

const WORD = /\p{L}[\p{L}\p{M}]*/uy;

/** Numbers take what stands behind them; those of a range what stands behind its end. */
function keyed(text: string, found: readonly Found[]): readonly Figure[] {
	let after: { readonly at: number; readonly scale: Scale } | null = null;
	const figures: Figure[] = [];
	for (const { at, end, key, value } of found.toReversed()) {
		const own = key === null ? scaleAt(text, end) : NO_SCALE;
		const inherits = own === NO_SCALE && after !== null && isRange(text, end, after.at) && !isYear(value);
		const scale: Scale = inherits && after !== null ? after.scale : own;
		if (key !== '')
			figures.push({
				written: text.slice(at, end),
				at,
				key: key ?? numberKey(text, { at, end, value, scale }),
			});
		after = key === null ? { at, scale } : null;
	}
	return figures.reverse();
}

interface Scale {
	readonly times: number;
	readonly sign: string;
}

const NO_SCALE: Scale = { times: 1, sign: '' };
const PERCENT: Scale = { times: 1, sign: '%' };
const TIMES: Readonly<Record<string, number>> = {
	chục: 10,
	trăm: 100,
	nghìn: 1e3,
	ngàn: 1e3,
	vạn: 1e4,
	tr: 1e6,
	triệu: 1e6,
	tỷ: 1e9,
	tỉ: 1e9,
};
/** "tỷ lệ" is a share, "tỉ mỉ" is care. */
const SCALE = /\s*(chục|trăm|nghìn|ngàn|vạn|triệu|tr|t[ỷỉ](?!\s+(?:lệ|trọng|số|giá|suất|mỉ)))(?!\p{L})/iuy;
const PERCENT_SIGN = /\s*(?:%|phần\s+trăm(?!\p{L}))/iuy;
const RANGE = /^\s*(?:[-–—~]|(?:lên\s+|xuống\s+)?(?:đến|tới)|hoặc|hay|lên|xuống)\s*$/iu;

function scaleAt(text: string, end: number): Scale {
	PERCENT_SIGN.lastIndex = end;
	if (PERCENT_SIGN.test(text)) return PERCENT;
	SCALE.lastIndex = end;
	const match = SCALE.exec(text);
	if (match === null) return NO_SCALE;
	const rest = scaleAt(text, end + match[0].length);
	return { times: (TIMES[match[1]?.toLowerCase() ?? ''] ?? 1) * rest.times, sign: rest.sign };
}

function isRange(text: string, end: number, next: number): boolean {
	return next - end < 20 && RANGE.test(text.slice(end, next));
}

interface Numeral {
	readonly at: number;
	readonly end: number;
	readonly value: number;
	readonly scale: Scale;
}

/** "tháng 5" is a month and "ngày 29" a day, but "mỗi tháng 5 triệu" and "ngày 2 buổi" are numbers. */
function numberKey(text: string, { at, end, value, scale }: Numeral): string {
	const [, before = '', noun = ''] = CALENDAR.exec(text.slice(Math.max(0, at - 30), at)) ?? [];
	const isPlain =
		scale === NO_SCALE && Number.isInteger(value) && value >= 1 && !COUNTS.test(text.slice(end, end + 12));
	if (noun !== '' && isPlain && !EACH.test(before)) {
		const isMonthName = noun.toLowerCase() === 'tháng';
		if (isMonthName && value <= 12) return `m:${two(String(value))}`;
		if (!isMonthName && value <= 31) return `day:${two(String(value))}`;
	}
	// Twelve digits are more than any figure has and less than what makes 1.2 × 1e9 uneven.
	return `n:${String(Number((value * scale.times).toPrecision(12)))}${scale.sign}`;
}

const CALENDAR = /([\p{L}\d]*)\s*(tháng|ngày|mồng|mùng)\s+$/iu;
const EACH = /^(?:mỗi|một|hàng|hằng|từng|cả|mấy|vài|nhiều|\d+|hai|ba|bốn|sáu|bảy|tám|chín|mười)$/iu;
const COUNTS =
	/^\s*(?:buổi|lần|lượt|người|bữa|ca|chuyến|giờ|kg|tấn|tạ|lít|đồng|suất|con|cái|chiếc|cây|ha|m)(?!\p{L})/iu;

function impliedKeys(key: string): readonly string[] {
	const [kind = '', meaning = ''] = key.split(':');
	const [first = '', second = '', third = ''] = meaning.split('-');
	if (kind === 'd') {
		const year = `n:${String(Number(first))}`;
		return [year, `my:${first}-${second}`, `dm:${second}-${third}`, `m:${second}`, `day:${third}`];
	}
	if (kind === 'my') return [`n:${String(Number(first))}`, `m:${second}`];
	return kind === 'dm' ? [`m:${first}`, `day:${second}`] : [];
}
