import type { CitationSegment } from './citation-lookup.ts';
import { htmlPieces, type HtmlPiece } from '../base/html-pieces.ts';

/** Cuts a text along its citations; the pieces put together are the text. */
export type Cite = (text: string) => readonly CitationSegment[];

/**
 * Makes the citations in our own prose links that say how what they cite stands. A paragraph is read as a whole, so
 * that "**Điều 5** Nghị định …" is not taken for an article of the document at hand; a citation that runs across a tag
 * stays plain. Only tags are added: with the tags taken out, the text is the same.
 */
export function linkCitations(html: string, cite: Cite): string {
	return paragraphsOf(htmlPieces(html))
		.map((pieces) => linkParagraph(pieces, cite))
		.join('');
}

/** Pieces between tags that end a line of thought; each such tag stands alone. */
function paragraphsOf(pieces: readonly HtmlPiece[]): HtmlPiece[][] {
	const paragraphs: HtmlPiece[][] = [];
	let isNew = true;
	for (const piece of pieces) {
		if (isNew || piece.isBreak) paragraphs.push([]);
		paragraphs.at(-1)?.push(piece);
		isNew = piece.isBreak;
	}
	return paragraphs;
}

function linkParagraph(pieces: readonly HtmlPiece[], cite: Cite): string {
	const printed = pieces.map(({ html }) => html);
	if (!pieces.some(isOpen)) return printed.join('');
	const links = linksIn(cite(pieces.map(({ html, isText }) => (isText ? html : '')).join('')));
	if (links.length === 0) return printed.join('');
	let at = 0;
	return pieces
		.map((piece) => {
			if (!piece.isText) return piece.html;
			const start = at;
			at += piece.html.length;
			return isOpen(piece) ? linkPiece(piece.html, start, links) : piece.html;
		})
		.join('');
}

function isOpen({ isText, isClosed }: HtmlPiece): boolean {
	return isText && !isClosed;
}

interface PlacedLink {
	readonly start: number;
	readonly end: number;
	readonly segment: CitationSegment;
}

function linksIn(segments: readonly CitationSegment[]): PlacedLink[] {
	let at = 0;
	return segments.flatMap((segment) => {
		const start = at;
		at += segment.text.length;
		return segment.href === null ? [] : [{ start, end: at, segment }];
	});
}

/** Links those citations that lie within the piece, which begins at `start` of its paragraph. */
function linkPiece(text: string, start: number, links: readonly PlacedLink[]): string {
	let printed = '';
	let at = 0;
	for (const link of links) {
		if (link.start < start || link.end > start + text.length) continue;
		printed += text.slice(at, link.start - start) + linkTag(link.segment);
		at = link.end - start;
	}
	return printed + text.slice(at);
}

/** The words come out of HTML and go back as they are. The same attributes as in components/citation/Citation.astro. */
function linkTag({ text, href, title, cites, status }: CitationSegment): string {
	const attributes = Object.entries({ href, title, 'data-cites': cites, 'data-status': status }).map(
		([name, value]) => `${name}="${escapeAttribute(value ?? '')}"`,
	);
	return `<a ${attributes.join(' ')}>${text}</a>`;
}

function escapeAttribute(value: string): string {
	return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
