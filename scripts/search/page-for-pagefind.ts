/** A built page → the page that Pagefind reads: the same, but for what would make it read other words. */
import { serialize } from 'parse5';
import { EFFECT_META } from '../../src/search/pagefind/pagefind.ts';
import { childrenOf, isElement, parsePage, type Element, type Node } from '../build/html.ts';
import { spaceWords } from './space-words.ts';

/** The page with its words spaced, and its effect said in an attribute: so it is known, and is none of the words. */
export function pageForPagefind(html: string, effect?: string): string {
	const page = parsePage(html);
	spaceTexts(page);
	const main = effect === undefined ? undefined : findMain(page);
	main?.attrs.push(
		{ name: 'data-effect', value: effect ?? '' },
		{ name: 'data-pagefind-meta', value: `${EFFECT_META}[data-effect]` },
	);
	// Pagefind joins "Hạn</dt><dd>Trong" into one word (https://github.com/Pagefind/pagefind/issues/736).
	return serialize(page).replaceAll('><', '> <');
}

function spaceTexts(node: Node): void {
	if ('value' in node) node.value = spaceWords(node.value);
	for (const child of childrenOf(node)) spaceTexts(child);
}

function findMain(node: Node): Element | undefined {
	if (isElement(node) && node.tagName === 'main') return node;
	for (const child of childrenOf(node)) {
		const found = findMain(child);
		if (found) return found;
	}
	return undefined;
}
