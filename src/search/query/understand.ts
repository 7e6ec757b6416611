/**
 * What was typed → what to look for. Pure; the same in the browser, in Node and in tests. What the words mean is asked
 * of the index alone (`PairCounts`), so that a slip is mended by the company its word keeps.
 */
import { nfc } from '../../text/nfc.ts';
import { cutJoined, isSyllable, nearKeys } from '../words/near-words.ts';
import { holds, placesInRules, replaceSynonyms, standsAt } from './synonyms.ts';
import { MAX_WORDS, type PlainWord, type QueryVariant, type QueryWord } from './query-words.ts';
import type { SearchRules } from './rules.ts';
import { readKeys } from '../words/keyboard.ts';
import { isWeak, weakPlaces } from '../words/weak-words.ts';
import { splitWords, type Word } from '../words/words.ts';

/** What a reading by a synonym is worth against the words as typed. */
const SYNONYM_WEIGHT = 0.75;
/** Words one edit away that are tried. */
const NEAR_WORDS = 10;
/** A word that may be meant as typed is mended only where the other one stands in some ten records with its neighbours. */
const SURE_PAIRS = Math.log1p(10);
/** A last word that stands behind its neighbour so seldom, and its longer forms so much oftener, is hardly whole. */
const RARE_PAIR = 3;
/** Endings tried for a word still being typed. */
const ENDINGS = 12;

/** What the index says of single words. */
export interface KnownWords {
	readonly keys: readonly string[];
	numberOf(key: string): number | undefined;
	countOf(syllable: number): number;
}

/** In how many records two syllables stand side by side, for each of the pairs. */
export type PairCounts = (pairs: readonly (readonly [number, number])[]) => Promise<readonly number[]>;

/** A question, understood. */
export interface Understanding {
	/** Ways to read it, as typed first; none where the index has none of its words. */
	readonly variants: readonly QueryVariant[];
	/** What was looked for besides the typed words: "Ủy ban nhân dân" for "UBND". */
	readonly expanded: readonly Expansion[];
	/** Words that were read otherwise than typed: "thuowngr" → "thưởng", "khne" → "khen". */
	readonly mended: readonly Expansion[];
	/** Typed words that the index does not have. */
	readonly missing: readonly string[];
}

export interface Expansion {
	/** As typed. */
	readonly from: string;
	readonly to: string;
}

/** Reads a question. Never fails; asks `countPairs` only where a word is not known. */
export async function understand(
	query: string,
	rules: SearchRules,
	known: KnownWords,
	countPairs: PairCounts,
): Promise<Understanding> {
	const typed = splitWords(cleanQuery(query)).slice(0, MAX_WORDS);
	const { words: full, expanded: abbreviations, isEndShort } = expandAbbreviations(typed, rules);
	const isReplaced = full.some((word, at) => word !== typed[at]);
	const mendedWords = await mendWords(full, placesInRules(full, rules), known, countPairs);
	const isOpen = !isEndShort && !/\s$/u.test(query);
	const read = isOpen ? await finishLast(mendedWords, known, countPairs) : mendedWords;
	const base = read.flatMap(({ words }) => words);
	const { phrases, expanded: synonyms } = replaceSynonyms(base, rules);
	const variants = [
		variantOf(base, known, 1),
		...(isReplaced ? [variantOf(typed, known, 1)] : []),
		...phrases.map((phrase) => variantOf(phrase, known, SYNONYM_WEIGHT)),
	].filter(({ words }) => words.length > 0);
	return {
		variants,
		expanded: [...abbreviations, ...synonyms],
		mended: read.flatMap(({ mended }) => mended ?? []),
		missing: read.flatMap(({ missing }) => missing ?? []),
	};
}

/** One form for the same letter, nothing invisible, the old ð as đ. */
export function cleanQuery(query: string): string {
	return nfc(query).replace(/[ðÐ]/gu, 'đ');
}

