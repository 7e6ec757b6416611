/** Of a large index a question reads only so many leaves: those that hold its most telling terms; what else lies in them comes for free. */
import { termName, type Manifest, type Term } from '../index/format.ts';
import type { WordReader } from '../index/reader.ts';

/** A term with what it is expected to tell. */
export interface WeighedTerm {
	readonly term: Term;
	readonly worth: number;
}

/** What one question may read. */
export interface Budget {
	/** Those of the terms that are read, once so many leaves are chosen in all. */
	choose(terms: readonly WeighedTerm[], most: number): Term[];
	/** True where a term is read: if it has no list, the index does not have it. */
	readonly isRead: (term: Term) => boolean;
}

/** The budget of one question; of a small index all is read. */
export function openBudget({
	manifest,
	leafOf,
}: Pick<WordReader, 'leafOf'> & { readonly manifest: Pick<Manifest, 'heads'> }): Budget {
	if (manifest.heads !== undefined)
		return { choose: (terms) => terms.map(({ term }) => term), isRead: () => true };
	const chosen = new Set([BEFORE_ALL]);
	const isRead = (term: Term) => chosen.has(leafOf(term));
	return {
		choose(terms, most) {
			const worths = worthOfLeaves(terms, leafOf);
			const others = [...worths].filter(([leaf]) => !chosen.has(leaf)).sort(([, a], [, b]) => b - a);
			for (const [leaf] of others.slice(0, Math.max(0, most + 1 - chosen.size))) chosen.add(leaf);
			return terms.map(({ term }) => term).filter(isRead);
		},
		isRead,
	};
}

/** Where a term would stand that comes before all leaves: nothing has to be fetched to know that it is absent. */
const BEFORE_ALL = -1;

function worthOfLeaves(terms: readonly WeighedTerm[], leafOf: WordReader['leafOf']): Map<number, number> {
	const distinct = new Map(terms.map((one) => [termName(one.term), one]));
	const worths = new Map<number, number>();
	for (const { term, worth } of distinct.values()) {
		const leaf = leafOf(term);
		worths.set(leaf, (worths.get(leaf) ?? 0) + worth);
	}
	return worths;
}
