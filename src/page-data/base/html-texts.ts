import type { Element, ElementContent, Nodes, Parents, Text } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { toHtml } from 'hast-util-to-html';
import { parseFragment } from 'parse5';

/** A stretch of text in HTML. */
export interface HtmlText {
	readonly words: string;
	/** True inside what is no prose of ours: official words, links, headings, code. */
	readonly isClosed: boolean;
}

/** What stands in the place of each text of a line of thought; null where it stays as it is. */
export type Rewrite = (texts: readonly HtmlText[]) => readonly (readonly ElementContent[] | null)[];

/**
 * Rewrites texts in HTML of our own making, line of thought by line of thought: a paragraph, a list item, a cell.
 * Returns the very HTML where nothing is rewritten.
 */
export function rewriteTexts(html: string, rewrite: Rewrite): string {
	const tree = fromParse5(parseFragment(html));
	let isChanged = false;
	for (const line of linesOf(tree)) {
		const answers = rewrite(line.map(({ node, isClosed }) => ({ words: node.value, isClosed })));
		for (const [index, { node, parent }] of line.entries()) {
			const nodes = answers[index] ?? null;
			if (nodes === null) continue;
			const children = parent.children as Nodes[];
			children.splice(children.indexOf(node), 1, ...nodes);
			isChanged = true;
		}
	}
	return isChanged ? toHtml(tree) : html;
}

/** Inside these nothing is marked: official words, links, headings (of lists and tables too), what is not prose. */
const CLOSED: ReadonlySet<string> = new Set(
	'a abbr blockquote button code dt figcaption figure h1 h2 h3 h4 h5 h6 kbd nav pre script style svg textarea th title'.split(
		' ',
	),
);
/** Words go on across these. */
const INLINE: ReadonlySet<string> = new Set(
	'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
		' ',
	),
);

interface PlacedText {
	readonly node: Text;
	readonly parent: Parents;
	readonly isClosed: boolean;
}

function linesOf(tree: Nodes): readonly (readonly PlacedText[])[] {
	const lines: PlacedText[][] = [[]];
	collect(tree, false, lines);
	return lines.filter((line) => line.length > 0);
}

function collect(parent: Nodes, isClosed: boolean, lines: PlacedText[][]): void {
	if (!('children' in parent)) return;
	for (const node of parent.children) {
		if (node.type === 'text') lines.at(-1)?.push({ node, parent, isClosed });
		if (node.type !== 'element') continue;
		const isBreak = !INLINE.has(node.tagName);
		if (isBreak) lines.push([]);
		collect(node, isClosed || closes(node), lines);
		if (isBreak) lines.push([]);
	}
}

function closes({ tagName, properties }: Element): boolean {
	return CLOSED.has(tagName) || properties.dataOfficialText !== undefined;
}