function variantOf(words: readonly PlainWord[], known: KnownWords, weight: number): QueryVariant {
	const weak = weakPlaces(words);
	const found = words.flatMap(({ lower, key, spelling, endings }, index): QueryWord[] => {
		const number = known.numberOf(key);
		const syllables = endings ?? (number === undefined ? [] : [number]);
		return syllables.length === 0
			? []
			: [
					{
						text: lower,
						spelling: endings ? '' : spelling,
						syllables,
						strict: false,
						weak: weak[index] ?? false,
					},
				];
	});
	return { words: found, unknown: words.length - found.length, weight };
}

/** "ubnd tỉnh" → "ủy ban nhân dân tỉnh". What stands inside a number ("98/2023/NĐ-CP") is no abbreviation there. */
function expandAbbreviations(typed: readonly Word[], { abbreviations }: SearchRules) {
	const shorts = abbreviations
		.map(({ short, full }) => ({ short, full, keys: splitWords(short).map(({ key }) => key) }))
		.sort((a, b) => b.keys.length - a.keys.length);
	const words: Word[] = [];
	const expanded: Expansion[] = [];
	let isEndShort = false;
	for (let at = 0; at < typed.length;) {
		const inNumber = at > 0 && /^\d+$/u.test(typed[at - 1]?.key ?? '');
		const found = inNumber ? undefined : shorts.find(({ keys }) => standsAt(typed, at, keys));
		if (found) {
			words.push(...splitWords(found.full));
			expanded.push({ from: found.short, to: found.full });
			at += found.keys.length;
			isEndShort = at === typed.length;
		} else {
			words.push(...typed.slice(at, at + 1));
			at += 1;
		}
	}
	const whole = abbreviations.filter(({ full }) => holds(typed, splitWords(full)));
	return {
		words,
		expanded: [...expanded, ...whole.map(({ short, full }) => ({ from: full, to: short }))],
		/** True where the last word is no unfinished one but a short form. */
		isEndShort,
	};
}

/** A typed word as the words it is read as. */
interface ReadWord {
	readonly words: readonly PlainWord[];
	readonly mended?: Expansion;
	readonly missing?: string;
}

/** Mends what the index does not know: keyboard left-overs, lost spaces, unfinished words, slips; in this order. */
async function mendWords(
	words: readonly Word[],
	meant: ReadonlySet<number>,
	known: KnownWords,
	countPairs: PairCounts,
): Promise<ReadWord[]> {
	const read: ReadWord[] = [];
	for (const [index, word] of words.entries()) {
		const isLast = index === words.length - 1;
		const left = read.at(-1)?.words.at(-1);
		const right = words[index + 1];
		read.push(
			isKnown(word, known) || meant.has(index)
				? { words: [word] }
				: (mendAlone(word, known) ??
						(await mendByNeighbours(word, { left, right, isLast }, known, countPairs))),
		);
	}
	return read;
}

function isKnown({ key }: PlainWord, known: KnownWords): boolean {
	return known.numberOf(key) !== undefined;
}

/** What the word itself tells. */
function mendAlone(word: Word, known: KnownWords): ReadWord | null {
	const keyed = readKeys(word.lower);
	const [written] = keyed === null ? [] : splitWords(keyed);
	if (written && isKnown(written, known)) return mendedTo(word, [written]);
	const pieces = word.lower.match(/\p{N}+|[\p{L}\p{M}]+/gu) ?? [];
	// "d24", "nđ98", "30ha", "15,5%": a number and what is glued to it.
	return /\p{N}/u.test(word.lower) && pieces.length > 1 ? { words: splitWords(pieces.join(' ')) } : null;
}

function mendedTo(word: Word, words: readonly Word[]): ReadWord {
	return { words, mended: { from: word.lower, to: words.map(({ lower }) => lower).join(' ') } };
}

interface Neighbours {
	readonly left: PlainWord | undefined;
	readonly right: PlainWord | undefined;
	readonly isLast: boolean;
}

