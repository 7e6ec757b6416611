import { pointLetter, pointOrdinal } from '../text/alphabet.ts';
import { fromRoman, toRoman } from '../text/roman.ts';
import { isAllCaps } from '../text/letter-case.ts';
import { headOf } from './issues.ts';
import type { ParserIssue } from './issues.ts';
import { placeOf } from './levels.ts';
import type { Scheme } from './levels.ts';
import type { Mark, MarkKind } from './mark.ts';
import type { Paragraph } from './repair.ts';
import { isTableRow } from './table-row.ts';

/** Kinds whose row of numbers tells what a damaged number was. */
type RowKind = 'chapter' | 'section' | 'article' | 'roman' | 'upper' | 'decimal' | 'arabic' | 'letter';

/** Kinds whose sound marks may still carry a misread number: "Chương HI", "e)" for "g)". */
const MISREAD: ReadonlySet<MarkKind> = new Set<RowKind>(['chapter', 'section', 'arabic', 'letter']);

/** Marks that scanning or typing damaged: "1 Văn bản", "2, Giải thích", "_1, Việc", "Il. HAI", "II TỔ CHỨC", "A) Việc". */
const DAMAGED: readonly (readonly [RowKind, RegExp])[] = [
	['roman', /^([_~·]{0,4} ?([IVXLl1|!iÌÍJHnmY\u2160-\u216B]{1,7})[.,:;]?)(?= \p{Lu})/u],
	['upper', /^(([A-HK-UĐ])(?:[.,)/]| ?[-–—:]))(?= \p{Lu})/u],
	['article', /^((?:[ĐÐD]i[ềểệê]u|[ĐÐD]I[ỀỂỆÊ]U) (\d{1,4})[.,;:)]?)(?= \p{L})/u],
	['decimal', /^((\d{1,2}(?:\.\d{1,2}){1,4})[.,]?)(?= \p{L})/u],
	['arabic', /^([_~·]{0,4} ?(\d{1,2})[.,;:]?)(?= \p{Lu})/u],
	['letter', /^([_~·]{0,4} ?([\da-zđ])\))(?= )/u],
	['letter', /^(([a-zđ])[,;])(?= \p{Lu})/u],
];

/** Letters and digits that scanning puts for the strokes of a Roman number. */
const ROMAN_STROKES = [
	[/[l1|!iÌÍJ]/gu, 'I'],
	[/[Hn]/gu, 'II'],
	[/m/gu, 'III'],
	[/Y/gu, 'V'],
] as const;

/** The next number of a row is looked for in this many paragraphs: a clause is not longer. */
const FARTHEST = 400;

/** What tells the number of a mark: all paragraphs, what each may be, and the last number of each kind still open. */
interface Row {
	readonly paragraphs: readonly Paragraph[];
	readonly looks: readonly (readonly Mark[])[];
	readonly last: ReadonlyMap<MarkKind, string>;
	readonly scheme: Scheme;
}

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
	const last = new Map<MarkKind, string>();
	const looks = paragraphs.map(({ content, isQuoted }) => (isQuoted ? [] : damagedMarks(content.text)));
	const row: Row = { paragraphs, looks, last, scheme };
	const mended = paragraphs.map((paragraph, index) => {
		if (paragraph.isQuoted === true) return paragraph;
		const guess = guessMark(paragraph, index, row);
		const mark = guess ?? asItem(paragraph.mark, last);
		if (guess !== null) issues.push(guessIssue(paragraph, guess));
		if (mark !== null) note(last, mark, scheme);
		return mark === paragraph.mark ? paragraph : { ...paragraph, mark };
	});
	return { paragraphs: mended, issues: [...issues, ...looseIssues(mended)] };
}

/** "1)" below "1." is an item of a list; where it goes on the row of clauses, or nothing is open, it is a clause. */
function asItem(mark: Mark | null, last: ReadonlyMap<MarkKind, string>): Mark | null {
	if (mark === null || !/^\d+\)$/u.test(mark.text)) return mark;
	const clause = last.get('arabic');
	const goesOn = !last.has('bracket') && following(clause ?? null, mark) === mark.number;
	return clause === undefined || goesOn ? mark : { ...mark, kind: 'bracket' };
}

