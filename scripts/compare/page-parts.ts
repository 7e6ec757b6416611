/** A built page taken apart into what readers and other sites hold on to. */
import { attribute, childrenOf, isElement, parsePage, type Element, type Node } from '../build/html.ts';
import { INLINE } from '../check/words.ts';

/** Lists of one page; two pages are alike where all of these are. */
export interface PageParts {
	readonly titles: readonly string[];
	/** "h2 Căn cứ" */
	readonly headings: readonly string[];
	/** What its links lead to, and the files it loads apart from style and script. */
	readonly links: readonly string[];
	/** Addresses within the page. */
	readonly anchors: readonly string[];
	/** Its words, a line for each paragraph, cell or label. */
	readonly words: readonly string[];
	/** What the head tells machines: description, robots, data. */
	readonly head: readonly string[];
}

/** Reads a page. */
export function pageParts(html: string): PageParts {
	const parts = { titles: [], headings: [], links: [], anchors: [], words: [], head: [] };
	const open: string[] = [];
	visit(parsePage(html), parts, open);
	flush(open, parts);
	return parts;
}

type Parts = { [Key in keyof PageParts]: string[] };

const UNSEEN = new Set(['script', 'style', 'template']);

function visit(node: Node, parts: Parts, open: string[]): void {
	if ('value' in node) open.push(node.value);
	if (!isElement(node)) {
		for (const child of childrenOf(node)) visit(child, parts, open);
		return;
	}
	note(node, parts);
	if (UNSEEN.has(node.tagName)) return;
	const isBlock = !INLINE.has(node.tagName);
	if (isBlock) flush(open, parts);
	for (const child of childrenOf(node)) visit(child, parts, open);
	if (isBlock) flush(open, parts);
}

function note(element: Element, parts: Parts): void {
	const { tagName } = element;
	const id = attribute(element, 'id');
	const href = attribute(element, 'href');
	if (id !== undefined) parts.anchors.push(id);
	if (tagName === 'a' && href !== undefined) parts.links.push(href);
	if (tagName === 'title') parts.titles.push(textOf(element));
	if (/^h[1-6]$/u.test(tagName)) parts.headings.push(`${tagName} ${textOf(element)}`);
	if (tagName === 'meta') parts.head.push(attributesOf(element));
	if (tagName === 'link' && attribute(element, 'rel') !== 'stylesheet')
		parts.head.push(attributesOf(element));
	if (attribute(element, 'type') === 'application/ld+json') parts.head.push(textOf(element));
}

function flush(open: string[], parts: Parts): void {
	const line = plain(open.splice(0).join(''));
	if (line !== '') parts.words.push(line);
}

function textOf(node: Node): string {
	return 'value' in node ? node.value : plain(childrenOf(node).map(textOf).join(''));
}

function plain(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

/** Names of bundled files carry a hash that changes with the code. */
function attributesOf({ attrs }: Element): string {
	return attrs
		.map(({ name, value }) => `${name}=${value}`)
		.filter((pair) => !pair.includes('/_astro/'))
		.join(' ');
}
