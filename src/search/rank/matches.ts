/** Which of the scored records are an answer at all: better none than one that has its words by chance. */
import type { QueryVariant, QueryWord } from '../query/query-words.ts';
import type { Scored } from './score.ts';

/** Of a short question every word counts; a long one is answered by what has most of it. */
const SHORT_QUESTION = 2;
/** A nearest record needs this share of what the best one has. */
const NEAREST_SHARE = 0.35;
/** Further down than this share of the best score nothing is worth showing; found on the tuning part. */
const TAIL_SHARE = 0.25;
/** From this coverage on a record has every telling word. */
export const WHOLE = 0.999;

/** Records that answer; `relaxed` where none has every telling word. */
export function chooseMatches(
	scored: readonly Scored[],
	words: readonly QueryWord[],
): { readonly matches: readonly Scored[]; readonly relaxed: boolean } {
	const best = scored.reduce((most, { coverage }) => Math.max(most, coverage), 0);
	const bestScore = scored[0]?.score ?? 0;
	const telling = words.filter(({ weak }) => !weak).length;
	const isWhole = best >= WHOLE;
	const least = isWhole && telling <= SHORT_QUESTION ? WHOLE : NEAREST_SHARE * best;
	return {
		matches: scored.filter(
			(one) => one.coverage >= least && (one.score >= TAIL_SHARE * bestScore || hasName(one, telling)),
		),
		relaxed: scored.length > 0 && !isWhole,
	};
}

/** Who asks for two words is answered by all that has them side by side, however much else it says. */
function hasName({ coverage, pairs }: Scored, telling: number): boolean {
	return telling <= SHORT_QUESTION && coverage >= WHOLE && pairs > 0;
}

/** What a record must have to answer a question, by how many pairs of telling words stand together in it. */
interface Ground {
	readonly coverage: number;
	readonly score: number;
}

/**
 * Found on the tuning part: 96 unrelated questions against 823 real ones. Two pairs are hardly chance, three never; one
 * pair is, in a longer question, unless nearly all else is there too; without any pair only a name fits so well.
 */
const GROUNDS: Readonly<Record<'many' | 'two' | 'one' | 'oneOfFew' | 'none' | 'single', Ground>> = {
	many: { coverage: 0.15, score: 0.05 },
	two: { coverage: 0.3, score: 0.34 },
	one: { coverage: 0.75, score: 0.4 },
	oneOfFew: { coverage: 0.3, score: 0.3 },
	none: { coverage: 0.8, score: 0.8 },
	single: { coverage: 0.6, score: 0.25 },
};
/** Up to so many telling words have few pairs to show. */
const FEW = 3;
/** So many pairs do not come together by chance. */
const MANY = 3;
/** A score that nothing reaches whose name does not fit. */
const NAMED = 0.7;
/** Of more telling words than these a record scores less; of twice as many it has a smaller share. What is spoken is long. */
const LONG = 7;
/** Where so many of the telling words are guesses, a pair is none for each. */
const GUESSED_SHARE = 0.25;
/** A title that says so much of what was asked for is no chance. */
const NAMED_BY = 0.6;
/** With so much of a question one pair is enough. */
const NEARLY_ALL = 0.95;

/** True where a record, looked at a second time, answers the question and has not just some of its words. */
export function isGrounded(
	{ coverage, pairs: held, title }: Pick<Scored, 'coverage' | 'pairs'> & { readonly title: number },
	score: number,
	{ words, unknown, guessed }: Pick<QueryVariant, 'words' | 'unknown'> & { readonly guessed: number },
): boolean {
	const telling = words.filter(({ weak }) => !weak);
	const pairs = guessed >= GUESSED_SHARE * telling.length ? Math.max(0, held - guessed) : held;
	const isNamed = telling.length > SHORT_QUESTION && title >= NAMED_BY;
	if (isNamed && coverage >= GROUNDS.single.coverage) return true;
	const ground = GROUNDS[groundOf(telling.length + unknown, pairs)];
	const length = telling.length / LONG;
	// A number of several digits is no chance: what has it was asked for.
	const isNumber = telling.some(({ text }) => /\d\d/u.test(text));
	if (pairs > 0 && coverage >= NEARLY_ALL) return score >= GROUNDS.many.score;
	if (pairs > 0 && score >= NAMED) return true;
	if (isNumber && score >= GROUNDS.oneOfFew.score) return true;
	return coverage >= ground.coverage / Math.max(1, length / 2) && score >= ground.score / Math.max(1, length);
}

/** A score that unrelated questions reach, but never with so much less behind it. */
const OUTSTANDING = { score: 0.5, lead: 1.6 };

/** True where the first page says so much more of the question than any other that it is no chance. */
export function standsOut(scores: readonly { readonly score: number; readonly url: string }[]): boolean {
	const [first, ...others] = scores;
	if (first === undefined) return false;
	const next = others.find(({ url }) => pageOf(url) !== pageOf(first.url))?.score ?? 0;
	return first.score >= OUTSTANDING.score && first.score >= OUTSTANDING.lead * next;
}

/** An address without a place on its page. */
export function pageOf(url: string): string {
	return url.split('#', 1)[0] ?? url;
}

function groundOf(telling: number, pairs: number): keyof typeof GROUNDS {
	if (pairs >= MANY) return 'many';
	if (pairs > 1) return 'two';
	if (pairs === 1) return telling > FEW ? 'one' : 'oneOfFew';
	return telling > 1 ? 'none' : 'single';
}
