/** Text as words, the way the index and the query both see it. */
import { fold } from '../text/fold.ts';

/** One run of letters and digits, with its place in the text it came from. */
export interface Word {
	/** As written, NFC, lower case: "Đảng" → "đảng". */
	readonly lower: string;
	/** Without any mark, đ as d: "dang". */
	readonly folded: string;
	readonly start: number;
	readonly end: number;
}

/** Splits at everything that is not a letter, a digit or a mark on one: "98/2023/NĐ-CP" gives four words. */
export function splitWords(text: string): Word[] {
	return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), (match) => {
		const lower = match[0].normalize('NFC').toLowerCase();
		return { lower, folded: foldWord(lower), start: match.index, end: match.index + match[0].length };
	});
}

/**
 * A word with its marks taken off but đ kept: "Đảng" → "đang". Pagefind folds every other mark by itself,
 * so two words with the same skeleton are one word to it.
 */
export function skeleton(word: string): string {
	return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ð', 'đ');
}

/** Vietnamese has a few thousand syllables and a result list repeats them, so each is folded once. */
const folds = new Map<string, string>();

function foldWord(lower: string): string {
	const known = folds.get(lower);
	if (known !== undefined) return known;
	const folded = fold(lower);
	folds.set(lower, folded);
	return folded;
}
