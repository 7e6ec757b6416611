/** The values of a filter as its field lists them. */
import type { FilterName } from '../state.ts';

export interface FilterValue {
	readonly value: string;
	/** "Huyện A (11)" */
	readonly label: string;
}

/** Years from the latest, all else by count. A choice stays in the list even where nothing matches it. */
export function valuesOf(
	name: FilterName,
	counts: Readonly<Record<string, number>>,
	chosen: string | undefined,
): FilterValue[] {
	const missing = chosen === undefined || chosen in counts ? [] : [[chosen, 0] as const];
	return [...Object.entries(counts), ...missing]
		.sort(([a, many], [b, more]) =>
			name === 'nam' ? b.localeCompare(a) : more - many || a.localeCompare(b, 'vi'),
		)
		.map(([value, count]) => ({ value, label: `${value} (${String(count)})` }));
}
