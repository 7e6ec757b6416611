/** What a question asks the index for: its words, its neighbours, the borders of its names; and what each is worth. */
import { LONGEST_LIST, pairTerm, syllableTerm, type Term } from '../index/format.ts';
import type { QueryVariant, QueryWord } from '../query/query-words.ts';
import type { WeighedTerm } from './budget.ts';
import type { Weights } from './weights.ts';

/** What scoring has to know of the index. */
export interface IndexFigures {
	readonly weights: Weights;
	readonly records: number;
	readonly counts: readonly number[];
	/** Numbers of the syllables that stand for the start and the end of a name. */
	readonly borders: readonly [start: number, end: number];
}

/** What a list of so many records tells. */
export function rarity(count: number, records: number): number {
	return Math.log(1 + (records - Math.min(count, records) + 0.5) / (Math.max(1, count) + 0.5));
}

/** Of the records with the rarer word, about so many have a pair, or a border; before its list is read nobody knows. */
const PAIR_SHARE = 1 / 8;
const BORDER_SHARE = 1 / 50;

/** Every term a variant asks for, and what it is expected to tell. */
export function weighTerms({ words }: QueryVariant, figures: IndexFigures): WeighedTerm[] {
	const { weights } = figures;
	const countOf = (syllable: number) => figures.counts[syllable] ?? 0;
	const single = words.flatMap((word) =>
		word.syllables.map((syllable) => ({
			term: syllableTerm(syllable),
			worth: expected(weightOf(word, weights) / word.syllables.length, countOf(syllable), figures),
		})),
	);
	const together = (pairs: readonly Pair[], share: number) =>
		pairs.flatMap(({ terms, weight }) =>
			terms.map((term) => ({
				term,
				worth: expected(weight / terms.length, countOf(term.home) * share, figures),
			})),
		);
	return [
		...single,
		...together(pairsOf(words, figures), PAIR_SHARE),
		...together(bordersOf(words, figures), BORDER_SHARE),
	];
}

/** A list that is cut tells of few of its records. */
function expected(weight: number, count: number, { records }: IndexFigures): number {
	return weight * rarity(count, records) * Math.sqrt(Math.min(1, LONGEST_LIST / Math.max(1, count)));
}

/** What a word weighs before its rarity. */
export function weightOf({ text, weak }: QueryWord, weights: Weights): number {
	return (/\d/u.test(text) ? weights.number : weights.syllable) * (weak ? weights.weak : 1);
}

/** What tells a word of the question from the others. */
export function wordName({ syllables }: QueryWord): string {
	return syllables.join(',');
}

/** Two neighbours of the question. */
export interface Pair {
	readonly words: readonly string[];
	readonly terms: readonly Term[];
	readonly weight: number;
}

/** Each two neighbours. */
export function pairsOf(words: readonly QueryWord[], { counts, weights }: IndexFigures): Pair[] {
	return words.slice(1).flatMap((second, index) => {
		const first = words[index];
		if (!first) return [];
		const terms = first.syllables.flatMap((one) =>
			second.syllables.map((other) => pairTerm(one, other, counts)),
		);
		const weight = weights.pair * (first.weak && second.weak ? weights.weak : 1);
		return [{ words: [wordName(first), wordName(second)], terms, weight }];
	});
}

/** The first word as the first of a name, the last as the last. A border says nothing of a word it only may be. */
export function bordersOf(words: readonly QueryWord[], { counts, weights, borders }: IndexFigures): Pair[] {
	const [start, end] = borders;
	const first = words[0]?.syllables ?? [];
	const last = words.at(-1)?.syllables ?? [];
	return [
		{
			words: ['^', first.join(',')],
			terms: first.map((one) => pairTerm(start, one, counts)),
			weight: weights.border,
		},
		{
			words: [last.join(','), '$'],
			terms: last.map((one) => pairTerm(one, end, counts)),
			weight: weights.border,
		},
	].filter(({ terms }) => terms.length > 0);
}
