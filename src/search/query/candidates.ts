/** Words that may be meant for a typed one, and how well each fits between its neighbours. */
import { nearKeys } from '../words/near-words.ts';
import { isWeak } from '../words/weak-words.ts';
import type { KnownWords, PairCounts } from './query-words.ts';

/** Words one edit away that are tried. */
const NEAR_WORDS = 10;
/** Endings tried for a word still being typed. */
export const ENDINGS = 12;
/** A word that may be meant as typed is mended only where the other one stands in some ten records with its neighbours. */
export const SURE_PAIRS = Math.log1p(10);

/** Known words that a typed beginning may become, the commonest first. */
export function endingsOf(key: string, known: KnownWords): number[] {
	const numbers = known.keys.flatMap((other, number) => (other.startsWith(key) ? [number] : []));
	return numbers.sort((a, b) => known.countOf(b) - known.countOf(a)).slice(0, ENDINGS * 3);
}

/** Short words are within one edit of too much, numbers are never guessed, and nobody looks for "của". */
export function nearWordsOf(key: string, known: KnownWords): number[] {
	if (key.length < 3 || /\d/u.test(key)) return [];
	const near = nearKeys(key, known.keys, (syllable) => known.countOf(syllable), NEAR_WORDS);
	return near.filter((number) => !isKeyWeak(known.keys[number] ?? ''));
}

/** A candidate with how often it stands beside the neighbours, on a scale of its own. */
export interface Fit {
	readonly number: number;
	readonly pairs: number;
}

/** Candidates by how often they stand beside the neighbours, then by how common they are. */
export async function rankByNeighbours(
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

function isKeyWeak(key: string): boolean {
	return isWeak({ key, spelling: key });
}
