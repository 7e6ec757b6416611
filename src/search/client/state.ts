/** What is asked, as the address of the search page says it: `?q=thi+dua&loai=Gương&nam=2024`. */

/** The filter that only a search over several provinces has values for. */
export const PROVINCE_FILTER = 'tinh';

/** The filters besides the kind, as addresses and the index name them, with what readers see. */
export const FILTER_LABELS = {
	[PROVINCE_FILTER]: 'Tỉnh',
	'linh-vuc': 'Lĩnh vực',
	'dia-phuong': 'Địa phương',
	'co-quan': 'Cơ quan',
	nam: 'Năm',
	'hieu-luc': 'Hiệu lực',
} as const;

export type FilterName = keyof typeof FILTER_LABELS;

export const FILTER_NAMES = Object.keys(FILTER_LABELS) as readonly FilterName[];

export interface SearchState {
	readonly query: string;
	readonly kind: string | undefined;
	/** Chosen values; a filter without a choice is absent. */
	readonly filters: Readonly<Partial<Record<FilterName, string>>>;
}

/** Reads the query part of an address; what it does not know it leaves out. */
export function readState(search: string): SearchState {
	const params = new URLSearchParams(search);
	const kind = params.get('loai')?.trim() ?? '';
	const chosen = FILTER_NAMES.flatMap((name) => {
		const value = params.get(name)?.trim() ?? '';
		return value === '' ? [] : [[name, value] as const];
	});
	return {
		query: params.get('q')?.trim() ?? '',
		kind: kind === '' ? undefined : kind,
		filters: Object.fromEntries(chosen),
	};
}

/** The address of the search page for a question; the same question always has the same address. */
export function stateUrl(page: string, { query, kind, filters }: SearchState): string {
	const params = new URLSearchParams({
		...(query !== '' && { q: query }),
		...(kind !== undefined && { loai: kind }),
	});
	for (const name of FILTER_NAMES) {
		const value = filters[name];
		if (value !== undefined) params.set(name, value);
	}
	return params.size === 0 ? page : `${page}?${params.toString()}`;
}

/** The same question with one filter set, or without it. */
export function withFilter(state: SearchState, name: FilterName, value: string): SearchState {
	const others = Object.entries(state.filters).filter(([other]) => other !== name);
	return { ...state, filters: Object.fromEntries(value === '' ? others : [...others, [name, value]]) };
}

/** A question without any narrowing. */
export function plainQuestion(query: string): SearchState {
	return { query, kind: undefined, filters: {} };
}

/** How many choices narrow the question. */
export function countChoices({ kind, filters }: SearchState): number {
	return Object.keys(filters).length + (kind === undefined ? 0 : 1);
}
