import { fromRoman } from '../text/roman.ts';
import { isNumber } from './numbering.ts';
import { isTableRow } from './table-row.ts';

/** What kind of mark opens a paragraph. What level it means depends on the document: see `levels.ts`. */
export type MarkKind =
	| 'annex'
	| 'part'
	| 'chapter'
	| 'section'
	| 'subsection'
	| 'article'
	| 'roman'
	| 'upper'
	| 'decimal'
	| 'arabic'
	| 'letter'
	| 'bracket'
	| 'numeral'
	| 'dash'
	| 'plus';

export interface Mark {
	readonly kind: MarkKind;
	/** Exactly as written: "Điều 5.", "a)". */
	readonly text: string;
	/** Without word and punctuation: "5", "a", "thứ nhất"; '' where the mark has none. */
	readonly number: string;
	/** True where no rule of drafting knows the form ("I -", "1)", "Khoản 4."): read as its kind, and listed. */
	readonly isLoose?: true;
}

interface Rule {
	readonly kind: MarkKind;
	/** Group 1 is the mark, group 2 its number. */
	readonly pattern: RegExp;
	/** Further condition on the number. */
	readonly accepts?: (number: string) => boolean;
	readonly isLoose?: true;
}

/** Specks that scanning leaves before a mark: "_ Chương I", "__ đ)". They stay in the mark. */
const SPECK = '(?:[_~|·.]{1,3} )?';

/** What may follow a mark that is a word: nothing, punctuation, a dash, or a title in capitals. A reference goes on. */
const AFTER_WORD = '(?:[.:](?= |$)|$|(?= [-–—] )|(?= [^\\p{Ll}]+$))';

/** "Chương I Quy định chung": a short title on the same line that names no other text. "Mục 1 Chương II Luật này …" does. */
const SHORT_TITLE =
	'(?= \\p{Lu}(?!.*(?:này|Luật|Nghị |Thông tư|Quyết định|Quy chế|Điều |Chương |Mục |Phần |Phụ lục|Khoản |Điểm ))[^.;:]{1,90}$)';
const TITLE_AFTER_WORD = `(?:[.:](?= |$)|$|(?= [-–—] )|(?= [^\\p{Ll}]+$)|${SHORT_TITLE})`;

/** What stands for the stop in loose forms: "I-", "I:", "1.-", "1._"; set off, "I -", "1 .", a capital has to follow. */
const TIGHT_SIGN = '(?:[-–—:]|\\.[-–—)_])';
const SIGN = `(?:${TIGHT_SIGN}| [-–—:.])`;

const ROMAN_OR_DIGITS = '[IVXLC]{1,8}|\\d{1,3}';

const isNumeral = (number: string): boolean => /^\d/u.test(number) || fromRoman(number) !== null;

/**
 * Forms that offices write though no rule knows them: party papers ("I-", "1-"), typists, text copied from a page. What
 * reads them is listed once for each form (`loose-mark`).
 */
const LOOSE: readonly Rule[] = (
	[
		// Two numbers, the first repeats the part: "I.1. Mục tiêu", "II.2.1. Nội dung".
		['decimal', '(?:[IVX]{1,6}|[A-HĐ])\\.(\\d{1,2}(?:\\.\\d{1,2}){1,3})[.)]?', ' \\p{Lu}'],
		['arabic', '(?:[IVX]{1,6}|[A-HĐ])\\.(\\d{1,2})[.)]?', ' \\p{Lu}'],
		['roman', `([IVXL]{1,7})(?:${SIGN}|\\))`, ' \\p{L}'],
		['roman', '\\(([IVXL]{1,7})\\)', ' \\p{Lu}'],
		['upper', `([A-HK-UĐ])(?:${SIGN}|[)/])`, ' [^\\p{Ll}]{4,}$'],
		['decimal', `(\\d{1,2}(?:\\.\\d{1,2}){1,4})(?:${SIGN}|[)/])`, ' \\p{L}'],
		['arabic', `(\\d{1,3}[a-zđ]?)${TIGHT_SIGN}`, ' \\p{L}'],
		['arabic', '(\\d{1,3}[a-zđ]?) [-–—:.]', ' \\p{Lu}'],
		['arabic', '[Kk]hoản (\\d{1,3}[a-zđ]?) ?[.:)]', ' \\p{L}'],
		// Below a clause it is an item: `mend.ts` tells by the row.
		['arabic', '(\\d{1,3})\\)', ' \\S'],
		['letter', `([a-zđ])(?: ?[-–—:]|\\.[-–—)])`, ' \\p{Lu}'],
		['letter', '\\d{1,2}\\.([a-zđ])\\)', ' \\p{L}'],
		['arabic', '(\\d{1,3})\\/', ' \\p{L}'],
		['letter', '([a-zđ])\\/', ' \\p{L}'],
		['letter', '[Đđ]iểm ([a-zđ]) ?[.:)]', ' \\p{L}'],
		['numeral', '\\((i{1,3}|iv|vi{0,3}|ix|x)\\)|(?:i{2,3}|iv|vi{1,3}|ix)\\)', ' \\S'],
		['letter', '\\(([a-zđ])\\)', ' \\S'],
		['bracket', '\\((\\d{1,2})\\)', ' \\p{Lu}'],
	] as const
).map(([kind, body, after]) => ({
	kind,
	pattern: new RegExp(`^(${body})(?=${after})`, 'u'),
	...(kind === 'roman' && { accepts: isRomanPart }),
	isLoose: true,
}));

