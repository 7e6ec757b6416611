/** Variants of a question and the lists of their terms → records, the likeliest first. */
import { syllableTerm, termName, type Postings, type Term, type TermEntry } from '../index/format.ts';
import type { QueryVariant, QueryWord } from '../query/query-words.ts';
import { agreement, type Agreement } from '../words/syllable.ts';
import {
	bordersOf,
	pairsOf,
	rarity,
	weightOf,
	wordName,
	type IndexFigures,
	type Pair,
} from './asked-terms.ts';
import type { Weights } from './weights.ts';

/** A spelling against the one that was typed, where marks were typed. */
const AGREEMENT: Readonly<Record<Agreement, number>> = {
	same: 1,
	open: 1,
	other: 0.1,
	opposed: 0,
};

/** Marks the words that the index has as they were typed, marks and all. */
export function settleSpellings(variants: readonly QueryVariant[], entries: Entries): QueryVariant[] {
	const isWritten = ({ spelling, syllables }: QueryWord) =>
		isMarked(spelling) &&
		syllables.some((syllable) =>
			(entries.get(termName(syllableTerm(syllable))) ?? []).some((entry) => entry.spelling === spelling),
		);
	return variants.map((variant) => ({
		...variant,
		words: variant.words.map((word) => ({ ...word, strict: isWritten(word) })),
	}));
}

function isMarked(spelling: string): boolean {
	return /[^\u0000-\u007F]/u.test(spelling);
}

/** A record with some of the words. */
export interface Scored {
	readonly record: number;
	/** Against the best a record could be for this question: about 1 where it says all that was asked. */
	readonly score: number;
	/** The share of the telling words it has, by weight, 0 to 1; a word typed with marks is had with those alone. */
	readonly coverage: number;
	/** How many pairs of telling words stand together in it. */
	readonly pairs: number;
}

/** Scores all records of all variants; a record counts by the variant that suits it best. */
export function scoreRecords(
	variants: readonly QueryVariant[],
	lists: ReadLists,
	index: IndexFigures,
): Scored[] {
	const best = new Map<number, Scored>();
	for (const variant of variants) {
		for (const scored of scoreVariant(variant, lists, index)) {
			const known = best.get(scored.record);
			if (!known || known.score < scored.score) best.set(scored.record, scored);
		}
	}
	return [...best.values()].sort((a, b) => b.score - a.score || a.record - b.record);
}

/** What was read of the index. */
interface ReadLists {
	readonly entries: Entries;
	/** False for a term that was left out: nothing is known of it. */
	readonly isRead: (term: Term) => boolean;
}

type Entries = ReadonlyMap<string, readonly TermEntry[]>;

function scoreVariant(
	{ words, unknown, weight }: QueryVariant,
	{ entries, isRead }: ReadLists,
	index: IndexFigures,
): Scored[] {
	const { records, weights } = index;
	const isKnown = ({ terms }: { readonly terms: readonly Term[] }) => terms.some(isRead);
	const single = wordLists(
		words.filter(({ syllables }) => isKnown({ terms: syllables.map(syllableTerm) })),
		entries,
		weights,
	);
	const paired = pairLists(pairsOf(words, index).filter(isKnown), entries);
	const lists = [...single, ...paired];
	const bordered = borderLists(bordersOf(words, index).filter(isKnown), lists, entries);
	const rare = (count: number) => rarity(count, records);
	const sums = new Map<number, number>();
	let ideal = unknown * (weights.syllable + weights.pair) * rare(1);
	for (const { weight: listWeight, count, strengths } of [...lists, ...bordered]) {
		const worth = listWeight * rare(count);
		ideal += worth;
		for (const [record, strength] of strengths) {
			const gain = (worth * strength * (weights.saturation + 1)) / (weights.saturation + strength);
			sums.set(record, (sums.get(record) ?? 0) + gain);
		}
	}
	const together = tellingPairs(words, single, paired);
	const coverage = coverRecords(words, single, together, rare, unknown);
	return Array.from(sums, ([record, sum]) => ({
		record,
		score: ideal === 0 ? 0 : (weight * sum) / ideal,
		coverage: coverage.get(record) ?? 0,
		pairs: together.filter(({ records: held }) => held.has(record)).length,
	}));
}

/** The records of one word or pair of the question. */
interface WordList {
	/** Words of the question it speaks for. */
	readonly words: readonly string[];
	readonly weight: number;
	readonly count: number;
	readonly strengths: ReadonlyMap<number, number>;
	/** Records that have it with the right marks. */
	readonly sure: ReadonlySet<number>;
	/** True where nobody writes it as typed, so that any spelling may be meant: only its neighbours can tell. */
	readonly isSlip?: boolean;
}

/** Repeating a word in a question does not make it weigh more. */
function wordLists(words: readonly QueryWord[], entries: Entries, weights: Weights): WordList[] {
	const distinct = new Map(words.map((word) => [wordName(word), word]));
	return [...distinct.values()].map((word) => {
		const written = word.syllables.flatMap((syllable) => entries.get(termName(syllableTerm(syllable))) ?? []);
		const lists = agreeing(word, written);
		return {
			words: [wordName(word)],
			isSlip: isSlip(word, written),
			weight: weightOf(word, weights),
			...joinLists(lists),
		};
	});
}