/** What the neighbours tell: an unfinished last word, lost spaces, a slip for a word that stands beside them elsewhere. */
async function mendByNeighbours(
	word: Word,
	{ left, right, isLast }: Neighbours,
	known: KnownWords,
	countPairs: PairCounts,
): Promise<ReadWord> {
	const beside = [left, right].map((one) => (one && !isWeak(one) ? known.numberOf(one.key) : undefined));
	const rank = (candidates: readonly number[]) => rankByNeighbours(candidates, beside, known, countPairs);
	const isAlone = beside.every((number) => number === undefined);
	const endings = isLast ? await rank(endingsOf(word.key, known)) : [];
	if (endings.some(({ pairs }) => pairs > 0) || (isAlone && endings.length > 0))
		return unfinished(word, endings);
	const parts = await joinedParts(word, known, countPairs);
	if (parts !== null) return mendedTo(word, splitWords(parts.join(' ')));
	const [near] = await rank(nearWordsOf(word.key, known));
	// "nấu" with its marks is a word, only none of ours; "khne" is none at all.
	const least = word.lower !== word.key && isSyllable(word.key) ? SURE_PAIRS : 0;
	if (near !== undefined && (near.pairs > least || (isAlone && least === 0))) {
		return mendedTo(word, splitWords(known.keys[near.number] ?? ''));
	}
	return endings.length > 0 ? unfinished(word, endings) : { words: [word], missing: word.lower };
}

function plainWord(key: string): { key: string; spelling: string } {
	return { key, spelling: key };
}

function unfinished(word: PlainWord, endings: readonly Fit[]): ReadWord {
	const fitting = endings.filter(({ pairs }) => pairs > 0);
	const chosen = (fitting.length > 0 ? fitting : endings).slice(0, ENDINGS).map(({ number }) => number);
	return { words: [{ ...word, endings: chosen }] };
}

/**
 * "thidua" → ["thi", "dua"], where the index has the pieces side by side. Key and word have the same letters, so that a
 * cut through one is a cut through the other.
 */
async function joinedParts(
	{ key, lower }: Word,
	known: KnownWords,
	countPairs: PairCounts,
): Promise<string[] | null> {
	const countOf = (piece: string) => known.countOf(known.numberOf(piece) ?? -1);
	const cut = key.length === lower.length && key.length > 3 ? cutJoined(key, countOf) : null;
	if (cut === null) return null;
	const numbers = cut.map((piece) => known.numberOf(piece) ?? -1);
	const counts = await countPairs(numbers.slice(1).map((second, at) => [numbers[at] ?? -1, second] as const));
	if (counts.some((count) => count === 0)) return null;
	let at = 0;
	return cut.map((piece) => lower.slice(at, (at += piece.length)));
}

/** A known last word that never stands behind its neighbour may be the beginning of one that does: "bằng kh". */
async function finishLast(
	read: readonly ReadWord[],
	known: KnownWords,
	countPairs: PairCounts,
): Promise<readonly ReadWord[]> {
	const words = read.flatMap((one) => one.words);
	const [left, last] = words.slice(-2).map(({ key }) => known.numberOf(key));
	const word = words.at(-1);
	if (left === undefined || last === undefined || word === undefined || word.endings) return read;
	const [own = 0] = await countPairs([[left, last]]);
	if (own > RARE_PAIR) return read;
	const endings = await rankByNeighbours(endingsOf(word.key, known), [left, undefined], known, countPairs);
	const fitting = endings.filter(({ pairs }) => pairs > Math.log1p(own * RARE_PAIR)).slice(0, ENDINGS);
	if (fitting.length === 0) return read;
	const finished = { ...word, endings: [last, ...fitting.map(({ number }) => number)] };
	return [
		...read.slice(0, -1),
		{ ...read.at(-1), words: [...(read.at(-1)?.words.slice(0, -1) ?? []), finished] },
	];
}

