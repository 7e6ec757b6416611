/** Where a result leads: to its page, the words it was found by marked there by the browser, which also takes the marks away. */
import type { ExcerptPart } from '../result/excerpt.ts';

/** Fewer words may stand elsewhere before them. */
const LEAST_WORDS = 2;
/** More words may hold a sign that stands otherwise on the page. */
const MOST_WORDS = 8;

/** The address with a text fragment for the longest marked run of the excerpt; as it is where none is long enough. */
export function landingUrl(url: string, excerpt: readonly ExcerptPart[]): string {
	const runs = excerpt
		.filter(({ marked }) => marked)
		.map(({ text }) => text.trim())
		.filter((text) => isShowable(text));
	const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
	// Other browsers would look for a place of that name.
	if (longest === '' || !canMark()) return url;
	// A dash is a sign of the fragment's own grammar.
	const text = encodeURIComponent(longest).replace(/-/gu, '%2D');
	return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}

function isShowable(text: string): boolean {
	const count = text.split(/\s+/u).length;
	return count >= LEAST_WORDS && count <= MOST_WORDS;
}

function canMark(): boolean {
	return typeof document === 'undefined' || 'fragmentDirective' in document;
}
