/**
 * The words of the index, for what Pagefind cannot do: it folds every mark but the stroke of đ, it takes any
 * longer word for a match, and it drops a word it does not know without a sign.
 */
import { fold } from '../text/fold.ts';
import { skeleton, splitWords } from './words.ts';

/** `pagefind/lexicon.json`, written at build time. */
export interface LexiconFile {
	/** How many records the index holds. */
	readonly records: number;
	/** Skeleton ("đang" for đang, đảng, đăng …) → the number of records that have it. */
	readonly words: Readonly<Record<string, number>>;
}

/** One skeleton of a folded word: "dang" has the forms "đang" and "dang". */
export interface Form {
	readonly skeleton: string;
	readonly records: number;
}

export interface Lexicon {
	readonly records: number;
	/** The forms of a whole word, the commonest first; none where the index does not have the word. */
	formsOf(folded: string): readonly Form[];
	/** The beginnings of words, cut to the length of what was typed: "du" gives "đu" and "du". */
	formsStartingWith(folded: string): readonly Form[];
}

/** Counts in how many of the texts each skeleton stands. Sorted, so that the same texts give the same bytes. */
export function buildLexicon(texts: readonly string[]): LexiconFile {
	const counts = new Map<string, number>();
	for (const text of texts) addWords(counts, text);
	const words = Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
	return { records: texts.length, words };
}

/** Makes the file ready for questions. */
export function readLexicon({ records, words }: LexiconFile): Lexicon {
	const forms = new Map<string, Form[]>();
	for (const [word, count] of Object.entries(words)) {
		const folded = fold(word);
		forms.set(folded, byCount([...(forms.get(folded) ?? []), { skeleton: word, records: count }]));
	}
	return {
		records,
		formsOf: (folded) => forms.get(folded) ?? [],
		formsStartingWith: (folded) => beginnings(words, folded),
	};
}

function addWords(counts: Map<string, number>, text: string): void {
	const words = new Set(splitWords(text).map(({ lower }) => skeleton(lower)));
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}

function beginnings(words: LexiconFile['words'], folded: string): Form[] {
	const counts = new Map<string, number>();
	for (const [word, count] of Object.entries(words)) {
		if (!fold(word).startsWith(folded)) continue;
		const beginning = word.slice(0, folded.length);
		counts.set(beginning, (counts.get(beginning) ?? 0) + count);
	}
	return byCount(Array.from(counts, ([beginning, records]) => ({ skeleton: beginning, records })));
}

function byCount(forms: readonly Form[]): Form[] {
	return forms.toSorted((a, b) => b.records - a.records || (a.skeleton < b.skeleton ? -1 : 1));
}
