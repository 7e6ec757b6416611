/** Asks the engine what the search page shows; where a part of the index is lacking it asks for what still works. */
import type { SearchAnswer } from '../engine.ts';
import { currentLosses, forgetLosses, loadSearch } from './load.ts';
import type { Loss } from './losses.ts';
import { nearbyWords, type NearbyWords } from './nearby.ts';
import { countChoices, FILTER_NAMES, withFilter, type FilterName, type SearchState } from './state.ts';

export interface Reply {
	readonly answer: SearchAnswer;
	readonly losses: readonly Loss[];
	/** Only where nothing was found. */
	readonly help: (NearbyWords & { readonly unnarrowed: number }) | null;
}

/** Answers a question. Throws where nothing of the index can be had. */
export async function askSite(state: SearchState, limit: number): Promise<Reply> {
	forgetLosses();
	const { engine, manifest } = await loadSearch();
	const { query, kind, filters } = state;
	const answer = await engine
		.search(query, { kind, filters, limit })
		// Without the file of the filters the words still find what they find.
		.catch(() => engine.search(query, { kind, limit }));
	const isEmpty = answer.total === 0;
	const unnarrowed =
		isEmpty && countChoices(state) > 0 ? (await engine.search(query, { limit: 0 })).total : 0;
	return {
		answer,
		losses: currentLosses(),
		help: isEmpty ? { ...nearbyWords(query, manifest), unnarrowed } : null,
	};
}

/** Filter → value → how many results that choice would leave. */
export type FilterCounts = Readonly<Record<FilterName, Readonly<Record<string, number>>>>;

/**
 * Counts for every filter, each as if it were not chosen itself, so that one can go from a value to another and never
 * to an empty list. Throws where the file of the filters cannot be had.
 */
export async function countFilters(state: SearchState): Promise<FilterCounts> {
	const { engine } = await loadSearch();
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
