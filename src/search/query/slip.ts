/** Questions whose words are known, but hardly stand together: a slip between two real words, or no ground at all. */
import { isSyllable } from '../words/near-words.ts';
import { nearWordsOf, rankByNeighbours, SURE_PAIRS } from './candidates.ts';
import type { Expansion, KnownWords, PairCounts, QueryVariant } from './query-words.ts';

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
