import type { Content } from '../../collections/load.ts';
import { compoundsOf, cutAtCompounds } from '../../text/compounds.ts';

/** Words of two syllables that stay on one line: those of content/province/site.yaml, the names of the site, of its province and its terms. */
export function compoundsIn(content: Pick<Content, 'site' | 'terms'>): readonly string[] {
	const { site, terms } = content;
	const found = known.get(content);
	if (found !== undefined) return found;
	const names = [site.province.name, site.name, ...terms.flatMap(({ name, aliases }) => [name, ...aliases])];
	const compounds = compoundsOf([site.compounds, ...names]);
	known.set(content, compounds);
	return compounds;
}

/** Every page asks for those of one content. */
const known = new WeakMap<Pick<Content, 'site' | 'terms'>, readonly string[]>();

const HEADING = /(<h([1-3])\b[^>]*>)(.*?)(<\/h\2>)/gsu;
const MARKUP = /(<[^>]*>)/u;

/** The HTML of a page with the compounds of its headings on one line each; not one letter of it is another. */
export function wholeHeadings(html: string, compounds: readonly string[]): string {
	return html.replaceAll(
		HEADING,
		(_, open: string, _level: string, inner: string, close: string) =>
			open +
			inner
				.split(MARKUP)
				.map((part) => (part.startsWith('<') ? part : wholeWords(part, compounds)))
				.join('') +
			close,
	);
}

function wholeWords(text: string, compounds: readonly string[]): string {
	return cutAtCompounds(text, compounds)
		.map((piece) => (piece.whole ? `<span class="whole">${piece.text}</span>` : piece.text))
		.join('');
}
