/** Numbers of documents, which browsers would break at a hyphen or a slash: "152/2025/NĐ-" at the end of a line. */

/** What is passed over whole, tags (an attribute may hold ">"), then words. */
const PIECE =
	/<(script|style|title|textarea|select|svg|pre|code)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/giu;
/** 26/KH-UBND, 152/2025/NĐ-CP, 06/2022/QH15, 1151/BTĐKT-P.I */
const NUMBER = /(?<![\p{L}\d/.-])\d{1,5}[a-z]?(?:\/\d{4})?\/\p{Lu}[\p{L}\d]*(?:[-.]\p{Lu}[\p{L}\d]*)*/gu;
/** A longer number may be wider than a phone in a title. */
const LONGEST = 18;

/**
 * A page with each number in an element that does not break; its words stay as they are, letter by letter. In the markup
 * and not in the words, so that what is copied is exact; here and not where they are printed, because they stand in names,
 * sentences, quotations and contents alike.
 */
export function withWholeNumbers(html: string): string {
	const body = Math.max(0, html.indexOf('<body'));
	return (
		html.slice(0, body) +
		html.slice(body).replaceAll(PIECE, (piece) => (piece.startsWith('<') ? piece : wrap(piece)))
	);
}

function wrap(words: string): string {
	return words.replaceAll(NUMBER, (number) =>
		number.length > LONGEST ? number : `<span class="whole">${number}</span>`,
	);
}
