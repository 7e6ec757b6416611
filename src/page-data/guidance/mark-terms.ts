import { htmlPieces } from '../base/html-pieces.ts';

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
	const { pattern, hrefs } = compile(terms);
	if (pattern === null) return html;
	const used = new Set<string>();
	return htmlPieces(html)
		.map(({ html: piece, isText, isClosed }) =>
			isText && !isClosed ? markText(piece, { pattern, hrefs, used }) : piece,
		)
		.join('');
}

interface Marking {
	readonly pattern: RegExp;
	readonly hrefs: ReadonlyMap<string, string | null>;
	/** Addresses that were linked already. */
	readonly used: Set<string>;
}

function markText(text: string, { pattern, hrefs, used }: Marking): string {
	return text.replace(pattern, (words) => {
		const href = hrefs.get(keyOf(words));
		if (href === undefined || href === null || used.has(href)) return words;
		used.add(href);
		return `<a class="term" href="${href}">${words}</a>`;
	});
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
