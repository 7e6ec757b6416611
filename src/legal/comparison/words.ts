import { withoutTonePlace } from '../../text/tone-place.ts';

/** A word or a sign of a text. The raw forms of all, put together, are the text. */
export interface Word {
	/** As it stands, with the spaces and note marks behind it. */
	readonly raw: string;
	/** What it is compared by. */
	readonly key: string;
}

/** A word, a number, an ellipsis or a blank to fill in, any other sign; spaces belong to what stands before them. */
const PIECES = /\p{L}[\p{L}\p{M}]*|\p{Nd}+|[.…]{2,}|[^\s\p{L}\p{Nd}]|\s+/gu;

/** Letters and signs that look alike, or that typists use for one another. */
const ALIKE: Readonly<Record<string, string>> = {
	'“': '"',
	'”': '"',
	'„': '"',
	'«': '"',
	'»': '"',
	'″': '"',
	'‘': "'",
	'’': "'",
	'–': '-',
	'—': '-',
	'−': '-',
	'‑': '-',
	'…': '...',
};

/** Stands in the text for the eye alone: bold marks, the asterisks of defined terms in codified texts. */
const UNSEEN = new Set(['*']);

/** Units with a power behind them: "m2" is no word with a note. */
const UNITS = new Set(['m', 'km', 'cm', 'dm', 'mm', 'ha']);

/** A text as words that compare by what they say: spacing, tone placement, quotation marks, notes make no difference. */
export function wordsOf(text: string): Word[] {
	const words: { raw: string; key: string }[] = [];
	const pieces = text.match(PIECES) ?? [];
	pieces.forEach((raw, index) => {
		const last = words.at(-1);
		const key = keyOf(raw);
		const isNote = isNoteMark(raw, pieces[index - 1], pieces[index - 2], pieces[index + 1]);
		if (last !== undefined && (key === '' || isNote)) last.raw += raw;
		else words.push({ raw, key });
	});
	return words;
}

function keyOf(raw: string): string {
	if (raw.trim() === '' || UNSEEN.has(raw)) return '';
	if (/^[.…]{2,}$/u.test(raw)) return '...';
	return ALIKE[raw] ?? withoutTonePlace(raw.replace(/[Ðð]/gu, (letter) => (letter === 'Ð' ? 'Đ' : 'đ')));
}

/** "xã hội3", "Y tế1.", "y tế;12": the number of a note, set small in print and glued to the word in a text file. */
function isNoteMark(
	raw: string,
	before: string | undefined,
	beforeThat: string | undefined,
	after: string | undefined,
): boolean {
	if (before === undefined || !/^[1-9]\d{0,2}$/u.test(raw)) return false;
	if (/\p{Ll}$/u.test(before)) return before.length > 1 && !UNITS.has(before);
	const isBehindSign = /^[.;:,)”"]$/u.test(before) && !/^\p{Nd}+$/u.test(beforeThat ?? '0');
	return isBehindSign && (after === undefined || /^\s/u.test(after));
}
