/** How well a record answers a query, beyond what Pagefind knows: which words stand side by side, and where. */
import type { QueryWord } from './query.ts';
import type { Word } from './words.ts';

/** What each trait is worth; the whole query as the whole title is the most a record can have. */
const WORTH = {
	/** Pagefind's own score, as a share of the best one, and one more for the phrase. */
	pagefind: 1,
	titlePhrase: 3,
	/** How much of the title the query is, where the title holds it as a phrase. */
	titleShare: 2,
	titleWords: 1.5,
	titlePairs: 1.5,
	textPhrase: 1,
	textPairs: 1,
	/** Words found with the very marks that were typed: "đang" in a text outweighs "Đảng" in a title. */
	typedMarks: 7,
	/** Words found at all: below 1 only where the query had to be relaxed. */
	coverage: 6,
};

/** The score of one record; higher is better. `base` is what Pagefind's own scores say, 0 to 2. */
export function scoreRecord(
	words: readonly QueryWord[],
	{ title, names, text }: RecordWords,
	base: number,
): number {
	const places = [...title, ...text];
	return (
		WORTH.pagefind * base +
		// "Bằng khen cấp tỉnh" leads to what bears that name as if it were its title.
		Math.max(...[title, ...names].map((name) => scoreTitle(words, name))) +
		(hasPhrase(words, text) ? WORTH.textPhrase : 0) +
		WORTH.textPairs * adjacency(words, text) +
		WORTH.typedMarks * markAgreement(words, places) +
		WORTH.coverage * share(words, (word) => places.some((place) => isSame(word, place)))
	);
}

function scoreTitle(words: readonly QueryWord[], title: readonly Word[]): number {
	const phrase = hasPhrase(words, title);
	return (
		(phrase ? WORTH.titlePhrase + WORTH.titleShare * Math.min(1, words.length / title.length) : 0) +
		WORTH.titleWords * share(words, (word) => title.some((place) => isSame(word, place))) +
		WORTH.titlePairs * adjacency(words, title)
	);
}

/** True where a place in the text is the typed word, marks aside. */
export function isSame(word: QueryWord, place: Word): boolean {
	return word.prefix ? place.folded.startsWith(word.folded) : place.folded === word.folded;
}

/** Where the query stands as a phrase: the index of its first word; -1 where it does not. */
export function findPhrase(words: readonly QueryWord[], places: readonly Word[]): number {
	return places.findIndex((_, start) =>
		words.every((word, offset) => isSameAt(word, places[start + offset])),
	);
}

function hasPhrase(words: readonly QueryWord[], places: readonly Word[]): boolean {
	return words.length > 0 && findPhrase(words, places) >= 0;
}

function isSameAt(word: QueryWord, place: Word | undefined): boolean {
	return place !== undefined && isSame(word, place);
}

/** The share of neighbours in the query that are neighbours in the text; 0 for a single word. */
function adjacency(words: readonly QueryWord[], places: readonly Word[]): number {
	const pairs = words.slice(1).map((second, index) => words.slice(index, index + 1).concat(second));
	if (pairs.length === 0) return 0;
	return pairs.filter((pair) => findPhrase(pair, places) >= 0).length / pairs.length;
}

/** Of the words typed with marks, the share that the record has with the same marks; 0 where none was typed so. */
function markAgreement(words: readonly QueryWord[], places: readonly Word[]): number {
	const marked = words.filter(({ lower, folded }) => lower !== folded);
	const written = new Set(places.map(({ lower }) => lower));
	return share(marked, ({ lower, prefix }) =>
		prefix ? places.some((place) => place.lower.startsWith(lower)) : written.has(lower),
	);
}

/** The share of the words, by weight, that fulfil the condition. */
function share(words: readonly QueryWord[], condition: (word: QueryWord) => boolean): number {
	const weigh = (some: readonly QueryWord[]) => some.reduce((sum, { weight }) => sum + weight, 0);
	const total = weigh(words);
	return total === 0 ? 0 : weigh(words.filter(condition)) / total;
}

/** The words of a record, its title apart. */
export interface RecordWords {
	readonly title: readonly Word[];
	/** Other names of the same thing. */
	readonly names: readonly (readonly Word[])[];
	readonly text: readonly Word[];
}
