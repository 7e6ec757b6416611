/** Mends what the index does not know, by the word itself and by the company it keeps. */
import { readKeys } from '../words/keyboard.ts';
import { cutJoined, isSyllable, isWhole, soundsLike } from '../words/near-words.ts';
import { isWeak, weakPlaces } from '../words/weak-words.ts';
import { splitWords, type Word } from '../words/words.ts';
import { ENDINGS, endingsOf, nearWordsOf, rankByNeighbours, SURE_PAIRS, type Fit } from './candidates.ts';
import type { Expansion, KnownWords, PairCounts, PlainWord } from './query-words.ts';

/** A last word that stands behind its neighbour so seldom, and its longer forms so much oftener, is hardly whole. */
const RARE_PAIR = 3;

/** A typed word as the words it is read as. */
export interface ReadWord {
	readonly words: readonly PlainWord[];
	readonly mended?: Expansion;
	readonly missing?: string;
}

/** Mends what the index does not know: keyboard left-overs, lost spaces, unfinished words, slips; in this order. */
export async function mendWords(
	words: readonly Word[],
	meant: ReadonlySet<number>,
	known: KnownWords,
	countPairs: PairCounts,
): Promise<ReadWord[]> {
	const read: ReadWord[] = [];
	const weak = weakPlaces(words);
	for (const [index, word] of words.entries()) {
		const isLast = index === words.length - 1;
		const left = read.at(-1)?.words.at(-1);
		const right = words[index + 1];
		read.push(
			isKnown(word, known) || meant.has(index) || weak[index] === true
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

function mendedTo(word: Word, words: readonly Word[], how: Pick<Expansion, 'isGuess'> = {}): ReadWord {
	return { words, mended: { from: word.lower, to: words.map(({ lower }) => lower).join(' '), ...how } };
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
	const heard = await bestHeard(word, beside, known, countPairs);
	if (heard !== null) return mendedTo(word, [heard]);
	const [near] = await rank(nearWordsOf(word.key, known));
	// "nấu" with its marks is a word, only none of ours; "khne" and "biể" are none at all.
	const isWord = word.lower !== word.key && isSyllable(word.key) && isWhole(word.lower);
	const least = isWord ? SURE_PAIRS : 0;
	if (near !== undefined && (near.pairs > least || (isAlone && least === 0))) {
		return mendedTo(word, splitWords(known.keys[near.number] ?? ''), { isGuess: true });
	}
	return endings.length > 0 ? unfinished(word, endings) : { words: [word], missing: word.lower };
}

/** The word as it is said elsewhere in the country, where that stands beside the neighbours. */
async function bestHeard(
	word: Word,
	beside: readonly (number | undefined)[],
	known: KnownWords,
	countPairs: PairCounts,
): Promise<Word | null> {
	const written = soundsLike(word.lower).flatMap((one) => splitWords(one));
	const numbers = written.flatMap(({ key }) => known.numberOf(key) ?? []);
	const [best] = await rankByNeighbours(numbers, beside, known, countPairs);
	if (best === undefined || best.pairs === 0) return null;
	return written.find(({ key }) => known.numberOf(key) === best.number) ?? null;
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
	if (counts.some((count) => count === null || count === 0)) return null;
	let at = 0;
	return cut.map((piece) => lower.slice(at, (at += piece.length)));
}

/** A known last word that never stands behind its neighbour may be the beginning of one that does: "bằng kh". */
export async function finishLast(
	read: readonly ReadWord[],
	known: KnownWords,
	countPairs: PairCounts,
): Promise<readonly ReadWord[]> {
	const words = read.flatMap((one) => one.words);
	const [left, last] = words.slice(-2).map(({ key }) => known.numberOf(key));
	const word = words.at(-1);
	if (left === undefined || last === undefined || !word || word.endings) return read;
	const [own = 0] = await countPairs([[left, last]]);
	if (own === null || own > RARE_PAIR) return read;
	const endings = await rankByNeighbours(endingsOf(word.key, known), [left, undefined], known, countPairs);
	const fitting = endings.filter(({ pairs }) => pairs > Math.log1p(own * RARE_PAIR)).slice(0, ENDINGS);
	if (fitting.length === 0) return read;
	const finished = { ...word, endings: [last, ...fitting.map(({ number }) => number)] };
	return [
		...read.slice(0, -1),
		{ ...read.at(-1), words: [...(read.at(-1)?.words.slice(0, -1) ?? []), finished] },
	];
}
