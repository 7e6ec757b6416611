import type { ElementContent } from 'hast';
import { rewriteTexts } from '../base/html-texts.ts';

/** A word with a page, or a place on one, and the ways of saying it. */
export interface Markable {
	/** null for a name that stays plain, so that no term inside it is marked: "Luật Thi đua, khen thưởng". */
	readonly href: string | null;
	readonly words: readonly string[];
}

/**
 * Makes the first occurrence of each term in our own prose a plain link. Only tags are added: with the tags taken
 * out, the text is the same.
 */
export function markTerms(html: string, terms: readonly Markable[]): string {
	const { pattern, hrefs } = compiledOnce(terms);
	if (pattern === null) return html;
	const marking = { pattern, hrefs, used: new Set<string>() };
	return rewriteTexts(html, (texts) =>
		texts.map(({ words, isClosed }) => (isClosed ? null : markText(words, marking))),
	);
}

interface Marking {
	readonly pattern: RegExp;
	readonly hrefs: ReadonlyMap<string, string | null>;
	/** Addresses that were linked already. */
	readonly used: Set<string>;
}

/** null where no term is seen for the first time. */
function markText(text: string, { pattern, hrefs, used }: Marking): ElementContent[] | null {
	const nodes: ElementContent[] = [];
	let at = 0;
	for (const { 0: words, index } of text.matchAll(pattern)) {
		const href = hrefs.get(keyOf(words)) ?? null;
		if (href === null || used.has(href)) continue;
		used.add(href);
		nodes.push({ type: 'text', value: text.slice(at, index) }, termNode(href, words));
		at = index + words.length;
	}
	return at === 0 ? null : [...nodes, { type: 'text', value: text.slice(at) }];
}

function termNode(href: string, words: string): ElementContent {
	const children = [{ type: 'text' as const, value: words }];
	return { type: 'element', tagName: 'a', properties: { className: ['term'], href }, children };
}

const compiled = new WeakMap<readonly Markable[], ReturnType<typeof compile>>();

function compiledOnce(terms: readonly Markable[]) {
	const known = compiled.get(terms) ?? compile(terms);
	compiled.set(terms, known);
	return known;
}

/** Longer words first: "danh hiệu thi đua" before "thi đua". */
function compile(terms: readonly Markable[]) {
	const hrefs = new Map(terms.flatMap(({ href, words }) => words.map((word) => [keyOf(word), href])));
	const sources = [...hrefs.keys()]
		.filter((word) => word !== '')
		.sort((a, b) => b.length - a.length)
		.map((word) => escapeWords(word).replaceAll(' ', '\\s+'));
	const pattern =
		sources.length === 0
			? null
			: new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
	return { pattern, hrefs };
}

function keyOf(words: string): string {
	return words.trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');
}

function escapeWords(words: string): string {
	return words.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
}
