/** Capitals: what they say about a line (headings are IN CAPITALS) and how to undo them. */

/** True where `text` has at least two letters and none is lower case: "MỤC ĐÍCH, YÊU CẦU". */
export function isAllCaps(text: string): boolean {
	return !/\p{Ll}/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text);
}

/** True where the first character is a lower-case letter: a line that goes on from the one before. */
export function startsLower(text: string): boolean {
	return /^\p{Ll}/u.test(text);
}

/** Returns `text` with its first letter in upper case, the rest as it is. */
export function capitalise(text: string): string {
	return text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** Returns `text` as it begins a sentence: its first character in upper case, if it is a letter. */
export function upperFirst(text: string): string {
	return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** Returns `text` as it stands within a sentence: its first character in lower case. */
export function lowerFirst(text: string): string {
	return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** Returns `text` with every word's first letter in upper case and the rest in lower case: "HÒA AN" → "Hòa An". */
export function titleCase(text: string): string {
	return text.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
