import type { Document } from '../../collections/load.ts';
import type { Level } from '../../legal/tree.ts';

/** A line of a contents list. */
interface ContentsEntry {
	readonly address: string;
	readonly marker: string;
	readonly text: string;
}

/** Levels that stand in a contents list even where the text gives them no heading. */
const LISTED: ReadonlySet<Level> = new Set(['part', 'chapter', 'section', 'subsection', 'article']);

/** The widest headings of the body. */
export function contentsList(document: Document): ContentsEntry[] {
	return document.tree.body
		.filter(({ isHeading, level }) => isHeading || LISTED.has(level))
		.map(({ address, marker, content }) => ({
			address,
			marker,
			text: shorten(content.text.replace(/:$/u, '')),
		}));
}

/** Long unheaded sections stand in contents lists with their first words. */
export function shorten(text: string, length = 90): string {
	if (text.length <= length) return text;
	return `${text.slice(0, text.lastIndexOf(' ', length))} …`;
}
