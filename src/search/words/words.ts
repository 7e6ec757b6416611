/** Text as words, the way the index and the query both see it. */
import { spelling, syllableKey } from './syllable.ts';

/** One run of letters and digits, with its place in the text it came from. */
export interface Word {
	/** As written, NFC, lower case: "Đảng" → "đảng". */
	readonly lower: string;
	/** What every spelling of the syllable shares: "dang". */
	readonly key: string;
	/** With its marks, tone placement aside; equal where two words are written alike. */
	readonly spelling: string;
	readonly start: number;
	readonly end: number;
}

/** "3.145" and "3145" are one number, "15,5" is no two, "15%" is not 15; all else is a run of letters and digits. */
const WORD =
	/(?<![\p{L}\d])\d{1,3}(?:\.\d{3})+(?![\p{L}\d])|(?<![\p{L}\d.,])\d+(?:,\d+)?%?(?![\p{L}\p{M}\d])|[\p{L}\p{N}\p{M}]+/gu;

/** Splits at everything that is not a letter, a digit or a mark on one: "98/2023/NĐ-CP" gives four words. */
export function splitWords(text: string): Word[] {
	return Array.from(text.matchAll(WORD), (match) => {
		const lower = match[0].normalize('NFC').toLowerCase();
		return { lower, ...formsOf(lower), start: match.index, end: match.index + match[0].length };
	}).filter(({ key }) => key !== '');
}

/** Phrases at most that are remembered: those of the rules, and the names of the records one looks at. */
const MOST_PHRASES = 20_000;
const phrases = new Map<string, readonly Word[]>();

/** The words of a phrase that every question is held against: a rule, a name. It is split once, not for each question. */
export function phraseWords(phrase: string): readonly Word[] {
	const found = phrases.get(phrase);
	if (found !== undefined) return found;
	if (phrases.size >= MOST_PHRASES) phrases.clear();
	const words = splitWords(phrase);
	phrases.set(phrase, words);
	return words;
}

/** Vietnamese has a few thousand syllables and texts repeat them, so each is worked out once. */
const known = new Map<string, WordForms>();

function formsOf(lower: string): WordForms {
	const found = known.get(lower);
	if (found !== undefined) return found;
	const plain = /^\d+(?:\.\d+)+$/u.test(lower) ? lower.replaceAll('.', '') : lower;
	const forms = { key: syllableKey(plain), spelling: spelling(plain) };
	known.set(lower, forms);
	return forms;
}

type WordForms = Pick<Word, 'key' | 'spelling'>;
