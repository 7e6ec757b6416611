/**
 * The word index as files: a manifest, and leaves that hold the terms in order like the leaves of a B-tree. A question
 * fetches the manifest and the leaves its terms stand in, however large the index is.
 */
import type { HeadColumns } from './heads.ts';
import type { Ask } from '../query/intent.ts';
import type { SearchRules } from '../query/rules.ts';

/** Up to so many records the first file holds all heads: a question then waits for one file less, one after the other. */
export const MOST_INLINE = 3000;
/** Of more records so many heads share a file: about as many as a law has articles, and those are asked for together. */
export const RECORDS_PER_CHUNK = 512;
/** A list keeps the records a term says most about; a term in more records than this tells them apart no more. */
export const LONGEST_LIST = 512;

/** How strong a term is in a record, in steps of equal ratio: four bits a record. */
const STRENGTHS = Float32Array.from({ length: 16 }, (_, level) => 0.05 * 240 ** (level / 15));

/** `words.json`, the first thing a search loads. */
export interface Manifest {
	/** The folder with all other files; named after their content, so that old and new never mix. */
	readonly folder: string;
	readonly records: number;
	/** All heads, but for what readers ask; absent where there are too many. */
	readonly heads?: HeadColumns;
	/** What readers ask for each record (`asked.ts`), where all heads are here. */
	readonly asked?: string;
	/** Every syllable key of the index, in the order of `leafOrder`, a space between two. Its place is its number. */
	readonly syllables: string;
	/** In how many records each stands. */
	readonly counts: readonly number[];
	/** The first term of each leaf: home, code, home, code … (see `termOf`). */
	readonly leaves: readonly number[];
	/** Records are sorted by kind: each kind with the number of its first record. */
	readonly kinds: readonly (readonly [kind: string, first: number])[];
	readonly rules: SearchRules;
}

/** A record as results show it. */
export interface RecordHead {
	readonly url: string;
	readonly title: string;
	/** Other names of the same thing. */
	readonly names?: readonly string[];
	/** How readers ask for it in other words. */
	readonly asked?: readonly string[];
	/** Terms that its text defines. */
	readonly defines?: readonly string[];
	/** What it is part of: "Luật số 06/2022/QH15". */
	readonly context?: string;
	/** Effect on the day of the build, in words. */
	readonly effect?: string;
	/** True where its rule is no longer in force. */
	readonly expired?: true;
	/** What it is worth beside another that fits as well; 1 where it is left out. */
	readonly worth?: number;
	/** Years it is known by. */
	readonly years?: readonly number[];
	/** What its data answers in a line: who, when, how many, how much. */
	readonly answers?: Readonly<Partial<Record<Ask, string>>>;
	/** Name of Pagefind's file with its words. */
	readonly fragment: string;
}

/** Stand before the first and behind the last word of a name, so that "thi đua" fits "Thi đua" better than any longer name. */
export const NAME_START = '^';
export const NAME_END = '$';

/** Where a term stands in the order of terms. */
export interface Term {
	readonly home: number;
	readonly code: number;
}

/** The term of a single syllable. */
export function syllableTerm(syllable: number): Term {
	return { home: syllable, code: 0 };
}

/**
 * The term of two neighbours. Its home is the rarer of the two: so the leaves of "của" do not hold every word that
 * ever followed it, and a question mostly stays within the leaves of its telling words.
 */
export function pairTerm(first: number, second: number, counts: readonly number[]): Term {
	const isFirstHome = (counts[first] ?? 0) <= (counts[second] ?? 0);
	return isFirstHome ? { home: first, code: 1 + second * 2 } : { home: second, code: 2 + first * 2 };
}

/** Order of terms: by home, then by code. */
export function compareTerms(a: Term, b: Term): number {
	return a.home - b.home || a.code - b.code;
}

/** A list of records with how strong the term is in each. */
export interface Postings {
	/** In how many records the term stands; the list may be shorter. */
	readonly count: number;
	/** Rising. */
	readonly records: readonly number[];
	readonly strengths: readonly number[];
}

/** The lists of a syllable, one for each of its spellings; a pair has one list, its spelling empty. */
export interface TermEntry {
	readonly spelling: string;
	readonly postings: Postings;
}

/** Nearest level of a strength. */
export function levelOf(strength: number): number {
	const level = Math.round((Math.log(strength / 0.05) / Math.log(240)) * 15);
	return Math.max(0, Math.min(15, level));
}

/** The strength of a level. */
export function strengthOf(level: number): number {
	return STRENGTHS[level] ?? 0;
}

export function termName({ home, code }: Term): string {
	return `${String(home)}.${String(code)}`;
}

/** Where the documents lie that citations may mean. */
export const DIRECT_PATH = 'van-ban.bin';
/** Where Pagefind's names of all records lie, in our order: who asks for a phrase needs them. */
export const FRAGMENTS_PATH = 'manh.bin';
/** Where the values of filters lie. */
export const FACETS_PATH = 'bo-loc.bin';

/** Where a leaf lies in the index's folder. */
export function leafPath(leaf: number): string {
	return `tu/${String(leaf)}.bin`;
}

/** Where a chunk of record heads lies. */
export function chunkPath(chunk: number): string {
	return `ban-ghi/${String(chunk)}.bin`;
}

/** Where the manifest lies in the search folder. */
export const MANIFEST_PATH = 'words.bin';
