/** Built pages that speak of several matters → a record for each of their sections, at its own address. */
import type { SearchRecord } from '../../src/search/records/provisions.ts';
import {
	attribute,
	childrenOf,
	elementsIn,
	hasAttribute,
	isElement,
	type Document,
	type Element,
	type Node,
} from '../build/html.ts';
import { wordsIn } from '../check/words.ts';

const HEADINGS = new Set(['h2', 'h3']);
/** Not words of the page. */
const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'nav', 'button', 'select']);
/** What Pagefind leaves out, and signs of how sure a sentence is. */
const IGNORED = ['data-pagefind-ignore', 'data-sure'];
const KIND = /^loai:/u;

/** A section, and where on its page it stands. */
export interface FoundSection extends Omit<SearchRecord, 'url'> {
	readonly id: string;
}

/** The sections of a page, each with its heading as title and its words up to the next heading. */
export function sectionsIn(page: Document): FoundSection[] {
	const elements = elementsIn(page);
	const main = elements.find(({ tagName }) => tagName === 'main');
	const title = elements.find(({ tagName }) => tagName === 'h1');
	if (main === undefined || title === undefined) return [];
	const context = wordsIn(title);
	const kind = kindOf(elements);
	return readSections(main)
		.map(({ id, heading, words }) => ({
			id,
			title: heading,
			kind,
			content: tidy(words.join(' ')),
			context,
		}))
		.filter(({ content }) => content !== '');
}

function kindOf(elements: readonly Element[]): string {
	const written = elements
		.map((element) => attribute(element, 'data-pagefind-filter') ?? '')
		.find((one) => one.startsWith('loai:'));
	return written?.replace(KIND, '') ?? 'Trang';
}

/** One blank between words, one line a block. */
function tidy(text: string): string {
	return text
		.split('\n')
		.map((line) => line.replaceAll(/\s+/gu, ' ').trim())
		.filter((line) => line !== '')
		.join('\n');
}

interface Section {
	readonly id: string;
	readonly heading: string;
	readonly words: string[];
}

function readSections(main: Element): Section[] {
	const sections: Section[] = [];
	const visit = (node: Node): void => {
		if (isElement(node)) {
			if (SKIPPED.has(node.tagName) || IGNORED.some((name) => hasAttribute(node, name))) return;
			const id = attribute(node, 'id');
			if (HEADINGS.has(node.tagName) && id !== undefined) {
				sections.push({ id, heading: wordsIn(node), words: [] });
				return;
			}
		}
		if ('value' in node) sections.at(-1)?.words.push(node.value);
		for (const child of childrenOf(node)) visit(child);
		// Words of two blocks are no neighbours.
		if (isElement(node) && BLOCKS.has(node.tagName)) sections.at(-1)?.words.push('\n');
	};
	visit(main);
	return sections;
}

const BLOCKS = new Set([
	'p',
	'li',
	'dt',
	'dd',
	'td',
	'th',
	'h4',
	'div',
	'section',
	'figcaption',
	'blockquote',
]);
