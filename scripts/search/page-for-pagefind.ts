/** A built page → the page that Pagefind reads: the same, but for what would make it read other words. */
import { serialize } from 'parse5';
import { attribute, childrenOf, hasAttribute, isElement, parsePage, type Node } from '../build/html.ts';
import { remembered } from '../../src/collections/files/memory.ts';
import { spaceWords } from './space-words.ts';

/** The page with the words that are searched spaced, made once. */
export function pageForPagefind(html: string): string {
	return remembered('page for pagefind', html, () => spacedPage(html));
}

function spacedPage(html: string): string {
	const page = parsePage(html);
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
