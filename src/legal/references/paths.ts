import { DOCUMENT_ANCHOR } from './documents.ts';
import { SPACE, WORD_START, matchAt, skip, sticky } from './scan.ts';
import { RANK } from './target.ts';
import { LIST_SEPARATOR, unitListAt } from './units.ts';
import type { UnitList } from './units.ts';

/** Units that stand one in the other, narrowest first: "điểm a khoản 2 Điều 24". */
export interface UnitPath {
	readonly start: number;
	readonly end: number;
	readonly units: readonly UnitList[];
}

/** From a unit to the wider one: "khoản 2 Điều 24", "khoản 2, Điều 24", "khoản 2 của Điều 24". */
const TO_WIDER = sticky(`${SPACE}(?:(?:của|thuộc|tại|trong)${SPACE})?`);
const TO_WIDER_COMMA = sticky(`,${SPACE}`);
/** "khoản 3 (đối với các bộ), khoản 4 (đối với tỉnh) Điều 69": remarks that a list goes on behind. */
const REMARK = sticky(String.raw`[^\S\n]\([^()\n]{1,160}\)(?=,|;|${SPACE}(?:và${SPACE}|Điều${SPACE}))`);

/** From a unit to the narrower one: "Điều 24 khoản 2", "Điều 24, khoản 2". */
const TO_NARROWER = sticky(`,?${SPACE}`);

/** What makes a number at the beginning of a line a heading: "Điều 5. Tên", "Chương II", "Mục 1: TÊN". */
const HEADING_END = /[^\S\n]*(?:[.:](?!\d)|\n|$)|[^\S\n]+\p{Lu}{2}/uy;
const LINE_START = /(?:^|\n)[#*_>“"\s]*$/u;
/** A line before that cannot be the end of a sentence: what follows is a citation although it begins a line. */
const OPEN_LINE =
	/(?:[,;]|\s(?:tại|theo|của|và|hoặc|các|từ|đến|với|ở|trong|thuộc|là|về|ngoài|quy định|khoản|điểm))\s*$/u;
const DOCUMENT_FOLLOWS = sticky(`\\.${SPACE}(?:của${SPACE})?${WORD_START}(?:${DOCUMENT_ANCHOR})`);

/** Reads units at `index`, or null where there are none or they are a heading. */
export function unitPathAt(text: string, index: number): UnitPath | null {
	const first = unitListAt(text, index);
	if (first === null || isHeading(text, first)) return null;
	const units = wider(text, first);
	if (units.length > 1) return pathOf(units);
	return pathOf(narrower(text, first).toReversed());
}

/** True where the units stand for themselves: "mục 2", "điểm 5" are words of every day. */
export function standsAlone({ units }: UnitPath): boolean {
	const [only] = units;
	if (units.length > 1 || only === undefined) return true;
	const [first] = only.numbers;
	// "điều này" without a capital is "this", whatever it is.
	if (first?.number === null) return !(only.level === 'article' && only.lower);
	if (only.level === 'point') return !/^\d/u.test(first?.number ?? '');
	const isWord = RANK[only.level] < RANK.article;
	return !(isWord && only.lower) || /^[IVXL]+$/u.test(first?.number ?? '');
}

/** Where a list goes on behind a remark in brackets. */
export function afterRemark(text: string, index: number): number {
	return skip(REMARK, text, index);
}

/** A chapter or part that begins a line speaks of itself: "Phần thứ nhất bao gồm …". */
export function isLoneLineStart(text: string, { units, start }: UnitPath): boolean {
	const [only] = units;
	const before = text.slice(Math.max(0, start - 40), start);
	const lineStart = LINE_START.exec(before);
	if (units.length > 1 || only === undefined || isOpen(only) || lineStart === null) return false;
	return RANK[only.level] < RANK.article && !OPEN_LINE.test(before.slice(0, lineStart.index));
}

function pathOf(units: readonly UnitList[]): UnitPath {
	return {
		start: Math.min(...units.map(({ start }) => start)),
		end: Math.max(...units.map(({ end }) => end)),
		units,
	};
}

function wider(text: string, first: UnitList): UnitList[] {
	const units = [first];
	for (;;) {
		const last = units.at(-1) ?? first;
		const next = nextWider(text, last);
		if (next === null) return units;
		units.push(next);
	}
}

function nextWider(text: string, last: UnitList): UnitList | null {
	const from = afterRemark(text, last.end);
	const plain = matchAt(TO_WIDER, text, from);
	const comma = plain ?? matchAt(TO_WIDER_COMMA, text, from);
	if (comma === null || isOpen(last)) return null;
	const next = unitListAt(text, from + comma[0].length);
	if (next === null || RANK[next.level] >= RANK[last.level]) return null;
	if (plain === null && RANK[next.level] < RANK.chapter) return null;
	return comma[0].includes('\n') && isHeading(text, next) && !isFollowedByDocument(text, next) ? null : next;
}

/** "khoản này" says it all, but "Mục 2 Chương này" is read from its number on. */
function isOpen({ numbers }: UnitList): boolean {
	return numbers[0]?.number === null;
}

function narrower(text: string, first: UnitList): UnitList[] {
	const units = [first];
	if (isOpen(first) || RANK[first.level] < RANK.section) return units;
	for (;;) {
		const last = units.at(-1) ?? first;
		const space = matchAt(TO_NARROWER, text, last.end);
		const next = space === null ? null : unitListAt(text, last.end + space[0].length);
		if (next === null || RANK[next.level] <= RANK[last.level] || isOpen(next)) return units;
		// "Điều 5, khoản 2 Điều 6": the clause is the next article's.
		if (nextWider(text, next) !== null || (space?.[0].startsWith(',') === true && goesOn(text, next)))
			return units;
		units.push(next);
	}
}

/** "Điều 5, khoản 2 và khoản 3 Điều 6": as above. */
function goesOn(text: string, { end, level }: UnitList): boolean {
	const separator = matchAt(LIST_SEPARATOR, text, end);
	return separator !== null && unitListAt(text, end + separator[0].length)?.level === level;
}

function isHeading(text: string, { start, end }: UnitList): boolean {
	const before = text.slice(Math.max(0, start - 40), start);
	const lineStart = LINE_START.exec(before);
	if (lineStart === null) return false;
	return matchAt(HEADING_END, text, end) !== null && !OPEN_LINE.test(before.slice(0, lineStart.index));
}

/** Scans put a full stop behind a number that ends up at the end of a line: "khoản 2 / Điều 9. Luật …". */
function isFollowedByDocument(text: string, { end }: UnitList): boolean {
	return matchAt(DOCUMENT_FOLLOWS, text, end) !== null;
}
