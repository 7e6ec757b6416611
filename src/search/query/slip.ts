/** Questions whose words are known, but hardly stand together: a slip between two real words. */
import { isSyllable, soundsLike } from '../words/near-words.ts';
import { splitWords, type Word } from '../words/words.ts';
import { nearWordsOf, rankByNeighbours, SURE_PAIRS } from './candidates.ts';
import type { Expansion, KnownWords, PairCounts, QueryVariant, QueryWord } from './query-words.ts';

/** A question read otherwise than typed. */
export interface Slips {
	readonly variant: QueryVariant;
	readonly mended: readonly Expansion[];
}

/**
 * Looks for slips in a question whose words are all known but do not stand together: a word that never stands beside
 * its neighbours, one edit away from one that does, or said with another first letter elsewhere. Null where there is
 * none.
 */
export async function findSlips(
	variant: QueryVariant,
	known: KnownWords,
	countPairs: PairCounts,
): Promise<Slips | null> {
	// Where a word is missing, those around it are no neighbours.
	if (variant.unknown > 0) return null;
	const words = [...variant.words];
	const mended: Expansion[] = [];
	for (const [index, word] of words.entries()) {
		const meant = await meantAt(words, index, known, countPairs);
		if (meant === null) continue;
		words[index] = { ...word, ...meant };
		// What was heard keeps its marks.
		const isHeard = meant.spelling !== '';
		mended.push({ from: word.text, to: meant.text, ...(!isHeard && { isGuess: true }) });
	}
	return mended.length === 0 ? null : { variant: { ...variant, words }, mended };
}

async function meantAt(
	words: readonly QueryWord[],
	index: number,
	known: KnownWords,
	countPairs: PairCounts,
): Promise<Omit<QueryWord, 'weak'> | null> {
	const word = words[index];
	const [syllable] = word?.syllables ?? [];
	const neighbours = [words[index - 1], words[index + 1]].map((one) =>
		one?.weak === false ? one.syllables[0] : undefined,
	);
	if (word === undefined || syllable === undefined || word.weak) return null;
	if (neighbours.every((one) => one === undefined)) return null;
	const key = known.keys[syllable] ?? '';
	const heard = soundsLike(word.text).flatMap((text) => splitWords(text));
	const heardNumbers = heard.flatMap((one) => known.numberOf(one.key) ?? []);
	// What the index has with its very marks is no slip of the finger.
	const near = word.strict ? [] : nearWordsOf(key, known);
	const candidates = [...new Set([syllable, ...heardNumbers, ...near])];
	const ranked = await rankByNeighbours(candidates, neighbours, known, countPairs);
	const own = ranked.find(({ number }) => number === syllable);
	const [best] = ranked;
	if (own?.pairs !== 0 || best === undefined) return null;
	const written = heard.find((one) => known.numberOf(one.key) === best.number);
	const least = written === undefined && word.text !== key && isSyllable(key) ? SURE_PAIRS : 0;
	return best.pairs <= least ? null : asMeant(best.number, written, known);
}

/** A word that was heard keeps its marks; one that was mistyped may have any. */
function asMeant(number: number, written: Word | undefined, { keys }: KnownWords): Omit<QueryWord, 'weak'> {
	return {
		text: written?.lower ?? keys[number] ?? '',
		spelling: written?.spelling ?? '',
		strict: false,
		syllables: [number],
	};
}
