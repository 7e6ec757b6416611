/**
 * The search itself, the same in the browser and in Node: reads the question, asks the word index (and Pagefind, for
 * words in quotation marks), looks at the likeliest records a second time, and shows them. Pure but for what it is given.
 */
import { countFacets, recordsOfFacets, type FacetFile } from './index/facets.ts';
import { FACETS_PATH, FRAGMENTS_PATH, type Manifest } from './index/format.ts';
import { openWordIndex, type FetchPart, type WordReader } from './index/reader.ts';
import { fragmentReader } from './pagefind/fragment.ts';
import type { Pagefind } from './pagefind/pagefind.ts';
import { hasWordsBeside, phraseHolders, phrasesIn } from './pagefind/phrases.ts';
import { cleanQuery } from './query/understand.ts';
import { findAmong, findRecords, type Found } from './rank/find.ts';
import type { Scored } from './rank/score.ts';
import type { SearchAnswer, SearchOptions } from './result/answer.ts';
import { answerOf } from './result/show.ts';

export interface Engine {
	search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
}

export interface EngineParts {
	readonly manifest: Manifest;
	/** Gives an unpacked file of the search folder. */
	readonly fetchPart: FetchPart;
	/** Asked for words in quotation marks. */
	readonly pagefind: Pagefind;
}

/** Makes an engine over an opened index. */
export function createEngine({ manifest, fetchPart, pagefind }: EngineParts): Engine {
	const index = openWordIndex(manifest, fetchPart);
	const readText = fragmentReader(fetchPart);
	return {
		async search(query, options = {}) {
			const found = await find(query, index, pagefind);
			const filtered = await keepFiltered(found.matches, options, index);
			return answerOf(query, { ...found, ...filtered }, options, { index, readText });
		},
	};
}

/** Where Pagefind cannot be asked for the phrases, the words alone are looked for, and the answer is called incomplete. */
async function find(query: string, index: WordReader, pagefind: Pagefind): Promise<Found> {
	const phrases = phrasesIn(cleanQuery(query));
	if (phrases.length === 0) return findRecords(query, index);
	try {
		const fragments = (await index.json(FRAGMENTS_PATH)) as readonly string[];
		const holders = await Promise.all(phrases.map((phrase) => phraseHolders(phrase, pagefind)));
		const records = fragments.flatMap((fragment, record) =>
			holders.every((ids) => ids.has(fragment)) ? [record] : [],
		);
		const found = await findAmong(new Set(records), query, index);
		return { ...found, relaxed: found.relaxed && hasWordsBeside(query), phrases };
	} catch {
		return { ...(await findRecords(query, index)), incomplete: true };
	}
}

/** Matches of the asked kind and values; counts cover what the other choices leave. */
async function keepFiltered(
	matches: readonly Scored[],
	{ kind, filters = {}, facets }: SearchOptions,
	index: WordReader,
) {
	const isAsked = facets === true || Object.keys(filters).length > 0;
	const file = isAsked ? ((await index.json(FACETS_PATH)) as FacetFile) : {};
	const allowed = recordsOfFacets(file, filters);
	const inFilters = allowed === null ? matches : matches.filter(({ record }) => allowed.has(record));
	const ofKind =
		kind === undefined ? inFilters : inFilters.filter(({ record }) => index.kindOf(record) === kind);
	return {
		matches: ofKind,
		kinds: countKinds(inFilters.map(({ record }) => index.kindOf(record))),
		facets: facets === true ? countFacets(file, new Set(ofKind.map(({ record }) => record))) : null,
	};
}

function countKinds(kinds: readonly string[]): { kind: string; count: number }[] {
	const counts = new Map<string, number>();
	for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return Array.from(counts, ([kind, count]) => ({ kind, count })).sort(
		(a, b) => b.count - a.count || a.kind.localeCompare(b.kind, 'vi'),
	);
}
