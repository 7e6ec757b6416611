/** The words of a Markdown body that a reader sees, each where it is: what is taken out is left blank. */

/** A piece of prose with the line on which it begins. */
export interface Piece {
	readonly text: string;
	/** From 1. */
	readonly line: number;
}

/** A body without marks, link targets and components. */
export function ownWords(body: string): string {
	return plain(body.replace(COMPONENT, blank));
}

/** The same with the words that `<SourceQuote text="…" />` prints. */
export function printedWords(body: string): string {
	return plain(body.replace(COMPONENT, keepText));
}

/** Pieces with their lines, given where each begins in the body. */
export function withLines(
	body: string,
	pieces: readonly { readonly text: string; readonly at: number }[],
): readonly Piece[] {
	return pieces.map(({ text, at }) => ({
		text: text.replace(/\s+/g, ' ').trim(),
		line: body.slice(0, at).split('\n').length,
	}));
}

/** Paragraphs of a body, each with where it begins. */
export function paragraphsOf(body: string): readonly { readonly text: string; readonly at: number }[] {
	return Array.from(body.matchAll(/\S(?:.|\n(?!\s*\n))*/g), ({ 0: text, index: at }) => ({ text, at }));
}

const COMPONENT = /^[ \t]*<[A-Z][^\n]*>[ \t]*$/gm;
const SHOWN = /\btext="([^"]*)"/;
/** Targets of links, addresses, numbers of list entries, signs of headings, emphasis and code. */
const MARKS = /\]\([^)\n]*\)|https?:\/\/[^\s)]+|^[ \t]*(?:\d+[.)]|#{1,6}|>|[-+*])(?=\s)|[*_`[\]\\]/gm;

function plain(text: string): string {
	return text.replace(MARKS, blank);
}

function blank(text: string): string {
	return ' '.repeat(text.length);
}

function keepText(tag: string): string {
	const match = SHOWN.exec(tag);
	if (match?.[1] === undefined) return blank(tag);
	const start = match.index + 'text="'.length;
	return blank(tag.slice(0, start)) + match[1] + blank(tag.slice(start + match[1].length));
}
