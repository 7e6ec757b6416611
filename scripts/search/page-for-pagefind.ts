/** A built page → the page that Pagefind reads: the same, but for what would make it read other words. */
import { serialize } from 'parse5';
import {
	attribute,
	childrenOf,
	hasAttribute,
	isElement,
	parsePage,
	type Document,
	type Node,
} from '../build/html.ts';
import { spaceWords } from './space-words.ts';

/** The page with the words that are searched spaced. */
export function pageForPagefind(html: string): string {
	return spacedPage(parsePage(html));
}

/** The same of a page as a tree, which it changes. */
export function spacedPage(page: Document): string {
	spaceTexts(page, false);
	// Pagefind joins "Hạn</dt><dd>Trong" into one word (https://github.com/Pagefind/pagefind/issues/736).
	return serialize(page).replaceAll('><', '> <');
}

function spaceTexts(node: Node, isSearched: boolean): void {
	const isIn = isSearched || (isElement(node) && attribute(node, 'data-pagefind-body') !== undefined);
	if (isIn && 'value' in node) node.value = spaceWords(node.value);
	if ('childNodes' in node) node.childNodes = node.childNodes.filter((child) => !isMark(child));
	for (const child of childrenOf(node)) spaceTexts(child, isIn);
}

/** How sure a sentence is: a sign beside it, no word of it. */
function isMark(node: Node): boolean {
	return isElement(node) && hasAttribute(node, 'data-sure');
}