/** Returns the mark that the row asks for, or null where the mark is sound or nothing is sure. */
function guessMark({ content, mark }: Paragraph, index: number, row: Row): Mark | null {
	const { last } = row;
	const own = mark !== null && MISREAD.has(mark.kind) ? [mark] : [];
	const looks = (row.looks[index] ?? []).filter(
		({ kind }) => mark === null || (mark.kind !== kind && (kind === 'roman' || mark.isLoose === true)),
	);
	for (const candidate of mark?.isLoose === true ? [...looks, ...own] : [...own, ...looks]) {
		const previous = previousOf(last, candidate);
		const wanted = following(previous, candidate);
		if (candidate === mark && wanted === candidate.number) return null;
		if (wanted === null || (candidate !== mark && !mayBe(candidate, wanted))) continue;
		const after = following(wanted, candidate);
		const next = nextInRow(row, index, candidate.kind, after);
		const agrees = next !== null && next === after;
		const isSure =
			candidate === mark ? isLastPointG(mark, previous, next) : isSureAlone(candidate, last, content.text);
		if (agrees || isSure) return { kind: candidate.kind, text: candidate.text, number: wanted };
	}
	return null;
}

function damagedMarks(text: string): Mark[] {
	if (isTableRow(text)) return [];
	return DAMAGED.flatMap(([kind, pattern]): Mark[] => {
		const [, mark, number] = pattern.exec(text) ?? [];
		if (mark === undefined || number === undefined) return [];
		if (kind !== 'roman') return [{ kind, text: mark, number }];
		return isRomanHeading(mark, text.slice(mark.length))
			? [{ kind, text: mark, number: romanOf(number) }]
			: [];
	});
}

/** "11. TỔ CHỨC" may be II; "1 Tuyên Quang 35" and "IV Lạng Sơn" are rows of a table that lost its lines. */
function isRomanHeading(mark: string, words: string): boolean {
	if (isAllCaps(words)) return true;
	return /^[IVXL]+$/u.test(mark)
		? /^[^\d]{1,60}$/u.test(words) && / \p{Ll}/u.test(words)
		: /^[IVXLl|]{2,}[.:]$/u.test(mark);
}

/** Without a sound mark the number itself has to be right; only a letter may have become a digit. */
function mayBe({ kind, number }: Mark, wanted: string): boolean {
	return number === wanted || (kind === 'letter' && /^\d$/u.test(number));
}

/** "Il" → "II", "lV" → "IV", "11" → "II". */
function romanOf(strokes: string): string {
	// NFKC: "Ⅳ" is a letter of its own, and means the same.
	return ROMAN_STROKES.reduce(
		(number, [stroke, roman]) => number.replace(stroke, roman),
		strokes.normalize('NFKC'),
	);
}

/** The last of its row has no number after it: the one before is enough where the form is hardly anything else. */
function isSureAlone({ kind, text }: Mark, last: ReadonlyMap<MarkKind, string>, words: string): boolean {
	if (!last.has(kind)) return false;
	if (kind === 'roman') return isAllCaps(words.slice(text.length)) || /[.:]$|^[IVX]{2,}$/u.test(text);
	if (kind === 'letter') return /[,;]$/u.test(text);
	return kind === 'upper' || (kind === 'decimal' && /[.,]$/u.test(text));
}

/** Scanning reads "g" as "e": a second "e)" at the end of a list is point g. */
function isLastPointG({ kind, number }: Mark, previous: string | null, next: string | null): boolean {
	return kind === 'letter' && number === 'e' && previous === 'e' && next === null;
}

/** The number that is still open in this row; for "1.1.1" the "1.1" above it counts as "1.1.0", so that 1.1.1 is next. */
function previousOf(last: ReadonlyMap<MarkKind, string>, { kind, number }: Mark): string | null {
	if (kind !== 'decimal') return last.get(kind) ?? null;
	const depth = number.split('.').length;
	const open = (last.get('decimal') ?? last.get('arabic') ?? '').split('.').filter((part) => part !== '');
	if (open.length < depth - 1) return null;
	return [...open, '0'].slice(0, depth).join('.');
}

