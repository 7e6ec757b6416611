/** A tag, a comment or a stretch of text; all pieces put together are the HTML again. */
export interface HtmlPiece {
	readonly html: string;
	readonly isText: boolean;
	/** True inside what is no prose of ours: official words, links, headings, code. */
	readonly isClosed: boolean;
	/** True for a tag that ends a line of thought: a paragraph, a list item, a cell. */
	readonly isBreak: boolean;
}

/** Inside these nothing is marked: official words, links, headings (of lists and tables too), what is not prose. */
const CLOSED: ReadonlySet<string> = new Set(
	'a abbr blockquote button code dt figcaption figure h1 h2 h3 h4 h5 h6 kbd nav pre script style svg textarea th title'.split(
		' ',
	),
);
/** Words go on across these. */
const INLINE: ReadonlySet<string> = new Set(
	'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
		' ',
	),
);
const PIECE = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)[^>]*?(\/?)>|[^<]+|</gi;
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** Cuts HTML of our own making into its pieces. Any string will do. */
export function htmlPieces(html: string): HtmlPiece[] {
	const open: string[] = [];
	return Array.from(html.matchAll(PIECE), ([piece, slash = '', tag, selfClosing = '']) => {
		if (tag === undefined) {
			const isText = !piece.startsWith('<!--');
			return { html: piece, isText, isClosed: open.length > 0, isBreak: false };
		}
		const name = tag.toLowerCase();
		if (isClosed(name, piece) || open.length > 0) track(open, { name, slash, selfClosing });
		return { html: piece, isText: false, isClosed: open.length > 0, isBreak: !INLINE.has(name) };
	});
}

function isClosed(name: string, tag: string): boolean {
	return CLOSED.has(name) || /\sdata-official-text[\s=>]/.test(tag);
}

interface Tag {
	readonly name: string;
	readonly slash: string;
	readonly selfClosing: string;
}

/** Keeps the elements that are open from the closed one inwards. */
function track(open: string[], { name, slash, selfClosing }: Tag): void {
	if (slash === '/') {
		const index = open.lastIndexOf(name);
		if (index !== -1) open.length = index;
	} else if (selfClosing !== '/' && !VOID.test(name)) {
		open.push(name);
	}
}
