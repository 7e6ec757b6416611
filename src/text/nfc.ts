/**
 * Characters: one form for the same letter, one kind of space, nothing invisible. Vietnamese text arrives composed
 * (NFC) from Windows and decomposed (NFD) from macOS and some PDF tools; both must mean the same word.
 */

/** Zero-width space, joiners, word joiner, byte order mark and soft hyphen: no reader sees them, so they go. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/gu;

/** Every way a line can end: Windows, old Mac, form feed (a page end), vertical tab, NEL and the Unicode separators. */
const LINE_END = /\r\n|[\r\f\v\u0085\u2028\u2029]/gu;

/** Returns `text` in NFC with invisible characters gone and line ends as "\n". Spaces are left alone. */
export function nfc(text: string): string {
	return text.replace(INVISIBLE, '').replace(LINE_END, '\n').normalize('NFC');
}

/** Returns `text` with every run of white space (tab, no-break space, line end …) as one space, none at the ends. */
export function collapseSpaces(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
