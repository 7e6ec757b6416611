/** Which records answer a query at all: joins what Pagefind says about each word and each spelling. */
import type { Pagefind, PagefindHit } from './pagefind.ts';
import type { QueryPlan, QueryWord } from './query.ts';

/** A relaxed answer needs this share of the best there is, by weight of its words. */
const RELAXED_SHARE = 0.6;

/** A record with some or all of the words. */
export interface Match {
	readonly hit: PagefindHit;
	/** How many of the words the record has. */
	readonly matched: number;
	/** Their weights together. */
	readonly coverage: number;
	/** What Pagefind's scores say, 0 to 2: its share of the best one, and one more for the phrase. */
	readonly base: number;
}

/** Records with every word; where there is none, those with the most telling ones. */
export async function findMatches(
	pagefind: Pagefind,
	plan: QueryPlan,
): Promise<{ matches: Match[]; relaxed: boolean }> {
	const words = distinctWords(plan.words);
	const [having, scores] = await Promise.all([
		Promise.all(words.map((word) => recordsWith(pagefind, word))),
		scoreSpellings(pagefind, plan),
	]);
	const matches = joinRecords(words, having, scores);
	const whole = matches.filter(({ matched }) => matched === words.length);
	if (whole.length > 0 || matches.length === 0) return { matches: whole, relaxed: false };
	const best = Math.max(...matches.map(({ coverage }) => coverage));
	return { matches: matches.filter(({ coverage }) => coverage >= RELAXED_SHARE * best), relaxed: true };
}

/**
 * Every record that has the word in one of its forms. In quotes Pagefind takes the word alone, not what begins so.
 * A score of 0 is a match in something that is not searched (openPagefind says what).
 */
async function recordsWith(pagefind: Pagefind, word: QueryWord): Promise<Map<string, PagefindHit>> {
	const terms = word.forms.map((form) => (word.prefix ? form : `"${form}"`));
	const answers = await Promise.all(terms.map((term) => pagefind.search(term)));
	const hits = answers.flatMap(({ results }) => results).filter(({ score }) => score > 0);
	return new Map(hits.map((hit) => [hit.id, hit]));
}

/** Pagefind's scores for the query in its spellings, as shares of the best; a record with the phrase gains one. */
async function scoreSpellings(pagefind: Pagefind, plan: QueryPlan): Promise<Map<string, number>> {
	const scores = new Map<string, number>();
	const answers = await Promise.all(plan.spellings.map((spelling) => pagefind.search(spelling)));
	const best = Math.max(0, ...answers.flatMap(({ results }) => results.map(({ score }) => score)));
	for (const { id, score } of answers.flatMap(({ results }) => results)) {
		scores.set(id, Math.max(scores.get(id) ?? 0, best > 0 ? score / best : 0));
	}
	if (plan.words.length < 2) return scores;
	const phrases = await Promise.all(plan.spellings.map((spelling) => pagefind.search(`"${spelling}"`)));
	const holders = new Set(phrases.flatMap(({ results }) => results.map(({ id }) => id)));
	for (const id of holders) scores.set(id, (scores.get(id) ?? 0) + 1);
	return scores;
}

/** One match per record, the likeliest first. */
function joinRecords(
	words: readonly QueryWord[],
	having: readonly ReadonlyMap<string, PagefindHit>[],
	scores: ReadonlyMap<string, number>,
): Match[] {
	const matches = new Map<string, Match>();
	words.forEach(({ weight }, index) => {
		for (const [id, hit] of having[index] ?? []) {
			const match = matches.get(id) ?? { hit, matched: 0, coverage: 0, base: scores.get(id) ?? 0 };
			matches.set(id, { ...match, matched: match.matched + 1, coverage: match.coverage + weight });
		}
	});
	return [...matches.values()].sort(
		(a, b) => b.coverage - a.coverage || b.base - a.base || (a.hit.id < b.hit.id ? -1 : 1),
	);
}

function distinctWords(words: readonly QueryWord[]): QueryWord[] {
	return [...new Map(words.map((word) => [`${word.folded}${word.prefix ? '*' : ''}`, word])).values()];
}
