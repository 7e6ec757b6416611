/** A word with a page, or a place on one, and the ways of saying it. */
export interface Markable {
	/** null for a name that stays plain, so that no term inside it is marked: "Luật Thi đua, khen thưởng". */
	readonly href: string | null;
	readonly words: readonly string[];
}

/** Inside these nothing is marked: official words, links, headings (of lists and tables too), what is not prose. */
const CLOSED: ReadonlySet<string> = new Set(
	'a abbr blockquote button code dt figure h1 h2 h3 h4 h5 h6 kbd nav pre script style svg textarea th title'.split(
		' ',
	),
);
const PIECE = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)[^>]*?(\/?)>|[^<]+|</gi;
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/**
 * Makes the first occurrence of each term in our own prose a plain link. Only tags are added: with the tags taken
 * out, the text is the same.
 */
export function markTerms(html: string, terms: readonly Markable[]): string {
	const { pattern, hrefs } = compile(terms);
	if (pattern === null) return html;
	const used = new Set<string>();
	const open: string[] = [];
	return html.replace(PIECE, (piece, slash?: string, name?: string, selfClosing?: string) => {
		if (name === undefined) {
			return piece.startsWith('<') || open.length > 0 ? piece : markText(piece, { pattern, hrefs, used });
		}
		if (isClosed(name, piece) || open.length > 0) track(open, name.toLowerCase(), slash, selfClosing);
		return piece;
	});
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

function isClosed(name: string, tag: string): boolean {
	return CLOSED.has(name.toLowerCase()) || /\sdata-official-text[\s=>]/.test(tag);
}

/** Keeps the elements that are open from the closed one inwards. */
function track(open: string[], name: string, slash = '', selfClosing = ''): void {
	if (slash === '/') {
		const index = open.lastIndexOf(name);
		if (index !== -1) open.length = index;
	} else if (selfClosing !== '/' && !VOID.test(name)) {
		open.push(name);
	}
}
