/**
 * All that is done to a page that Astro wrote, in one reading of it: it is made lean, its Markdown twin is written, search
 * and hosts are told what it holds, and both are packed. Pure: of the same page always the same.
 */
import { readPage, type ReadPage } from '../../hosting/write.ts';
import { packed, SMALLEST, type Packed } from '../../hosting/pack.ts';
import { spacedPage } from '../../search/page-for-pagefind.ts';
import { sectionsIn, type FoundSection } from '../../search/page-sections.ts';
import { isSearched } from '../../search/searched.ts';
import { parsePage } from '../html.ts';
import { hasTwin, pageTwin } from '../markdown.ts';
import { withoutStyleAttributes } from '../style-attributes.ts';
import { withWholeNumbers } from '../unbroken-numbers.ts';

/** A page as it is published, and what was read from it. */
export interface PageWork {
	readonly page: Text;
	/** Its Markdown twin; null where it names none. */
	readonly twin: (Text & { readonly path: string }) | null;
	/** What search is told of it; null where it is not searched. */
	readonly search: SearchedPage | null;
	readonly hosting: ReadPage;
}

/** A text as hosts send it; `packed` is null where packing saves nothing. */
export interface Text {
	readonly text: string;
	readonly packed: Packed | null;
}

/** A page as search reads it. */
export interface SearchedPage {
	/** The whole page for Pagefind. */
	readonly page: string;
	/** Its first heading, as it is written in the page; null where it holds more than words. */
	readonly heading: string | null;
	readonly sections: readonly FoundSection[];
}

/** Works on a page; `path` is its file on the site. Throws BuildError where it leads readers away. */
export function workOnPage(path: string, html: string): PageWork {
	const lean = withoutStyleAttributes(html);
	const tree = parsePage(lean);
	const hosting = readPage(path, lean, tree);
	const twin = hasTwin(lean) ? pageTwin(tree) : null;
	return {
		page: textOf(withWholeNumbers(lean)),
		twin: twin === null ? null : { path: twin.path, ...textOf(twin.text) },
		// The last to look: it changes the tree.
		search: isSearched(lean)
			? { heading: headingOf(lean), sections: sectionsIn(tree), page: spacedPage(tree) }
			: null,
		hosting,
	};
}

function headingOf(html: string): string | null {
	return /<h1[^>]*>([^<]+)<\/h1>/u.exec(html)?.[1]?.trim() ?? null;
}

function textOf(text: string): Text {
	const bytes = Buffer.from(text);
	return { text, packed: bytes.length < SMALLEST ? null : packed(bytes) };
}
