/**
 * The search itself, the same in the browser and in Node: Pagefind says which records have which words,
 * this file joins the answers and puts the best first. It touches neither the page nor the disk.
 */
import { makeExcerpt, markText, type ExcerptPart } from './excerpt.ts';
import type { Lexicon } from './lexicon.ts';
import { KIND_FILTER, type Pagefind, type PagefindHit } from './pagefind.ts';
import { planQuery, type QueryPlan, type QueryWord } from './query.ts';
import { scoreRecord } from './rank.ts';
import { splitWords } from './words.ts';

/** Records whose words are fetched and ranked anew; the rest keeps Pagefind's order behind them. */
const RANKED_RECORDS = 40;
/** A relaxed answer needs this share of the query, by weight of its words, or of the best there is. */
const RELAXED_SHARE = 0.6;
/** The kind of a record that has none. */
const OTHER_KIND = 'Trang';

export interface Engine {
	search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
}

export interface SearchOptions {
	/** Only this kind; the counts per kind still cover all. */
	readonly kind?: string | undefined;
	/** At most so many results; 20 where it is left out. */
	readonly limit?: number | undefined;
}

export interface SearchAnswer {
	/** How many records match, of the asked kind. */
	readonly total: number;
	/** Every kind among the matches, the most frequent first. */
	readonly kinds: readonly { readonly kind: string; readonly count: number }[];
	readonly results: readonly SearchResult[];
	/** True where no record has every word, so the nearest are given. */
	readonly relaxed: boolean;
	/** Typed words that no record has. */
	readonly missing: readonly string[];
}

export interface SearchResult {
	readonly url: string;
	readonly title: string;
	readonly kind: string;
	readonly score: number;
	readonly titleParts: readonly ExcerptPart[];
	/** Empty where the title says it all. */
	readonly excerpt: readonly ExcerptPart[];
}

/** Makes an engine over an opened index. Kinds are asked for once, at the first search. */
export function createEngine({ pagefind, lexicon }: EngineParts): Engine {
	let kinds: Promise<ReadonlyMap<string, string>> | undefined;
	return {
		async search(query, { kind, limit = 20 } = {}) {
			const plan = planQuery(query, lexicon);
			const found = await findMatches(pagefind, plan);
			const kindOf = kindReader(await (kinds ??= readKinds(pagefind)));
			const matches = found.matches.filter(({ hit }) => kind === undefined || kindOf(hit.id) === kind);
			return {
				total: matches.length,
				kinds: countKinds(found.matches.map(({ hit }) => kindOf(hit.id))),
				results: await rankMatches(plan.words, matches, kindOf, limit),
				relaxed: found.relaxed || (plan.missing.length > 0 && matches.length > 0),
				missing: plan.missing,
			};
		},
	};
}

/** Records with every word; where there is none, those with the most telling ones. */
async function findMatches(
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

/** Fetches the likeliest records and orders them by what they say. */
async function rankMatches(
	words: readonly QueryWord[],
	matches: readonly Match[],
	kindOf: (id: string) => string,
	limit: number,
): Promise<SearchResult[]> {
	const likely = matches.slice(0, Math.max(RANKED_RECORDS, limit));
	const results = await Promise.all(likely.map((match) => readResult(words, match, kindOf(match.hit.id))));
	const ordered = results.sort((a, b) => b.score - a.score || (a.url < b.url ? -1 : 1));
	return [...new Map(ordered.toReversed().map((result) => [result.url, result])).values()]
		.reverse()
		.slice(0, limit);
}

async function readResult(
	words: readonly QueryWord[],
	{ hit, base }: Match,
	kind: string,
): Promise<SearchResult> {
	const { url, content, meta } = await hit.data();
	const title = meta['title'] ?? url;
	const text = withoutTitle(content, title);
	const places = { title: splitWords(title), text: splitWords(text) };
	return {
		url,
		title,
		kind,
		score: Math.round(scoreRecord(words, places, base) * 10_000) / 10_000,
		titleParts: markText(words, title, places.title),
		excerpt: title.includes(withoutEnd(text)) ? [] : makeExcerpt(words, text, places.text),
	};
}

/** Pagefind puts the heading of a page before its words; a result shows it already. */
function withoutTitle(content: string, title: string): string {
	return content.startsWith(title) ? content.slice(title.length).replace(/^[\s.]+/u, '') : content;
}

/** A short provision stands whole in its title, but for a last mark; showing it twice helps nobody. */
function withoutEnd(text: string): string {
	return text.replace(/[\s.,;:]+$/u, '');
}

/** Which record is of which kind, from the filters alone: no record has to be fetched for it. */
async function readKinds(pagefind: Pagefind): Promise<Map<string, string>> {
	const names = Object.keys((await pagefind.filters())[KIND_FILTER] ?? {});
	const answers = await Promise.all(
		names.map((name) => pagefind.search(null, { filters: { [KIND_FILTER]: name } })),
	);
	return new Map(
		answers.flatMap(({ results }, index) => results.map(({ id }) => [id, names[index] ?? OTHER_KIND])),
	);
}

function kindReader(kinds: ReadonlyMap<string, string>): (id: string) => string {
	return (id) => kinds.get(id) ?? OTHER_KIND;
}

function countKinds(kinds: readonly string[]): { kind: string; count: number }[] {
	const counts = new Map<string, number>();
	for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return Array.from(counts, ([kind, count]) => ({ kind, count })).sort(
		(a, b) => b.count - a.count || a.kind.localeCompare(b.kind, 'vi'),
	);
}

function distinctWords(words: readonly QueryWord[]): QueryWord[] {
	return [...new Map(words.map((word) => [`${word.folded}${word.prefix ? '*' : ''}`, word])).values()];
}

interface EngineParts {
	readonly pagefind: Pagefind;
	readonly lexicon: Lexicon;
}

interface Match {
	readonly hit: PagefindHit;
	/** How many of the words the record has. */
	readonly matched: number;
	/** Their weights together. */
	readonly coverage: number;
	readonly base: number;
}
