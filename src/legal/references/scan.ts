/** White space inside a citation: it may run over one line end, never over an empty line. */
export const SPACE = String.raw`(?:[^\S\n]+(?:\n[^\S\n]*)?|\n[^\S\n]*)`;

/** No letter before or after: the edges of a Vietnamese word. */
export const WORD_START = String.raw`(?<![\p{L}\p{M}\d])`;
export const WORD_END = String.raw`(?![\p{L}\p{M}\d])`;

/** A pattern that is tried at one place only. */
export function sticky(source: string, flags = ''): RegExp {
	return new RegExp(source, `uy${flags}`);
}

/** Matches `pattern` (made by `sticky`) at `index`, or null. */
export function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
	pattern.lastIndex = index;
	return pattern.exec(text);
}

/** Where the match of `pattern` at `index` ends; `index` itself where it does not match. */
export function skip(pattern: RegExp, text: string, index: number): number {
	return index + (matchAt(pattern, text, index)?.[0].length ?? 0);
}