function endingsOf(key: string, known: KnownWords): number[] {
	const numbers = known.keys.flatMap((other, number) => (other.startsWith(key) ? [number] : []));
	return numbers.sort((a, b) => known.countOf(b) - known.countOf(a)).slice(0, ENDINGS * 3);
}

/** Short words are within one edit of too much, numbers are never guessed, and nobody looks for "của". */
function nearWordsOf(key: string, known: KnownWords): number[] {
	if (key.length < 3 || /\d/u.test(key)) return [];
	const near = nearKeys(key, known.keys, (syllable) => known.countOf(syllable), NEAR_WORDS);
	return near.filter((number) => !isWeak(plainWord(known.keys[number] ?? '')));
}

/** A candidate with how often it stands beside the neighbours, on a scale of its own. */
interface Fit {
	readonly number: number;
	readonly pairs: number;
}

/** Candidates by how often they stand beside the neighbours, then by how common they are. */
async function rankByNeighbours(
	candidates: readonly number[],
	[left, right]: readonly (number | undefined)[],
	known: KnownWords,
	countPairs: PairCounts,
): Promise<Fit[]> {
	const leftCounts =
		left === undefined ? [] : await countPairs(candidates.map((number) => [left, number] as const));
	const rightCounts =
		right === undefined ? [] : await countPairs(candidates.map((number) => [number, right] as const));
	return candidates
		.map((number, index) => ({
			number,
			pairs: Math.log1p(leftCounts[index] ?? 0) + Math.log1p(rightCounts[index] ?? 0),
		}))
		.sort((a, b) => b.pairs - a.pairs || known.countOf(b.number) - known.countOf(a.number));
}

/**
 * Looks for a slip in a question whose words are all known but do not stand together: a word that never stands beside
 * its neighbours, one edit away from one that does. Null where there is none.
 */
export async function findSlip(
	variant: QueryVariant,
	known: KnownWords,
	countPairs: PairCounts,
): Promise<{ readonly variant: QueryVariant; readonly mended: Expansion } | null> {
	const { words, unknown } = variant;
	// Where a word is missing, those around it are no neighbours.
	if (unknown > 0) return null;
	for (const [index, word] of words.entries()) {
		const [syllable] = word.syllables;
		const neighbours = [words[index - 1], words[index + 1]].map((one) =>
			one?.weak === false ? one.syllables[0] : undefined,
		);
		if (syllable === undefined || word.weak || neighbours.every((one) => one === undefined)) continue;
		const key = known.keys[syllable] ?? '';
		const candidates = [syllable, ...nearWordsOf(key, known)];
		const ranked = await rankByNeighbours(candidates, neighbours, known, countPairs);
		const own = ranked.find(({ number }) => number === syllable);
		const [best] = ranked;
		const least = word.text !== key && isSyllable(key) ? SURE_PAIRS : 0;
		if (own?.pairs !== 0 || best === undefined || best.pairs <= least) continue;
		const text = known.keys[best.number] ?? '';
		const changed = words.map((old, place) =>
			place === index ? { ...old, text, spelling: '', strict: false, syllables: [best.number] } : old,
		);
		return { variant: { ...variant, words: changed }, mended: { from: word.text, to: text } };
	}
	return null;
}

/**
 * True where a question with unknown words has nothing else to go by: none of its known words stand together anywhere,
 * so that what has them has them by chance.
 */
export async function isGroundless(
	{ words, unknown }: QueryVariant,
	countPairs: PairCounts,
): Promise<boolean> {
	const telling = words.filter(({ weak }) => !weak);
	if (unknown === 0 || telling.length === 1) return false;
	const pairs = words.slice(1).flatMap((second, at) => {
		const first = words[at];
		if (!first || first.weak || second.weak) return [];
		return first.syllables.flatMap((one) => second.syllables.map((other) => [one, other] as const));
	});
	const counts = pairs.length === 0 ? [] : await countPairs(pairs);
	return counts.every((count) => count === 0);
}
