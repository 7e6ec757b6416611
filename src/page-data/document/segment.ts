import type { Content, Document } from '../../collections/load.ts';
import type { Block, Provision, RichText } from '../../legal/tree.ts';
import type { CitationSegment } from './citation-lookup.ts';
import { documentCitations } from './citations.ts';

/** A run of words in one weight, with the link of what they cite. */
export interface Segment extends CitationSegment {
	readonly strong: boolean;
}

/** A provision or block as a component prints it. */
export interface PassageView {
	readonly address: string;
	readonly marker: string;
	readonly segments: readonly Segment[];
	/** "khoản 2 Mục II Kế hoạch số 26/KH-UBND ngày … của …" */
	readonly citation: string;
	/** "Mục II, khoản 2" */
	readonly label: string;
}

/** The words of a block or provision, cut at the borders of bold ranges and of citations; no letter is added or lost. */
export function segmentsOf(content: Content, document: Document, unit: Block | Provision): Segment[] {
	return cutByWeight(documentCitations(content, document).get(unit.address) ?? [], unit.content);
}

/** Cuts words that are cut along citations at the borders of bold ranges, too. */
export function cutByWeight(cited: readonly CitationSegment[], { text, strong }: RichText): Segment[] {
	let start = 0;
	return cited.flatMap((segment) => {
		const end = start + segment.text.length;
		const pieces = weights(start, end, strong).map((piece) => ({
			...segment,
			text: text.slice(piece.start, piece.end),
			strong: piece.strong,
			// One sign for one citation: behind its last piece.
			status: piece.end === end ? segment.status : null,
		}));
		start = end;
		return pieces;
	});
}

/** A stretch of words cut at the borders of bold ranges; no piece is empty. */
function weights(start: number, end: number, strong: RichText['strong']) {
	const inside = (at: number) => at > start && at < end;
	const cuts = [start, ...strong.flat().filter(inside), end];
	return cuts.slice(1).map((cut, index) => {
		const from = cuts[index] ?? start;
		return { start: from, end: cut, strong: strong.some(([first, last]) => first <= from && from < last) };
	});
}
