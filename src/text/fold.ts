/**
 * Returns `text` as people type it without marks: NFD, combining marks dropped, đ and the look-alike ð → d, lower case.
 * "Điều kiện" → "dieu kien". Upper-case Ð (U+00D0) is what old fonts give for Đ.
 */
export function fold(text: string): string {
	// NFKC-like surprises: lower-casing İ yields a combining dot, so the marks are dropped after lower-casing too.
	return dropMarks(dropMarks(text).toLowerCase()).replace(/[đð]/gu, 'd');
}

function dropMarks(text: string): string {
	return text.normalize('NFD').replace(/\p{M}+/gu, '');
}
