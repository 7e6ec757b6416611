/** Which of the scored records are an answer at all. */
import type { QueryWord } from '../query/query-words.ts';
import type { Scored } from './score.ts';

/** Of a short question every word counts; a long one is answered by what has most of it. */
const SHORT_QUESTION = 2;
/** A nearest record needs this share of what the best one has. */
const NEAREST_SHARE = 0.35;
/** From this coverage on a record has every telling word. */
export const WHOLE = 0.999;

/** Records that answer; `relaxed` where none has every telling word. */
export function chooseMatches(
	scored: readonly Scored[],
	words: readonly QueryWord[],
): { readonly matches: readonly Scored[]; readonly relaxed: boolean } {
	const best = scored.reduce((most, { coverage }) => Math.max(most, coverage), 0);
	const telling = words.filter(({ weak }) => !weak).length;
	const isWhole = best >= WHOLE;
	const least = isWhole && telling <= SHORT_QUESTION ? WHOLE : NEAREST_SHARE * best;
	return {
		matches: scored.filter(({ coverage }) => coverage >= least),
		relaxed: scored.length > 0 && !isWhole,
	};
}
