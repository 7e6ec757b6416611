/** Phrases of the rules (content/nation/search.yaml) in a question, and the questions that come of saying them otherwise. */
import type { PlainWord } from './query-words.ts';
import type { SearchRules } from './rules.ts';
import { agreement } from '../words/syllable.ts';
import { splitWords, type Word } from '../words/words.ts';

/** Readings by synonyms, at most. */
const MAX_SYNONYMS = 4;

/** The questions that come of it, and what was put for what in each of the single ones. */
export interface Replaced {
	readonly phrases: readonly (readonly PlainWord[])[];
	readonly expanded: readonly { readonly from: string; readonly to: string }[];
}

/** A phrase of the rules that stands in the question, with what may stand in its place. */
interface Replaceable {
	readonly from: string;
	readonly at: number;
	readonly length: number;
	readonly others: readonly { readonly phrase: string; readonly words: readonly Word[] }[];
}

/**
 * Each phrase with a synonym gives readings in which the others stand in its place, the longest phrases first; where
 * several have one, a last reading replaces them all at once.
 */
export function replaceSynonyms(
	words: readonly PlainWord[],
	rules: SearchRules,
	bound: ReadonlySet<number> = new Set(),
): Replaced {
	const found = withoutCuts(findReplaceable(words, rules)).filter(
		({ at, length }) => length > 1 || !bound.has(at),
	);
	const single = found
		.flatMap((one) => one.others.map((other) => ({ ...one, other })))
		.slice(0, MAX_SYNONYMS);
	const distinct = found.filter(
		(one, index) => !found.slice(0, index).some((before) => overlap(one, before)),
	);
	const together = distinct.length > 1 ? [replaceAll(words, distinct)] : [];
	return {
		phrases: [
			...together,
			...single.map(({ at, length, other }) => replaceAt(words, at, length, other.words)),
		],
		expanded: single.map(({ from, other }) => ({ from, to: other.phrase })),
	};
}

/** Phrases of the rules that may stand for each other, as words; those that are not asked only answer. */
type Group = readonly {
	readonly phrase: string;
	readonly words: readonly Word[];
	readonly isAsked: boolean;
}[];

/** Rules are read once and held against every question. */
const groupsOfRules = new WeakMap<SearchRules, readonly Group[]>();

function groupsOf(rules: SearchRules): readonly Group[] {
	const known = groupsOfRules.get(rules);
	if (known !== undefined) return known;
	const asWords = (phrase: string, isAsked: boolean) => ({ phrase, words: splitWords(phrase), isAsked });
	const groups = [
		...rules.synonyms.map((group) => group.map((phrase) => asWords(phrase, true))),
		...rules.related.map(({ from, to }) => [
			asWords(from, true),
			...to.map((phrase) => asWords(phrase, false)),
		]),
	];
	groupsOfRules.set(rules, groups);
	return groups;
}

function findReplaceable(words: readonly PlainWord[], rules: SearchRules): Replaceable[] {
	const found = groupsOf(rules).flatMap((group): Replaceable[] => {
		const longest = group
			.filter(({ isAsked, words: own }) => isAsked && holds(words, own))
			.sort((a, b) => b.words.length - a.words.length)[0];
		if (!longest) return [];
		const others = group.filter((one) => one !== longest && !holds(words, one.words));
		const at = placeOf(words, longest.words);
		return others.length > 0 ? [{ from: longest.phrase, at, length: longest.words.length, others }] : [];
	});
	return found.sort((a, b) => b.length - a.length || a.at - b.at);
}

/** "Nhập xã" is no phrase of "sáp nhập xã", which has one that begins before it and shares a word with it. */
function withoutCuts(found: readonly Replaceable[]): Replaceable[] {
	return found.filter(
		(one, index) => !found.slice(0, index).some((before) => overlap(one, before) && !isWithin(one, before)),
	);
}

function isWithin(inner: Replaceable, outer: Replaceable): boolean {
	return inner.length > 1 && inner.at >= outer.at && inner.at + inner.length <= outer.at + outer.length;
}

/** Places of single words that the rules know how to say otherwise: "kiện", which is another word in "điều kiện". */
export function singlePlaces(words: readonly PlainWord[], rules: SearchRules): number[] {
	return findReplaceable(words, rules).flatMap(({ at, length }) => (length === 1 ? [at] : []));
}

function overlap(a: Replaceable, b: Replaceable): boolean {
	return a.at < b.at + b.length && b.at < a.at + a.length;
}

function replaceAt(
	words: readonly PlainWord[],
	at: number,
	length: number,
	by: readonly Word[],
): PlainWord[] {
	return [...words.slice(0, at), ...by, ...words.slice(at + length)];
}

/** From the end on, so that the places before stay where they are. */
function replaceAll(words: readonly PlainWord[], found: readonly Replaceable[]): readonly PlainWord[] {
	return found
		.toSorted((a, b) => b.at - a.at)
		.reduce(
			(changed, { at, length, others }) => replaceAt(changed, at, length, others[0]?.words ?? []),
			words,
		);
}

/** Places of words that the rules know how to say otherwise: they are meant as typed, whether the index has them or not. */
export function placesInRules(words: readonly PlainWord[], rules: SearchRules): ReadonlySet<number> {
	const found = findReplaceable(words, rules);
	return new Set(found.flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)));
}

/** True where the keys stand in the words from this place on. */
export function standsAt(words: readonly PlainWord[], at: number, keys: readonly string[]): boolean {
	return keys.length > 0 && keys.every((key, offset) => words[at + offset]?.key === key);
}

function phraseStandsAt(words: readonly PlainWord[], at: number, phrase: readonly PlainWord[]): boolean {
	return phrase.length > 0 && phrase.every(({ key }, offset) => words[at + offset]?.key === key);
}

/** True where a phrase stands in the words. */
export function holds(words: readonly PlainWord[], phrase: readonly Word[]): boolean {
	return placeOf(words, phrase) >= 0;
}

/** Where a phrase stands; typed marks must not contradict it: "giấy khen" is not "giày khen". */
function placeOf(words: readonly PlainWord[], phrase: readonly PlainWord[]): number {
	return words.findIndex((_, at) => phraseStandsAt(words, at, phrase) && isWrittenAt(words, at, phrase));
}

/** True where no typed mark says that another word is meant; a single syllable says too little without its marks. */
function isWrittenAt(words: readonly PlainWord[], at: number, phrase: readonly PlainWord[]): boolean {
	return phrase.every(({ spelling }, offset) => {
		const how = agreement(words[at + offset]?.spelling ?? '', spelling);
		return how === 'same' || (how === 'open' && phrase.length > 1);
	});
}
