import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/**
 * The headings of a page's HTML that a contents list can lead to: h2 to h6 with an id, in order. Read from the page
 * itself, so that the list and the page cannot disagree.
 */
export function pageHeadings(html: string): StarlightRouteData['headings'] {
	return elementsBelow(parseFragment(html)).flatMap((element) => {
		const depth = Number(HEADING.exec(element.tagName)?.[1]);
		const slug = element.attrs.find(({ name }) => name === 'id')?.value;
		return depth > 0 && slug ? [{ depth, slug, text: wordsOf(element) }] : [];
	});
}

/** Lines that a contents list can have before it outweighs the words beside it. */
const LONG = 30;

/** The narrowest heading to list: the one asked for, or only the widest where the list would be too long. */
export function contentsDepth(headings: StarlightRouteData['headings'], wanted: number): number {
	const listed = headings.filter(({ depth }) => depth <= wanted);
	return listed.length > LONG ? Math.min(...listed.map(({ depth }) => depth)) : wanted;
}

const HEADING = /^h([2-6])$/;

function elementsBelow(node: Tree.ParentNode): Tree.Element[] {
	return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsBelow(child)] : []));
}

function wordsOf(node: Tree.Node): string {
	if ('value' in node) return node.value;
	return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';
}