/** The spellings of a syllable with what each is worth for the typed one. */
function agreeing({ spelling: typed, strict }: QueryWord, entries: readonly TermEntry[]): WeighedList[] {
	if (!isMarked(typed)) return entries.map(({ postings }) => ({ postings, factor: 1 }));
	if (isSlip({ spelling: typed }, entries)) return entries.map(({ postings }) => ({ postings, factor: 1 }));
	return entries
		.map(({ spelling, postings }) => ({ postings, factor: worthOf(agreement(typed, spelling), strict) }))
		.filter(({ factor }) => factor > 0);
}

/** Nobody writes it as typed: the marks are a slip, and any spelling may be meant. */
function isSlip({ spelling: typed }: Pick<QueryWord, 'spelling'>, entries: readonly TermEntry[]): boolean {
	return (
		isMarked(typed) &&
		entries.every(({ spelling }) => ['other', 'opposed'].includes(agreement(typed, spelling)))
	);
}

function worthOf(how: Agreement, strict: boolean): number {
	return how === 'open' && strict ? AGREEMENT.other : AGREEMENT[how];
}

interface WeighedList {
	readonly postings: Postings;
	readonly factor: number;
}

function joinLists(lists: readonly WeighedList[]): Pick<WordList, 'count' | 'strengths' | 'sure'> {
	const strengths = new Map<number, number>();
	const sure = new Set<number>();
	let count = 0;
	for (const { postings, factor } of lists) {
		count += factor > AGREEMENT.other ? postings.count : 0;
		postings.records.forEach((record, index) => {
			if (factor > AGREEMENT.other) sure.add(record);
			strengths.set(record, (strengths.get(record) ?? 0) + factor * (postings.strengths[index] ?? 0));
		});
	}
	return { count: Math.max(count, Math.min(1, strengths.size)), strengths, sure };
}

function pairLists(pairs: readonly Pair[], entries: Entries): WordList[] {
	const distinct = new Map(pairs.map((pair) => [pair.words.join(' '), pair]));
	return [...distinct.values()].map(({ words: names, terms, weight }) => {
		const lists = terms.flatMap((term) => entries.get(termName(term)) ?? []);
		return { words: names, weight, ...joinLists(lists.map(({ postings }) => ({ postings, factor: 1 }))) };
	});
}

/** A border has no marks; it counts where the word itself was found with the right ones. */
function borderLists(borders: readonly Pair[], lists: readonly WordList[], entries: Entries): WordList[] {
	return pairLists(borders, entries).map((list) => {
		const own = lists.find(({ words }) => words.length === 1 && list.words.includes(words[0] ?? ''));
		const strengths = new Map([...list.strengths].filter(([record]) => own?.sure.has(record) === true));
		return { ...list, strengths };
	});
}

/** A pair of telling words with the records in which it stands, the marks of both right. */
interface TellingPair {
	readonly words: readonly string[];
	readonly records: ReadonlySet<number>;
}

function tellingPairs(
	words: readonly QueryWord[],
	single: readonly WordList[],
	paired: readonly WordList[],
): TellingPair[] {
	const weak = new Set(words.filter((word) => word.weak).map(wordName));
	const byName = new Map(single.map((list) => [list.words[0] ?? '', list]));
	const mayHave = (name: string, record: number) => {
		const list = byName.get(name);
		// Lists of common words are cut: who has the pair has the word.
		return list === undefined || list.isSlip === true || list.sure.has(record) || isCut(list);
	};
	const telling = paired.filter(({ words: names }) => !names.some((name) => weak.has(name)));
	return telling.map(({ words: names, strengths }) => {
		// Three words in a row are no chance, however their marks were typed.
		const beside = telling.filter(
			({ words: [first, last] }) => last === names[0] || (first === names[1] && first !== undefined),
		);
		const isHeld = (record: number) =>
			names.every((name) => mayHave(name, record)) || beside.some((pair) => pair.strengths.has(record));
		return { words: names, records: new Set([...strengths.keys()].filter(isHeld)) };
	});
}

function isCut({ count, strengths }: Pick<WordList, 'count' | 'strengths'>): boolean {
	return count > strengths.size;
}

/** Which share of the telling words each record has. A pair speaks for both of its words. */
function coverRecords(
	words: readonly QueryWord[],
	single: readonly WordList[],
	together: readonly TellingPair[],
	rare: (count: number) => number,
	unknown: number,
): Map<number, number> {
	const telling = words.some(({ weak }) => !weak) ? words.filter(({ weak }) => !weak) : words;
	const names = new Set(telling.map(wordName));
	const own = single.filter(({ words: [name] }) => name !== undefined && names.has(name));
	const total = own.reduce((sum, { count }) => sum + rare(count), unknown * rare(1));
	const covered = new Map<number, number>();
	for (const {
		words: [name = ''],
		count,
		sure,
		isSlip: slipped,
	} of own) {
		const having = new Set([
			...(slipped === true ? [] : sure),
			...together.filter((pair) => pair.words.includes(name)).flatMap(({ records }) => [...records]),
		]);
		for (const record of having)
			covered.set(record, (covered.get(record) ?? 0) + rare(count) / Math.max(total, 1e-9));
	}
	return covered;
}
