/** The words a reader sees in a part of a page. */
import { writeRow } from '../../src/legal/table-row.ts';
import { attribute, childrenOf, hasAttribute, isElement, type Element } from '../build/html.ts';

/** Elements that stand within a line; at the edges of every other element a word ends. */
export const INLINE: ReadonlySet<string> = new Set(
	'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
		' ',
	),
);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript']);

/**
 * The text of an element, with a space where one block ends and the next begins. What carries `data-not-official`
 * (anchor signs, buttons, our notes) is ours and not part of an official text. A row of a drawn table is written back as
 * the line it was received as, so that a lost, added or shifted cell is seen like a lost word.
 */
export function wordsIn(element: Element): string {
	return pieces(element).join('').replace(/\s+/g, ' ').trim();
}

function pieces(node: Parameters<typeof childrenOf>[0]): string[] {
	if ('value' in node) return [node.value];
	if (!isElement(node)) return [];
	if (isLeftOut(node)) return [];
	if (hasAttribute(node, 'data-table-row')) return [` ${rowLine(node)} `];
	const inner = childrenOf(node).flatMap(pieces);
	return INLINE.has(node.tagName) ? inner : [' ', ...inner, ' '];
}

function rowLine(row: Element): string {
	const cells = childrenOf(row)
		.filter(isElement)
		.filter((cell) => !isLeftOut(cell));
	return writeRow(
		cells.map((cell) => ({
			paragraphs: childrenOf(cell).filter(isElement).map(wordsIn),
			span: Number(attribute(cell, 'colspan') ?? 1),
		})),
	);
}

function isLeftOut(element: Element): boolean {
	return (
		UNSEEN.has(element.tagName) ||
		hasAttribute(element, 'data-not-official') ||
		hasAttribute(element, 'hidden') ||
		attribute(element, 'type') === 'hidden'
	);
}
