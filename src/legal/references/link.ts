import type { Reference, ReferenceTarget } from './target.ts';

/** A piece of a text: plain, or the words that name a target. */
export interface ReferenceSegment {
	readonly text: string;
	readonly target: ReferenceTarget | null;
}

/** A piece of a text as components print it. */
export interface LinkSegment {
	readonly text: string;
	readonly href: string | null;
	/** Id of the document, for its status. */
	readonly document: string | null;
}

/** What a target leads to; null: nothing to link. */
export type LinkResolver = (
	target: ReferenceTarget,
) => { readonly href: string; readonly document: string } | null;

/**
 * Cuts `text` along its references, which are those of `findReferences(text)`. The pieces give `text` again when they
 * are put together; none is empty.
 */
export function linkify(text: string, references: readonly Reference[]): ReferenceSegment[] {
	const segments: ReferenceSegment[] = [];
	let at = 0;
	for (const target of references.flatMap(({ targets }) => targets)) {
		const { start, end } = target;
		// Numbers that a range leaves out ("Điều 5 đến Điều 9") have no words of their own.
		if (end <= start || start < at || end > text.length) continue;
		if (start > at) segments.push({ text: text.slice(at, start), target: null });
		segments.push({ text: text.slice(start, end), target });
		at = end;
	}
	if (at < text.length) segments.push({ text: text.slice(at), target: null });
	return segments;
}

/** Returns the pieces of `text` with a link on each target that `resolve` knows; plain pieces in a row become one. */
export function linkSegments(
	text: string,
	references: readonly Reference[],
	resolve: LinkResolver,
): LinkSegment[] {
	const segments: LinkSegment[] = [];
	for (const { text: words, target } of linkify(text, references)) {
		const link = target === null ? null : resolve(target);
		const last = segments.at(-1);
		if (link === null && last?.href === null) {
			segments[segments.length - 1] = { ...last, text: last.text + words };
		} else {
			segments.push({ text: words, href: link?.href ?? null, document: link?.document ?? null });
		}
	}
	return segments;
}
