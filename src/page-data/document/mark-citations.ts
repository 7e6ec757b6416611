import type { ElementContent } from 'hast';
import { rewriteTexts } from '../base/html-texts.ts';
import type { CitationSegment } from './citation-lookup.ts';

/** Cuts a text along its citations; the pieces put together are the text. */
export type Cite = (text: string) => readonly CitationSegment[];

/**
 * Makes the citations in our own prose links that say how what they cite stands. A paragraph is read as a whole, so
 * that "**Điều 5** Nghị định …" is not taken for an article of the document at hand; a citation that runs across a tag
 * stays plain. Only tags are added: with the tags taken out, the text is the same.
 */
export function linkCitations(html: string, cite: Cite): string {
	return rewriteTexts(html, (texts) => {
		if (texts.every(({ isClosed }) => isClosed)) return [];
		const links = linksIn(cite(texts.map(({ words }) => words).join('')));
		let at = 0;
		return texts.map(({ words, isClosed }) => {
			const start = at;
			at += words.length;
			return isClosed ? null : linkText(words, start, links);
		});
	});
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

/** Links those citations that lie within the text, which begins at `start` of its paragraph; null where none does. */
function linkText(words: string, start: number, links: readonly PlacedLink[]): ElementContent[] | null {
	const inside = links.filter((link) => link.start >= start && link.end <= start + words.length);
	let at = 0;
	const nodes = inside.flatMap((link) => {
		const before = words.slice(at, link.start - start);
		at = link.end - start;
		return [textNode(before), linkNode(link.segment)];
	});
	return inside.length === 0 ? null : [...nodes, textNode(words.slice(at))];
}

function textNode(value: string): ElementContent {
	return { type: 'text', value };
}

/** The same attributes as in components/citation/Citation.astro. */
function linkNode({ text, href, title, cites, status, effect }: CitationSegment): ElementContent {
	const properties = {
		href: href ?? '',
		title: title ?? '',
		dataCites: cites ?? '',
		dataStatus: status ?? '',
		...(effect === null ? {} : { dataEffect: effect }),
	};
	return { type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: text }] };
}
