import { fold } from './fold.ts';

/**
 * Returns an address part for `text`: folded, ASCII letters and digits joined by single hyphens.
 * "26/KH-UBND" → "26-kh-ubnd". Text without any ASCII letter or digit after folding gives ''.
 */
export function slug(text: string): string {
	return fold(text)
		.replace(/[^a-z0-9]+/gu, '-')
		.replace(/^-|-$/gu, '');
}
