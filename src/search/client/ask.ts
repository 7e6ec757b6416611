/** Asks what the search page shows: the engine; where a part of it is lacking, for what still works; at last Pagefind. */
import type { SearchAnswer } from '../result/answer.ts';
import { plainAnswer } from '../result/plain.ts';
import { currentLosses, forgetLosses, loadSearch, sitePagefind } from './load.ts';
import type { Loss } from './losses.ts';
import { countChoices, FILTER_NAMES, withFilter, type FilterName, type SearchState } from './state.ts';

export interface Reply {
	readonly answer: SearchAnswer;
	readonly losses: readonly Loss[];
	/** Where nothing was found, how many results there are without the filters; else 0. */
	readonly unnarrowed: number;
	/** True where Pagefind answered alone: nothing can be filtered but by kind. */
	readonly isPlain: boolean;
}

/** Answers a question. Throws where nothing of the index can be had. */
export async function askSite(state: SearchState, shown: Shown, onTitles?: OnTitles): Promise<Reply> {
	forgetLosses();
	const full = await askEngine(state, shown, onTitles).catch(() => null);
	const isLacking = full === null || (full.answer.total === 0 && full.answer.incomplete);
	if (!isLacking) return full;
	try {
		return await askPagefind(state, shown.limit);
	} catch (error) {
		if (full === null) throw error;
		return full;
	}
}

/** How many results are shown, and of how many an excerpt is: each is a file to fetch, and few look further down. */
export interface Shown {
	readonly limit: number;
	readonly excerpts: number;
}

/** Called with the titles while the excerpts are on their way. */
export type OnTitles = (reply: Reply) => void;

async function askEngine(state: SearchState, shown: Shown, onTitles?: OnTitles): Promise<Reply> {
	const { limit, excerpts } = shown;
	const engine = await loadSearch();
	const { query, kind, filters } = state;
	const answer = await engine
		.search(query, {
			kind,
			filters,
			limit,
			excerpts,
			onTitles: (titles) => onTitles?.({ answer: titles, losses: [], unnarrowed: 0, isPlain: false }),
		})
		// Without the file of the filters the words still find what they find.
		.catch(() => engine.search(query, { kind, limit, excerpts }));
	const isNarrowedAway = answer.total === 0 && countChoices(state) > 0;
	const unnarrowed = isNarrowedAway ? (await engine.search(query, { limit: 0 })).total : 0;
	return { answer, losses: currentLosses(), unnarrowed, isPlain: false };
}

/** Trying again helps where something was lost on the way, not where the browser cannot run the engine. */
async function askPagefind({ query, kind }: SearchState, limit: number): Promise<Reply> {
	const losses: readonly Loss[] = [currentLosses().length > 0 ? 'index' : 'browser'];
	const answer = await plainAnswer(query, { kind, limit }, sitePagefind);
	return { answer, losses, unnarrowed: 0, isPlain: true };
}

/** Filter → value → how many results that choice would leave. */
export type FilterCounts = Readonly<Record<FilterName, Readonly<Record<string, number>>>>;

/**
 * Counts for every filter, each as if it were not chosen itself, so that one can go from a value to another and never
 * to an empty list. Throws where the file of the filters cannot be had.
 */
export async function countFilters(state: SearchState): Promise<FilterCounts> {
	const engine = await loadSearch();
	const count = async ({ query, kind, filters }: SearchState) =>
		(await engine.search(query, { kind, filters, limit: 0, facets: true })).facets ?? {};
	const together = await count(state);
	const lists = await Promise.all(
		FILTER_NAMES.map(async (name) => {
			const facets = state.filters[name] === undefined ? together : await count(withFilter(state, name, ''));
			return [name, facets[name] ?? {}] as const;
		}),
	);
	return Object.fromEntries(lists) as FilterCounts;
}
