/** Links to our pages about legal documents, with what stands near each that says whether the document holds. */
import { attribute, hasAttribute, isElement, lineOf, type Element } from '../build/html.ts';

/** What a reader takes in at once: a badge inside the one that holds the link is near to it. */
const BLOCKS = new Set('aside dd dt figure header li nav p section tr'.split(' '));
/** Parts with a heading of their own: what stands outside the innermost one is far away. */
const PARTS = new Set('article aside body header main nav section'.split(' '));
const ADDRESS = /^\/van-ban\/(?<document>[^/#?]+)\//;

/** All links to a document's card, full text, list of articles or article. */
export function readDocumentLinks(elements: readonly Element[]): DocumentLink[] {
	const badges = badgesWithin(elements);
	return elements.flatMap((element) => {
		const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
		const document = ADDRESS.exec(href ?? '')?.groups?.['document'];
		// The document by which the province changed is a ground for what the notice on top says, no rule to follow.
		if (document === undefined || hasAttribute(element, 'data-ground')) return [];
		const isNear = near(element).some((place) => badges.get(place)?.has(document) === true);
		return [
			{
				line: lineOf(element),
				href: href ?? '',
				document,
				title: attribute(element, 'title'),
				isNear,
				cites: attribute(element, 'data-cites'),
			},
		];
	});
}

/** The documents whose status the head of the page says: a page's `<header>`, or the notice of its time. */
export function statusesInHead(elements: readonly Element[]): Set<string> {
	return new Set(elements.filter(isBadge).filter(isInHead).map(documentOf));
}

/** Every element that holds badges, with the documents they speak of. */
function badgesWithin(elements: readonly Element[]): Map<Element, Set<string>> {
	const within = new Map<Element, Set<string>>();
	for (const badge of elements.filter(isBadge)) {
		for (const place of ancestors(badge)) {
			within.set(place, (within.get(place) ?? new Set()).add(documentOf(badge)));
		}
	}
	return within;
}

/** From the link outwards: its sentence, list item, row, up to the part of the page it stands in. */
function near(link: Element): Element[] {
	const places = ancestors(link);
	const end = places.findIndex(({ tagName }) => PARTS.has(tagName));
	return places.slice(0, end + 1).filter(({ tagName }) => BLOCKS.has(tagName));
}

/** A `<header>` inside a section heads that section only. */
function isInHead(badge: Element): boolean {
	const places = ancestors(badge);
	if (places.some((place) => hasAttribute(place, 'data-time-note'))) return true;
	const tags = places.map(({ tagName }) => tagName);
	return tags.includes('header') && !tags.includes('section');
}

function isBadge(element: Element): boolean {
	return hasAttribute(element, 'data-document-status');
}

function documentOf(badge: Element): string {
	return attribute(badge, 'data-document') ?? '';
}

/** Nearest first. */
function ancestors(element: Element): Element[] {
	const found: Element[] = [];
	for (let node = element.parentNode; node !== null && isElement(node); node = node.parentNode) {
		found.push(node);
	}
	return found;
}

export interface DocumentLink {
	readonly line: number;
	readonly href: string;
	/** Id of the document. */
	readonly document: string;
	readonly title: string | undefined;
	/** What a citation cites: "luat-06-2022-qh15/24"; undefined for other links. */
	readonly cites: string | undefined;
	/** True where a status of the document stands near the link. */
	readonly isNear: boolean;
}