/** The number after `previous` in the way this row is numbered; null where that cannot be told. */
function following(previous: string | null, { kind, number }: Mark): string | null {
	if (kind === 'letter' || kind === 'upper') {
		const letter = pointLetter(previous === null ? 1 : (pointOrdinal(previous.toLowerCase()) ?? NaN) + 1);
		return kind === 'upper' ? (letter?.toUpperCase() ?? null) : letter;
	}
	if (kind === 'decimal') return previous?.replace(/\d+$/u, (part) => String(Number(part) + 1)) ?? null;
	if (kind === 'roman') return toRoman((fromRoman(previous ?? '') ?? 0) + 1);
	if (previous !== null && /^\d+$/u.test(previous)) return String(Number(previous) + 1);
	if (previous === null) return /^\d+$/u.test(number) ? '1' : 'I';
	const count = fromRoman(previous);
	return count === null ? null : toRoman(count + 1);
}

/** Kinds whose next number may be damaged as well: all headings of a text are typed in one way. */
const IN_STEP: ReadonlySet<MarkKind> = new Set<RowKind>(['roman', 'upper', 'article', 'decimal', 'letter']);

/** The number of the next paragraph of this kind, unless something wider begins before it. `after` is hoped for. */
function nextInRow(
	{ paragraphs, looks, scheme }: Row,
	index: number,
	kind: MarkKind,
	after: string | null,
): string | null {
	const { rank } = placeOf(kind, scheme);
	const end = Math.min(paragraphs.length, index + FARTHEST);
	for (let at = index + 1; at < end; at += 1) {
		const mark = paragraphs[at]?.mark ?? null;
		if (mark?.kind === kind) return mark.number;
		if (IN_STEP.has(kind) && looks[at]?.some((look) => isNumbered(look, kind, after))) return after;
		if (mark !== null && placeOf(mark.kind, scheme).rank < rank) return null;
	}
	return null;
}

function isNumbered(look: Mark, kind: MarkKind, number: string | null): boolean {
	if (number === null || look.kind !== kind) return false;
	return kind === 'letter' ? look.number === number : mayBe(look, number);
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
		const message = `Dấu đầu dòng “${guess.text.trim()}” bị hỏng hoặc viết thiếu; theo thứ tự thì đây là ${guess.number}. Chữ gốc giữ nguyên.`;
		return { line, code: 'damaged-mark', message, before, after: guess.number };
	}
	const message = `“${guess.text}” không theo thứ tự mà số trước và số sau cho thấy là ${guess.number}; địa chỉ theo ${guess.number}, chữ gốc giữ nguyên.`;
	return { line, code: 'misread-number', message, before, after: guess.number };
}

/** Most line numbers named in one issue. */
const MOST_NAMED = 12;

/** One issue for each loose form of mark, at its first line: a plan typed so throughout has hundreds of them. */
function looseIssues(paragraphs: readonly Paragraph[]): ParserIssue[] {
	const loose = paragraphs.filter(({ mark }) => mark?.isLoose === true);
	const forms = Map.groupBy(loose, ({ mark }) => formOf(mark));
	return [...forms].flatMap(([form, group]) => {
		const lines = group.map(({ line }) => line);
		const [line = 1] = lines;
		const rest = lines.length > MOST_NAMED ? ', …' : '';
		const message = `Dấu đầu dòng kiểu “${group[0]?.mark?.text ?? ''}” khác thể thức, đọc là ${READ_AS[form.split(' ')[0] ?? ''] ?? 'đề mục'}: dòng ${lines.slice(0, MOST_NAMED).join(', ')}${rest}. Chữ gốc giữ nguyên.`;
		return [{ line, code: 'loose-mark', message }];
	});
}

/** What a loose mark is read as, for editors. */
const READ_AS: Readonly<Record<string, string>> = {
	article: 'điều',
	letter: 'điểm',
	bracket: 'một ý trong danh sách',
	numeral: 'một ý trong danh sách',
};

/** "II -" and "IV -" are one form. */
function formOf(mark: Mark | null): string {
	return mark === null ? '' : `${mark.kind} ${mark.text.replace(mark.number, '#')}`;
}
