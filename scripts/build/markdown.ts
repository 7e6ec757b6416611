/**
 * The Markdown twin of every page, made from the page as built, so that it cannot say anything else. A page that wants
 * one names it in its head (src/page-data/site/head.ts). Why these libraries: scripts/README.md.
 */
import { fromParse5 } from 'hast-util-from-parse5';
import { toMdast } from 'hast-util-to-mdast';
import { writeMarkdown } from '../../src/markdown/write.ts';
import { attribute, childrenOf, hasAttribute, isElement, rawText, type Element, type Node } from './html.ts';

/** True for a page that may name a twin. */
export function hasTwin(html: string): boolean {
	return html.includes(TYPE);
}

/** Address (without the first "/") and words of a page's twin; null where the page names none or has no main part. */
export function pageTwin(page: Node): Twin | null {
	const link = find(page, ({ tagName, attrs }) => tagName === 'link' && has(attrs, 'type', TYPE));
	const main = find(page, ({ tagName }) => tagName === 'main');
	const href = link && attribute(link, 'href');
	if (href === undefined || main === undefined) return null;
	const canonical = find(page, ({ tagName, attrs }) => tagName === 'link' && has(attrs, 'rel', 'canonical'));
	const site = canonical && new URL(attribute(canonical, 'href') ?? '').origin;
	const address = `${site ?? ''}${href.replace(/index\.md$/u, '')}`;
	const words = writeMarkdown(toMdast(fromParse5(tidied(main, { site: site ?? '', address }))));
	return { path: href.slice(1), text: `${words.trimEnd()}\n\n---\n\nTrang gốc: ${address}\n` };
}

interface Twin {
	readonly path: string;
	readonly text: string;
}

const TYPE = 'text/markdown';

/** What only works or is only seen in a browser. */
const DROPPED = new Set(
	'button canvas dialog form iframe input label nav noscript script select style svg template textarea'.split(
		' ',
	),
);

interface Place {
	readonly site: string;
	readonly address: string;
}

/** A copy without what is no text, and with every address whole. */
function tidied(node: Element, place: Place): Element {
	return {
		...node,
		attrs: node.attrs.map((attr) => ({ ...attr, value: wholeAddress(attr, place) })),
		childNodes: node.childNodes
			.filter((child) => !isElement(child) || !isDropped(child) || isNameOf(node, child))
			.map((child) => (isElement(child) ? tidied(child, place) : child)),
	};
}

function wholeAddress({ name, value }: Element['attrs'][number], place: Place): string {
	if (name !== 'href' && name !== 'src') return value;
	if (value.startsWith('#')) return place.address + value;
	return value.startsWith('/') ? place.site + value : value;
}

/** Starlight hides the title of an Aside from screen readers, which are told it as the Aside's name. */
function isNameOf(node: Element, child: Element): boolean {
	return child.tagName === 'p' && rawText(child).trim() === attribute(node, 'aria-label');
}

function isDropped(element: Element): boolean {
	return (
		DROPPED.has(element.tagName) ||
		hasAttribute(element, 'data-needs-script') ||
		hasAttribute(element, 'hidden') ||
		attribute(element, 'aria-hidden') === 'true' ||
		(element.tagName === 'a' && isEmpty(element))
	);
}

/** A link that shows a drawing only. */
function isEmpty(node: Node): boolean {
	if ('value' in node) return node.value.trim() === '';
	if (isElement(node) && node.tagName === 'img') return false;
	return childrenOf(node).every(isEmpty);
}

function find(node: Node, isWanted: (element: Element) => boolean): Element | undefined {
	for (const child of childrenOf(node)) {
		if (isElement(child) && isWanted(child)) return child;
		const below = find(child, isWanted);
		if (below !== undefined) return below;
	}
	return undefined;
}

function has(attrs: Element['attrs'], name: string, value: string): boolean {
	return attrs.some((attr) => attr.name === name && attr.value === value);
}