/** Tried in this order. Source of the forms: Decree 30/2020/NĐ-CP, Annex I, part II, section 6. */
const RULES: readonly Rule[] = [
	{
		kind: 'annex',
		pattern: wordRule(
			'(?:Phụ lục|PHỤ LỤC)(?: (?:số |SỐ )?((?:[IVXLC]{1,8}|\\d{1,3}|[A-ZĐ])(?![\\p{L}\\d])))?',
		),
	},
	{
		kind: 'part',
		pattern: wordRule(
			`(?:Phần|PHẦN) ((?:thứ|THỨ) \\p{L}+(?: (?:mười|MƯỜI|mươi|MƯƠI) \\p{L}+)?|${ROMAN_OR_DIGITS}|[A-HĐ])`,
		),
		accepts: isNumber,
	},
	{
		kind: 'chapter',
		pattern: wordRule(`(?:Chương|CHƯƠNG) (${ROMAN_OR_DIGITS})`, TITLE_AFTER_WORD),
		accepts: isNumeral,
	},
	// A line that is only "Chương" and an unreadable numeral, as scanning gives it: "Chương HÌ".
	{ kind: 'chapter', pattern: new RegExp(`^(${SPECK}(?:Chương|CHƯƠNG) ([IVXLCHÌÍIl1T]{1,6}))$`, 'u') },
	{ kind: 'subsection', pattern: wordRule(`(?:Tiểu mục|TIỂU MỤC) (${ROMAN_OR_DIGITS})`), accepts: isNumeral },
	{
		kind: 'section',
		pattern: wordRule(`(?:Mục|MỤC) (${ROMAN_OR_DIGITS})`, TITLE_AFTER_WORD),
		accepts: isNumeral,
	},
	{
		kind: 'article',
		pattern: new RegExp(
			`^(${SPECK}(?:[ĐÐD]i[ềểệê]u|[ĐÐD]I[ỀỂỆÊ]U) ?(\\d{1,4}[a-zđ]?)(?: ?[.:](?= |$)|$| [-–—](?= \\p{Lu})))`,
			'u',
		),
	},
	// "Điều 2 Chính sách thi đua", "Điều 2) …": only in its turn, see `repair.ts`.
	{
		kind: 'article',
		pattern: new RegExp(
			`^((?:[ĐÐD]i[ềểệê]u|[ĐÐD]I[ỀỂỆÊ]U) (\\d{1,4}[a-zđ]?)[,;)/–-]?)(?:${SHORT_TITLE}|(?= [^\\p{Ll}]+$))`,
			'u',
		),
		isLoose: true,
	},
	{
		kind: 'roman',
		pattern: /^(([IVXL]{1,7})[./])(?= |$)/u,
		accepts: isRomanPart,
	},
	{ kind: 'upper', pattern: /^(([A-HK-UĐ])\.)(?= [^\p{Ll}]{4,}$)/u },
	{ kind: 'decimal', pattern: /^((\d{1,2}(?:\.\d{1,2}){1,4})(?:\.(?= \p{L})|(?= \p{Lu})))/u },
	{ kind: 'arabic', pattern: /^((\d{1,3}[a-zđ]?)\.)(?= |$)/u },
	{ kind: 'arabic', pattern: /^((\d{1,3}[a-zđ]?)\/)(?= \p{Lu})/u },
	{ kind: 'letter', pattern: new RegExp(`^(${SPECK}((?:([a-zđ])\\3?)\\d?)\\))(?= |$)`, 'u') },
	{ kind: 'letter', pattern: /^(([a-zđ])\.)(?= )/u },
	{ kind: 'letter', pattern: /^(([a-zđ])\/)(?= \p{Lu})/u },
	// Bullets of word processors, those of private fonts too; "o" is the second one of Word.
	{ kind: 'dash', pattern: /^(--|[-=]>)(?= \S)/u },
	{ kind: 'dash', pattern: /^([-–—−•●*▪■□◦○∙·⁃‣❖◆◇➢➤►▶⇨→✓✔\u{F0A7}\u{F0B7}\u{F0D8}\u{F0FC}])(?= \S)/u },
	{ kind: 'dash', pattern: /^(o)(?= \p{Lu})/u },
	{ kind: 'plus', pattern: /^(\+)(?= \S)/u },
	...LOOSE,
];

/** Marks that open the numbered body; a dash or a letter alone may also stand in a header. */
const STRONG: ReadonlySet<MarkKind> = new Set([
	'annex',
	'part',
	'chapter',
	'section',
	'subsection',
	'article',
	'roman',
	'upper',
	'decimal',
	'arabic',
]);

/** Marks that are a word and a number; their title may stand on the next line. */
const WORDS: ReadonlySet<MarkKind> = new Set(['annex', 'part', 'chapter', 'section', 'subsection']);

/** Returns the mark that opens `text` (without bold marks), or null where it opens with words. */
export function readMark(text: string): Mark | null {
	if (isTableRow(text)) return null;
	for (const { kind, pattern, accepts, isLoose } of RULES) {
		const match = pattern.exec(text);
		const number = match?.[2] ?? '';
		if (match?.[1] !== undefined && (accepts?.(number) ?? true)) {
			return isLoose ? { kind, text: match[1], number, isLoose } : { kind, text: match[1], number };
		}
	}
	return null;
}

/** True for marks that open the numbered body. */
export function isStrongMark(mark: Mark | null): boolean {
	return mark !== null && STRONG.has(mark.kind);
}

/** True for marks such as "Chương I", whose title may stand on the next line. */
export function isWordMark(mark: Mark | null): boolean {
	return mark !== null && WORDS.has(mark.kind);
}

/** A lone L is a letter. */
function isRomanPart(number: string): boolean {
	return number !== 'L' && fromRoman(number) !== null;
}

function wordRule(body: string, after = AFTER_WORD): RegExp {
	return new RegExp(`^(${SPECK}${body}${after})`, 'u');
}
