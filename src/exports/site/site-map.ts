import type { Content } from '../../collections/load.ts';
import { isListState } from '../../page-data/base/facet.ts';
import { paths } from '../../page-data/base/paths.ts';
import { pageDates } from '../../page-data/record/page-dates.ts';
import { element, words, xmlFile } from '../xml.ts';

const SCHEMA = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/**
 * The maps for search engines (sitemaps.org 0.9), by file: the pages of the site with the days on which they changed, and
 * the list of maps, whose address pages have named since the first edition. Nothing where the site has no address.
 */
export function siteMap(content: Content, pathnames: readonly string[]): Readonly<Record<string, string>> {
	const { url } = content.site;
	if (url === null) return {};
	const dates = pageDates(content);
	const unlisted = unlistedPaths(content);
	const entries = pathnames
		.filter((path) => !unlisted.has(path) && !isListState(path))
		.sort()
		.map((path) =>
			element('url', {}, element('loc', {}, words(new URL(path, url).href)), ...lastChange(dates.get(path))),
		);
	return {
		'sitemap-0.xml': xmlFile(element('urlset', SCHEMA, ...entries)),
		'sitemap-index.xml': xmlFile(
			element(
				'sitemapindex',
				SCHEMA,
				element('sitemap', {}, element('loc', {}, words(new URL('/sitemap-0.xml', url).href))),
			),
		),
	};
}

function lastChange(day: string | undefined): string[] {
	return day === undefined ? [] : [element('lastmod', {}, `${day}T00:00:00.000Z`)];
}

/** What only says that a story was taken back is for who still has the link, what helps editors for them alone. */
function unlistedPaths({ withdrawn, pages }: Content): ReadonlySet<string> {
	return new Set([
		...withdrawn.map(({ id }) => paths.story(id)),
		...pages.filter(({ forEditors }) => forEditors).map(({ id }) => paths.page(id)),
		paths.specimen,
	]);
}
