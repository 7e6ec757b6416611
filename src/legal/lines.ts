import { collapseSpaces, nfc } from '../text/nfc.ts';

/** One line of the input, cleaned. */
export interface Line {
	/** Counted from 1 in the input. */
	readonly number: number;
	/** NFC, single spaces, none at the ends. */
	readonly text: string;
	/** The words as received, where a space was put in after a list mark ("-Ban hành"). */
	readonly received?: string;
}

/** `#` heading marks of Markdown, alone or repeated. They are layout, not words, so they leave the text. */
const HEADING_MARKS = /^(?:#{1,6}(?:\s+|$))+/u;

/**
 * A list mark that touches its words. Only where a capital follows, so that "1.5 tỷ" and "-quốc phòng" stay. The mark
 * may stand inside bold marks.
 */
const TIGHT_MARK =
	/^((?:\*\*)?(?:[-–+•*▪·]|\d{1,3}(?:(?:\.\d{1,2}){0,4}[.):]|\.?[-–](?!\p{Lu}+(?!\p{L})))|[a-zđ]\)|Điều \d{1,4}[a-zđ]?[.:])(?=\p{Lu}\p{Ll})|(?:\*\*)?[IVX]{1,6}(?:[.:]|[-–](?![IVXLC]+(?!\p{L})))(?=\p{Lu}{2}|\p{Lu}\p{Ll}))/u;

/** Splits any text into its lines, blank ones included. Never throws; '' gives one empty line. */
export function readLines(input: string): Line[] {
	return nfc(input)
		.split('\n')
		.flatMap((raw, index) => columnsOf(raw).map((column) => readLine(column, index + 1)));
}

/**
 * Returns the words of a text in one row, for comparing: NFC, bold and heading marks dropped, white space collapsed.
 * Two texts with equal results say the same, character for character.
 */
export function normaliseWords(input: string): string {
	const words = readLines(input).map((line) => line.text);
	return collapseSpaces(words.join(' ').replaceAll('**', ''));
}

/**
 * The foot of a document stands in two columns: recipients left, office and name right. Flattened, a wide gap is all
 * that tells them apart; elsewhere a wide gap says nothing and the line stays whole.
 */
const FOOT_COLUMNS =
	/^(\s*(?:Nơi nhận ?:|[-–] ?\S.*?|))(?:\t+| {4,})(\s*(?:(?:TM|KT|TL|TUQ|Q)\. ?)?\p{Lu}.*)$/u;
const OFFICE_OR_NAME = /^(?:[^\p{Ll}]+|\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,5})$/u;

/** Two signers side by side: their offices in one line, their names in another. */
const TWO_SIGNERS = /^\s*(\S.{2,60}?)(?:\t+| {4,})\s*(\S.{2,60}?)\s*$/u;
const SIGNER_PAIR = [
	/^(?:TM\.|KT\.|TL\.|PHÓ |CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG |CHÁNH |ĐẠI DIỆN|TỔNG GIÁM ĐỐC)\P{Ll}*$/u,
	/^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,5}$/u,
];

/** A line of a foot is short; in a long one the search for the gap would cost more than the line is worth. */
const LONGEST_FOOT = 1000;

function columnsOf(raw: string): string[] {
	if (raw.length > LONGEST_FOOT || !/\t| {4}/u.test(raw)) return [raw];
	const [, one = '', two = ''] = TWO_SIGNERS.exec(raw) ?? [];
	if (SIGNER_PAIR.some((form) => form.test(one) && form.test(two))) return [one, two];
	const [, left = '', right = ''] = FOOT_COLUMNS.exec(raw) ?? [];
	const isPair = left.trim() !== '' && OFFICE_OR_NAME.test(collapseSpaces(right));
	return isPair ? [left, right] : [raw];
}

function readLine(raw: string, number: number): Line {
	const received = collapseSpaces(raw).replace(HEADING_MARKS, '');
	const text = received.replace(TIGHT_MARK, '$1 ');
	return text === received ? { number, text } : { number, text, received };
}
