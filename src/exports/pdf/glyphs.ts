import { Blob, Face } from 'harfbuzzjs';
import { fontBytes } from '../fonts.ts';

/*
 * A letter that no font of ours has would stop the typesetter, and with it the whole site. Every template names a second
 * font; what that lacks too is printed as something alike, in every sheet, and an official text says so; never dropped.
 */

/** What printed files show for signs that are common in office papers and in none of our fonts. */
const ALIKE: Readonly<Record<string, string>> = {
	'∛': '³√',
	'∜': '⁴√',
	'⋅': '·',
	'∗': '*',
	'✔': '✓',
	'✗': '×',
	'✘': '×',
	'☒': '×',
	'➢': '›',
	'➤': '›',
	'❖': '◆',
	'✦': '◆',
	'★': '*',
	'☆': '*',
	'⇒': '→',
	'⇔': '↔',
	'【': '[',
	'】': ']',
	'「': '“',
	'」': '”',
	'\uF0B7': '•',
	'\uF0A7': '▪',
	'\uF0D8': '›',
	'\uF0FC': '✓',
	'\uF0E0': '→',
	'\uF0A8': '□',
	'\uF06F': '□',
	'\uF02D': '-',
};

/** Stands for a sign that nothing is like. */
const UNKNOWN = '□';

/** Signs that draw nothing: of control, without width, of direction, halves of characters. White space is left to the typesetter. */
const DRAWS_NOTHING =
	/(?![\t\n\r])\p{Cc}|[\u00AD\u061C\u180E\u200C-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFE00-\uFE0F\u{E0000}-\u{E01EF}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Returns the letters of a text, each once, that printed files show as something else. */
export function lettersWithoutGlyph(text: string): string[] {
	return [...new Set(text.replace(DRAWS_NOTHING, ''))].filter((letter) => !hasGlyph(letter));
}

/** Returns a text as our fonts can print it. */
export function printable(text: string): string {
	const drawn = text.replace(DRAWS_NOTHING, '');
	if (!/[^\u0020-\u024F\u1E00-\u1EFF\s–—‘-”…]/u.test(drawn)) return drawn;
	return Array.from(drawn, (letter) => (hasGlyph(letter) ? letter : replacement(letter))).join('');
}

/** Returns data of a sheet with all words as our fonts can print them. */
export function printableSheet<Data>(sheet: Data): Data {
	return JSON.parse(
		JSON.stringify(sheet, (_key, value: unknown) => (typeof value === 'string' ? printable(value) : value)),
	) as Data;
}

/** "（" is "(" in another width; what compatibility forms do not mend is in the list, or unknown. */
function replacement(letter: string): string {
	const alike = ALIKE[letter] ?? letter.normalize('NFKC');
	return [...alike].every(hasGlyph) ? alike : UNKNOWN;
}

let known: ReadonlySet<number> | undefined;

/** True where one of the two serif fonts has the letter: every template ends its list of fonts with them. */
function hasGlyph(letter: string): boolean {
	known ??= new Set((['office', 'serif'] as const).flatMap((face) => lettersOf(fontBytes(face))));
	return /\s/u.test(letter) || known.has(letter.codePointAt(0) ?? 0);
}

function lettersOf(bytes: Uint8Array): number[] {
	return [...new Face(new Blob(bytes)).collectUnicodes()];
}
