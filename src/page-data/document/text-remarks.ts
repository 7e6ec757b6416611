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

/** A remark that a text repeats more often than this, whatever words it quotes, is said once, with its places. */
const MOST_ALONE = 20;

type Remark = Pick<ReturnType<typeof documentRemarks>[number], 'line' | 'message' | 'href'>;

/**
 * Remarks as readers get them: each by itself, but one repeated all over a text (a scan breaks every line) once, at
 * its first place, with every line it is about. A scanned decree has hundreds of them, heavier than its own words.
 */
export function groupRemarks<T extends Remark>(remarks: readonly T[]): RemarkEntry<T>[] {
	const byKind = Map.groupBy(remarks, kindOf);
	return remarks.flatMap((remark): RemarkEntry<T>[] => {
		const alike = byKind.get(kindOf(remark)) ?? [];
		if (alike.length <= MOST_ALONE) return [{ kind: 'one', remark }];
		if (alike[0] !== remark) return [];
		const isOne = alike.every(({ message }) => message === remark.message);
		return [{ kind: 'many', message: isOne ? remark.message : kindOf(remark), places: alike }];
	});
}

/** "“…” đứng đầu: có thể thiếu mục ở giữa.": what is said, without the words of the place. */
function kindOf({ message }: Remark): string {
	return message.replaceAll(/“[^”]*”/gu, '“…”');
}

type RemarkEntry<T extends Remark> =
	| { readonly kind: 'one'; readonly remark: T }
	| { readonly kind: 'many'; readonly message: string; readonly places: readonly T[] };
