/** Quotation marks of new text: where it begins, where it ends. */

/** How many quotations are open, and with which mark the outermost began. */
export interface QuoteState {
	readonly isStraight: boolean;
	readonly depth: number;
}

const OPENING = /^[“«„"]/u;
/** The last mark of a paragraph and the punctuation behind it: ”. ”; .”. */
const CLOSING = /([”»"“])\s*[.;,:/]*$/u;
/** A quotation that new text begins with: after "như sau", a colon or at the beginning. */
const BRINGS_TEXT = /(?:^|(?:như sau|:)\s*:?\s*)(?=[“«„"])/u;
/** Where the quotation is of single words and the sentence goes on. */
const OF_WORDS = /(?:cụm từ|từ|dấu|chữ|đoạn|nội dung|số|thành|bằng|tên)\s*:?\s*$/u;

/** True where a paragraph begins with an opening mark. */
export function startsQuoted(text: string): boolean {
	return OPENING.test(text);
}

/** Own words before the quotation that brings new text, and that quotation; no quotation is ''. */
export function splitBlock(words: string): { own: string; quoted: string } {
	const match = BRINGS_TEXT.exec(words);
	if (match === null) return { own: words, quoted: '' };
	const at = match.index + match[0].length;
	const own = words.slice(0, at).trim();
	if (OF_WORDS.test(own.replace(/:$/u, ''))) return { own: words, quoted: '' };
	// “A” bằng “B”: words, not new text.
	if (/^[“"][^”"]*[”"],? (?:bằng|thành|vào|tại|được|và cụm|trước|sau) /u.test(words.slice(at)))
		return { own: words, quoted: '' };
	return { own, quoted: words.slice(at) };
}

/** The state in which a first line puts its reader: open with the mark it begins with. */
export function opensBlock(text: string): QuoteState {
	return { isStraight: text.startsWith('"'), depth: 0 };
}

/** What is open after a line, null for nothing; and its words without the outermost marks. */
export function blockEnds(
	before: QuoteState,
	text: string,
	opens: boolean,
): { state: QuoteState | null; words: string } {
	const words = opens ? text.replace(OPENING, '') : text;
	const depth = before.depth + count(text, /[“«„]/gu) - count(text, /[”»]/gu);
	const straight = count(text, /"/gu);
	const last = CLOSING.exec(text);
	const isOdd = before.isStraight ? (opens ? straight % 2 === 0 : straight % 2 === 1) : straight % 2 === 1;
	const closes =
		last !== null &&
		text.length > 1 &&
		(before.isStraight
			? (last[1] === '"' && isOdd) || (last[1] === '”' && depth < 0)
			: (last[1] !== '"' && last[1] !== '“' && depth <= 0) ||
				(last[1] === '"' && isOdd) ||
				(last[1] === '“' && depth > 1 && !/\s“$/u.test(text)));
	if (!closes) return { state: { ...before, depth }, words: words.trim() };
	return { state: null, words: withoutClosing(words) };
}

/** Takes the outermost closing mark off, with the punctuation that belongs to the amending text behind it. */
function withoutClosing(words: string): string {
	const match = CLOSING.exec(words);
	return (match === null ? words : words.slice(0, match.index)).trim();
}

function count(text: string, mark: RegExp): number {
	return text.match(mark)?.length ?? 0;
}
