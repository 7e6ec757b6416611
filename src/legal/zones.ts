import { isClosing, isRecipientsHeading, isSignaturePart, isSigningLine, startsSignature } from './back.ts';
import { isHeaderParagraph, isTitleAfter } from './front.ts';
import { isStrongMark } from './mark.ts';
import type { Paragraph } from './repair.ts';

/** The input in four runs, in order. `rest` is what follows the signature: annexes and attached regulations. */
export interface Zones {
	readonly front: readonly Paragraph[];
	readonly body: readonly Paragraph[];
	readonly back: readonly Paragraph[];
	readonly rest: readonly Paragraph[];
}

/** Cuts the paragraphs into header, body, closing and what follows. Every paragraph is in exactly one run. */
export function cutZones(paragraphs: readonly Paragraph[]): Zones {
	const start = bodyStart(paragraphs);
	const annex = indexFrom(paragraphs, start, (p) => p.mark?.kind === 'annex') ?? paragraphs.length;
	const [from, to] = backRange(paragraphs, start, annex);
	return {
		front: paragraphs.slice(0, start),
		body: paragraphs.slice(start, from),
		back: paragraphs.slice(from, to),
		rest: paragraphs.slice(to),
	};
}

/** The first numbered heading; without numbers, the first paragraph that is not part of a header. */
function bodyStart(paragraphs: readonly Paragraph[]): number {
	const numbered = indexFrom(paragraphs, 0, (p) => isStrongMark(p.mark));
	const signature =
		indexFrom(paragraphs, 0, (p) => isRecipientsHeading(p) || isClosing(p)) ?? paragraphs.length;
	if (numbered !== null && numbered < signature) return numbered;
	const header = (paragraph: Paragraph, index: number): boolean =>
		isHeaderParagraph(paragraph) || isTitleAfter(paragraphs[index - 1], paragraph);
	return paragraphs.slice(0, signature).findLastIndex(header) + 1;
}

/** "Nơi nhận:" is the surest sign; else closing words or a signature with nothing numbered after them. */
function backRange(paragraphs: readonly Paragraph[], start: number, annex: number): [number, number] {
	const anchor = indexFrom(paragraphs.slice(0, annex), start, isRecipientsHeading);
	if (anchor !== null) {
		const from = walkBack(paragraphs, anchor, start);
		return [from, backEnd(paragraphs, anchor, annex)];
	}
	const last = paragraphs.slice(0, annex).findLastIndex((p) => isStrongMark(p.mark));
	const from = indexFrom(paragraphs.slice(0, annex), Math.max(last + 1, start), startsBack);
	return from === null ? [annex, annex] : [from, annex];
}

function startsBack(paragraph: Paragraph, index: number, all: readonly Paragraph[]): boolean {
	if (isClosing(paragraph) || startsSignature(all, index)) return true;
	return isSigningLine(paragraph) && all.slice(index + 1, index + 5).some(isSigningLine);
}

/** Closing words and a signature may stand before "Nơi nhận:", as in a table read row by row. */
function walkBack(paragraphs: readonly Paragraph[], anchor: number, start: number): number {
	let from = anchor;
	while (from > start && belongsBefore(paragraphs[from - 1])) from -= 1;
	return from;
}

function belongsBefore(paragraph: Paragraph | undefined): boolean {
	return paragraph?.mark === null && (isClosing(paragraph) || isSignaturePart(paragraph));
}

/** Up to the annex; where an attached text follows without that heading, up to the signer's name. */
function backEnd(paragraphs: readonly Paragraph[], anchor: number, annex: number): number {
	const numbered = indexFrom(paragraphs.slice(0, annex), anchor, (p) => isStrongMark(p.mark));
	if (numbered === null) return annex;
	const name = paragraphs
		.slice(0, numbered)
		.findLastIndex((p, index) => index > anchor && isSignaturePart(p));
	return name === -1 ? numbered : name + 1;
}

function indexFrom(
	paragraphs: readonly Paragraph[],
	from: number,
	test: (paragraph: Paragraph, index: number, all: readonly Paragraph[]) => boolean,
): number | null {
	const index = paragraphs.findIndex((paragraph, at) => at >= from && test(paragraph, at, paragraphs));
	return index === -1 ? null : index;
}
