/**
 * The answer where our word index cannot be had: Pagefind's own results in its own order. Whoever needs this may have an
 * old browser, so what it imports is plain: no lookbehind, no new methods (see client/README.md).
 */
import { KIND_FILTER, type Pagefind, type PagefindHit } from '../pagefind/pagefind.ts';
import { restoreSpacing } from '../pagefind/spacing.ts';
import type { SearchAnswer, SearchOptions, SearchResult } from './answer.ts';
import type { ExcerptPart } from './excerpt.ts';

/** Answers with what Pagefind finds; filters other than the kind are left out. Throws where it cannot be asked. */
export async function plainAnswer(
	query: string,
	{ kind, limit = 20 }: SearchOptions,
	pagefind: Pagefind,
): Promise<SearchAnswer> {
	const { results, totalFilters } = await pagefind.search(query, { kind });
	const counts = Object.entries(totalFilters[KIND_FILTER] ?? {}).map(([name, count]) => ({
		kind: name,
		count,
	}));
	return {
		ready: null,
		total: results.length,
		kinds: counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
		facets: null,
		results: await Promise.all(results.slice(0, limit).map(showHit)),
		phrases: [],
		relaxed: false,
		missing: [],
		expanded: [],
		mended: [],
		suggestion: null,
		incomplete: false,
	};
}

/** Title, address and excerpt; beside the title stands the address, as nothing else says what a page is part of. */
async function showHit(hit: PagefindHit): Promise<SearchResult> {
	const { url, excerpt, meta, filters } = await hit.data();
	const title = restoreSpacing(meta['title'] ?? url);
	return {
		url,
		title,
		kind: filters[KIND_FILTER]?.[0] ?? '',
		context: url,
		effect: null,
		score: hit.score,
		direct: false,
		titleParts: [{ text: title, marked: false }],
		excerpt: excerptParts(restoreSpacing(excerpt)),
	};
}

/** Pagefind's excerpt is HTML: every other piece is marked, and only "<" and ">" are escaped. */
function excerptParts(html: string): ExcerptPart[] {
	return html
		.split(/<\/?mark>/u)
		.map((text, at) => ({
			text: text.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>'),
			marked: at % 2 === 1,
		}))
		.filter(({ text }) => text !== '');
}
