/** The words of a question as the index knows them. */
import type { Word } from '../words/words.ts';

/** A word to look for. */
export interface QueryWord {
	/** As it was typed, or as it was mended, lower case. */
	readonly text: string;
	/** Its marks as they were typed (see syllable.ts). */
	readonly spelling: string;
	/** Numbers of the syllables it stands for: one; several for a word still being typed. */
	readonly syllables: readonly number[];
	/** True where the index has the word with the very marks that were typed: then no other spelling is meant. */
	readonly strict: boolean;
	/** Part of a phrase that says little: "theo quy định của", "là gì". */
	readonly weak: boolean;
}

/** One way to read the question: as typed, with abbreviations in full, with a synonym … */
export interface QueryVariant {
	readonly words: readonly QueryWord[];
	/** How many of its words the index does not have: what matches the rest is no full match. */
	readonly unknown: number;
	/** What its matches are worth, 1 for what was typed. */
	readonly weight: number;
}

/** More words than this say nothing new about what is looked for. */
export const MAX_WORDS = 48;

/** A word of the question, before the index is asked for it. */
export interface PlainWord extends Pick<Word, 'lower' | 'key' | 'spelling'> {
	/** Known keys it may become while it is still being typed. */
	readonly endings?: readonly number[];
}

/** What the index says of single words. */
export interface KnownWords {
	readonly keys: readonly string[];
	numberOf(key: string): number | undefined;
	countOf(syllable: number): number;
}

/** In how many records two syllables stand side by side, for each of the pairs; null where that is not looked up. */
export type PairCounts = (
	pairs: readonly (readonly [number, number])[],
) => Promise<readonly (number | null)[]>;

/** Something looked for otherwise than typed. */
export interface Expansion {
	/** As typed. */
	readonly from: string;
	readonly to: string;
	/** A word read as another one that is near: not for keys, lost spaces, or what is heard so elsewhere. */
	readonly isGuess?: true;
}
