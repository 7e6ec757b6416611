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
	/^((?:\*\*)?(?:[-–+]|\d{1,3}\.|[a-zđ]\)|Điều \d{1,4}[a-zđ]?[.:])(?=\p{Lu}\p{Ll})|(?:\*\*)?[IVX]{1,6}\.(?=\p{Lu}{2}))/u;

/** Splits any text into its lines, blank ones included. Never throws; '' gives one empty line. */
export function readLines(input: string): Line[] {
	return nfc(input)
		.split('\n')
		.map((raw, index) => readLine(raw, index + 1));
}

/**
 * Returns the words of a text in one row, for comparing: NFC, bold and heading marks dropped, white space collapsed.
 * Two texts with equal results say the same, character for character.
 */
export function normaliseWords(input: string): string {
	const words = readLines(input).map((line) => line.text);
	return collapseSpaces(words.join(' ').replaceAll('**', ''));
}

function readLine(raw: string, number: number): Line {
	const received = collapseSpaces(raw).replace(HEADING_MARKS, '');
	const text = received.replace(TIGHT_MARK, '$1 ');
	return text === received ? { number, text } : { number, text, received };
}
