import type { Document } from '../../collections/load.ts';
import { labelOf } from './passage.ts';

/** Where the page sets something otherwise than the received text, or the text itself has a slip. */
export function documentRemarks(document: Document) {
	return document.issues.map((issue) => ({
		...issue,
		href: issue.address === undefined ? null : `#${issue.address}`,
		label: issue.address === undefined ? null : labelOf(document, issue.address),
	}));
}

/** A remark that a text repeats more often than this is said once, with its places. */
const MOST_ALONE = 20;

type Remark = Pick<ReturnType<typeof documentRemarks>[number], 'line' | 'message' | 'href'>;

/**
 * Remarks as readers get them: each by itself, but one repeated all over a text (a scan breaks every line) once, at
 * its first place, with every line it is about. A scanned decree has hundreds of them, heavier than its own words.
 */
export function groupRemarks<T extends Remark>(remarks: readonly T[]): RemarkEntry<T>[] {
	const byMessage = Map.groupBy(remarks, ({ message }) => message);
	return remarks.flatMap((remark): RemarkEntry<T>[] => {
		const alike = byMessage.get(remark.message) ?? [];
		if (alike.length <= MOST_ALONE) return [{ kind: 'one', remark }];
		return alike[0] === remark ? [{ kind: 'many', message: remark.message, places: alike }] : [];
	});
}

type RemarkEntry<T extends Remark> =
	| { readonly kind: 'one'; readonly remark: T }
	| { readonly kind: 'many'; readonly message: string; readonly places: readonly T[] };
