/**
 * The search itself, the same in the browser and in Node: Pagefind says which records have which words,
 * this file joins the answers and puts the best first. It touches neither the page nor the disk.
 */
import { makeExcerpt, markText, type ExcerptPart } from './excerpt.ts';
import type { Lexicon } from './lexicon.ts';
import { findMatches, type Match } from './matches.ts';
import { KIND_FILTER, type Pagefind } from './pagefind.ts';
import { planQuery, type QueryWord } from './query.ts';
import { scoreRecord } from './rank.ts';
import { recordReader, type RecordReader } from './record-reader.ts';

/** Records whose words are fetched and ranked by what they say; more only where more are asked for. */
const RANKED_RECORDS = 30;
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
	/** Effect of the document or article on the day of the build; null where there is none. */
	readonly effect: string | null;
	readonly score: number;
	readonly titleParts: readonly ExcerptPart[];
	/** Empty where the title says it all. */
	readonly excerpt: readonly ExcerptPart[];
}

/** Makes an engine over an opened index. Kinds are asked for once, at the first search. */
export function createEngine({ pagefind, lexicon }: EngineParts): Engine {
	const read = recordReader();
	let kinds: Promise<ReadonlyMap<string, string>> | undefined;
	return {
		async search(query, { kind, limit = 20 } = {}) {
			const plan = planQuery(query, lexicon);
			const found = await findMatches(pagefind, plan);
			const kindOf = kindReader(await (kinds ??= readKinds(pagefind)));
			const matches = found.matches.filter(({ hit }) => kind === undefined || kindOf(hit.id) === kind);
			const likely = matches.slice(0, Math.max(RANKED_RECORDS, limit));
			const rank = (match: Match) => readResult(read, plan.words, match, kindOf(match.hit.id));
			return {
				total: matches.length,
				kinds: countKinds(found.matches.map(({ hit }) => kindOf(hit.id))),
				results: inOrder(await Promise.all(likely.map(rank))).slice(0, limit),
				relaxed: found.relaxed || (plan.missing.length > 0 && matches.length > 0),
				missing: plan.missing,
			};
		},
	};
}

/** Best first, each address once. */
function inOrder(results: readonly SearchResult[]): SearchResult[] {
	const ordered = results.toSorted((a, b) => b.score - a.score || (a.url < b.url ? -1 : 1));
	return ordered.filter(({ url }, index) => ordered.findIndex((other) => other.url === url) === index);
}

async function readResult(
	read: RecordReader,
	words: readonly QueryWord[],
	{ hit, base }: Match,
	kind: string,
): Promise<SearchResult> {
	const { url, title, text, places, effect } = await read(hit);
	return {
		url,
		title,
		kind,
		effect,
		score: Math.round(scoreRecord(words, places, base) * 10_000) / 10_000,
		titleParts: markText(words, title, places.title),
		excerpt: title.includes(withoutEnd(text)) ? [] : makeExcerpt(words, text, places.text),
	};
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

interface EngineParts {
	readonly pagefind: Pagefind;
	readonly lexicon: Lexicon;
}
