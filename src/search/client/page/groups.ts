/** An answer as the page shows it: what was cited, the best of all, then kind by kind. */
import type { SearchAnswer, SearchResult } from '../../result/answer.ts';

/** Results that stand before the groups. */
const BEST = 5;
/** Results that a group shows; its heading leads to all of them. */
const PER_GROUP = 3;

export interface KindGroup {
	readonly kind: string;
	/** How many there are of it, shown or not. */
	readonly count: number;
	readonly results: readonly SearchResult[];
}

export interface GroupedAnswer {
	/** The provisions and documents that were cited. */
	readonly direct: readonly SearchResult[];
	/** The best of all kinds. */
	readonly best: readonly SearchResult[];
	/** What else there is of each kind, the kind of the best result first. */
	readonly groups: readonly KindGroup[];
	/** Kinds that match further down: only their counts are shown. */
	readonly others: readonly Omit<KindGroup, 'results'>[];
}

/** Groups the answer over all kinds. No result is shown twice. */
export function groupAnswer({ results, kinds }: Pick<SearchAnswer, 'results' | 'kinds'>): GroupedAnswer {
	const direct = results.filter((result) => result.direct);
	const found = results.filter((result) => !result.direct);
	const rest = new Map(byKind(found.slice(BEST)).map(({ kind, results: ofKind }) => [kind, ofKind]));
	const counts = new Map(kinds.map(({ kind, count }) => [kind, count]));
	const groups = [...new Set(found.map(({ kind }) => kind))].flatMap((kind) => {
		const shown = rest.get(kind)?.slice(0, PER_GROUP) ?? [];
		return shown.length === 0 ? [] : [{ kind, count: counts.get(kind) ?? shown.length, results: shown }];
	});
	const grouped = new Set(groups.map(({ kind }) => kind));
	return {
		direct,
		best: found.slice(0, BEST),
		groups,
		others: kinds.filter(({ kind }) => !grouped.has(kind)),
	};
}

/** The results kind by kind, the kind of the best one first: for a short list. */
export function byKind(results: readonly SearchResult[]): Omit<KindGroup, 'count'>[] {
	const kinds = [...new Set(results.map(({ kind }) => kind))];
	return kinds.map((kind) => ({ kind, results: results.filter((result) => result.kind === kind) }));
}
