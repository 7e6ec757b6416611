/**
 * The Markdown twin of every page, made from the page as built, so that it cannot say anything else. A page that wants
 * one names it in its head (src/page-data/site/head.ts). Why these libraries: scripts/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromParse5 } from 'hast-util-from-parse5';
import { toMdast } from 'hast-util-to-mdast';
import { writeMarkdown } from '../../src/markdown/write.ts';
import {
	attribute,
	childrenOf,
	hasAttribute,
	isElement,
	parsePage,
	rawText,
	type Element,
	type Node,
} from './html.ts';
import { listFiles } from './files.ts';
import { remembered } from '../../src/collections/files/memory.ts';

/** Writes the twins that the pages of a built site name; returns how many. */
export function writeTwins(siteDir: string): number {
	let count = 0;
	for (const path of listFiles(siteDir).filter((file) => file.endsWith('.html'))) {
		const html = readFileSync(join(siteDir, path), 'utf8');
		const twin = twinOf(html);
		if (twin === null) continue;
		writeFileSync(join(siteDir, twin.path), twin.text);
		count += 1;
	}
	return count;
}

/** The twin of a page that may name none, made once. */
export function twinOf(html: string): Twin | null {
	return html.includes(TYPE) ? remembered('twin', html, () => pageTwin(html)) : null;
}

/** Address (without the first "/") and words of a page's twin; null where the page names none or has no main part. */
export function pageTwin(html: string): Twin | null {
	const page = parsePage(html);
	const link = find(page, ({ tagName, attrs }) => tagName === 'link' && has(attrs, 'type', TYPE));
	const main = find(page, ({ tagName }) => tagName === 'main');
	const href = link && attribute(link, 'href');
	if (href === undefined || main === undefined) return null;
	const canonical = find(page, ({ tagName, attrs }) => tagName === 'link' && has(attrs, 'rel', 'canonical'));
	const site = canonical && new URL(attribute(canonical, 'href') ?? '').origin;
	const address = `${site ?? ''}${href.replace(/index\.md$/u, '')}`;
	tidy(main, { site: site ?? '', address });
	const words = writeMarkdown(toMdast(fromParse5(main)));
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

/** Takes out what is no text and makes every address whole. */
function tidy(node: Element, place: Place): void {
	node.childNodes = node.childNodes.filter(
		(child) => !isElement(child) || !isDropped(child) || isNameOf(node, child),
	);
	for (const attr of node.attrs) {
		if (attr.name !== 'href' && attr.name !== 'src') continue;
		if (attr.value.startsWith('#')) attr.value = place.address + attr.value;
		else if (attr.value.startsWith('/')) attr.value = place.site + attr.value;
	}
	for (const child of node.childNodes) if (isElement(child)) tidy(child, place);
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
