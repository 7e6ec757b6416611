import type { Document } from '../../collections/load.ts';
import type { Level, Provision } from '../../legal/tree.ts';

/** A line of a contents list, with those below it. */
interface ContentsEntry {
	readonly address: string;
	readonly marker: string;
	readonly text: string;
	readonly children: readonly ContentsEntry[];
}

/** What a contents list shows below the widest headings. */
const LISTED: ReadonlySet<Level> = new Set(['part', 'chapter', 'section', 'subsection', 'article']);

/** Headings of the body down to the articles, for contents lists. */
export function contentsList(document: Document): ContentsEntry[] {
	const entry = ({ address, marker, content, children }: Provision): ContentsEntry => ({
		address,
		marker,
		text: shorten(content.text.replace(/:$/u, '')),
		children: children.filter(({ level }) => LISTED.has(level)).map(entry),
	});
	return document.tree.body.filter(({ isHeading, level }) => isHeading || LISTED.has(level)).map(entry);
}

/** Long unheaded sections stand in contents lists with their first words. */
export function shorten(text: string, length = 90): string {
	if (text.length <= length) return text;
	return `${text.slice(0, text.lastIndexOf(' ', length))} …`;
}
