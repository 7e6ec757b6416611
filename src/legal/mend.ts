import { pointLetter, pointOrdinal } from '../text/alphabet.ts';
import { fromRoman, toRoman } from '../text/roman.ts';
import { headOf } from './issues.ts';
import type { ParserIssue } from './issues.ts';
import { placeOf } from './levels.ts';
import type { Scheme } from './levels.ts';
import type { Mark, MarkKind } from './mark.ts';
import type { Paragraph } from './repair.ts';

/** Kinds whose row of numbers tells what a damaged number was. */
type RowKind = 'chapter' | 'section' | 'arabic' | 'letter';

const ROWS: ReadonlySet<MarkKind> = new Set<RowKind>(['chapter', 'section', 'arabic', 'letter']);

/** Marks that scanning or typing damaged: "1 Văn bản", "2, Giải thích", "_1, Việc", "___2. Hình thức", "3) Chủ trì". */
const DAMAGED: readonly (readonly [RowKind, RegExp])[] = [
	['arabic', /^([_~·]{0,4} ?(\d{1,2})[.,;:]?)(?= \p{Lu})/u],
	['letter', /^([_~·]{0,4} ?([\da-zđ])\))(?= )/u],
];

/** The next number of a row is looked for in this many paragraphs: a clause is not longer. */
const FARTHEST = 400;

/**
 * Reads damaged marks and misread numbers by their place in the row: "1 …" before "2." is clause 1, "đ)" between "c)"
 * and "đ)" is point d. A guess is made only where the numbers before and after agree on it, and each one is reported;
 * the words stay as they are. Paragraphs inside a quotation are left alone.
 */
export function mendMarks(
	paragraphs: readonly Paragraph[],
	scheme: Scheme,
): { paragraphs: readonly Paragraph[]; issues: readonly ParserIssue[] } {
	const issues: ParserIssue[] = [];
	/** The last number of each kind that is still open. */
	const last = new Map<MarkKind, string>();
	const mended = paragraphs.map((paragraph, index) => {
		if (paragraph.isQuoted === true) return paragraph;
		const guess = guessMark(paragraph, index, paragraphs, last, scheme);
		const mark = guess ?? paragraph.mark;
		if (guess !== null) issues.push(guessIssue(paragraph, guess));
		if (mark !== null) note(last, mark, scheme);
		return guess === null ? paragraph : { ...paragraph, mark: guess };
	});
	return { paragraphs: mended, issues };
}

/** Returns the mark that the row asks for, or null where the mark is sound or nothing is sure. */
function guessMark(
	{ content, mark }: Paragraph,
	index: number,
	paragraphs: readonly Paragraph[],
	last: ReadonlyMap<MarkKind, string>,
	scheme: Scheme,
): Mark | null {
	const candidates = mark === null ? damagedMarks(content.text) : ROWS.has(mark.kind) ? [mark] : [];
	for (const candidate of candidates) {
		const previous = last.get(candidate.kind) ?? null;
		const wanted = following(previous, candidate);
		if (wanted === null || (mark === null ? !mayBe(candidate, wanted) : wanted === candidate.number))
			continue;
		const next = nextInRow(paragraphs, index, candidate.kind, scheme);
		const agrees = next !== null && next === following(wanted, candidate);
		if (agrees || (mark !== null && isLastPointG(candidate, previous, next))) {
			return { ...candidate, number: wanted };
		}
	}
	return null;
}

function damagedMarks(text: string): Mark[] {
	return DAMAGED.flatMap(([kind, pattern]) => {
		const [, mark, number] = pattern.exec(text) ?? [];
		return mark === undefined || number === undefined ? [] : [{ kind, text: mark, number }];
	});
}

/** Without a sound mark the number itself has to be right; a letter may have been read as a digit. */
function mayBe({ kind, number }: Mark, wanted: string): boolean {
	return number === wanted || (kind === 'letter' && /^\d$/u.test(number));
}

/** Scanning reads "g" as "e": a second "e)" at the end of a list is point g. */
function isLastPointG({ kind, number }: Mark, previous: string | null, next: string | null): boolean {
	return kind === 'letter' && number === 'e' && previous === 'e' && next === null;
}

/** The number after `previous` in the way this row is numbered; null where that cannot be told. */
function following(previous: string | null, { kind, number }: Mark): string | null {
	if (kind === 'letter') return pointLetter(previous === null ? 1 : (pointOrdinal(previous) ?? NaN) + 1);
	if (previous !== null && /^\d+$/u.test(previous)) return String(Number(previous) + 1);
	if (previous === null) return /^\d+$/u.test(number) ? '1' : 'I';
	const count = fromRoman(previous);
	return count === null ? null : toRoman(count + 1);
}

/** The number of the next paragraph of this kind, unless something wider begins before it. */
function nextInRow(
	paragraphs: readonly Paragraph[],
	index: number,
	kind: MarkKind,
	scheme: Scheme,
): string | null {
	const { rank } = placeOf(kind, scheme);
	const end = Math.min(paragraphs.length, index + FARTHEST);
	for (let at = index + 1; at < end; at += 1) {
		const mark = paragraphs[at]?.mark ?? null;
		if (mark === null) continue;
		if (mark.kind === kind) return mark.number;
		if (placeOf(mark.kind, scheme).rank < rank) return null;
	}
	return null;
}

/** A mark closes every row of a narrower kind. */
function note(last: Map<MarkKind, string>, mark: Mark, scheme: Scheme): void {
	const { rank } = placeOf(mark.kind, scheme);
	for (const kind of last.keys()) {
		if (placeOf(kind, scheme).rank > rank) last.delete(kind);
	}
	last.set(mark.kind, mark.number);
}

function guessIssue({ line, content, mark }: Paragraph, guess: Mark): ParserIssue {
	const before = headOf(content.text);
	if (mark === null) {
		const message = `Dấu đầu dòng “${guess.text.trim()}” bị hỏng; theo thứ tự thì đây là ${guess.number}. Chữ gốc giữ nguyên.`;
		return { line, code: 'damaged-mark', message, before, after: guess.number };
	}
	const message = `“${guess.text}” không theo thứ tự mà số trước và số sau cho thấy là ${guess.number}; địa chỉ theo ${guess.number}, chữ gốc giữ nguyên.`;
	return { line, code: 'misread-number', message, before, after: guess.number };
}
