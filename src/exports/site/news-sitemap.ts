import type { Content, Story } from '../../collections/load.ts';
import { paths } from '../../page-data/base/paths.ts';
import { sortedStories } from '../../page-data/story/story-views.ts';
import { element, words, xmlFile } from '../xml.ts';

/** How many entries the format allows. */
const MOST = 1000;

/** The stories in the news sitemap, newest first; search engines look at those of the last days only. */
export function newsStories(content: Content): readonly Story[] {
	return content.site.url === null ? [] : sortedStories(content).slice(0, MOST);
}

/** The sitemap of stories with their titles and days (sitemap-news 0.9). */
export function newsSitemap(content: Content, url: string): string {
	const { name } = content.site;
	const entries = newsStories(content).map(({ id, title, publishedOn }) =>
		element(
			'url',
			{},
			element('loc', {}, words(new URL(paths.story(id), url).href)),
			element(
				'news:news',
				{},
				element(
					'news:publication',
					{},
					element('news:name', {}, words(name)),
					element('news:language', {}, 'vi'),
				),
				element('news:publication_date', {}, publishedOn),
				element('news:title', {}, words(title)),
			),
		),
	);
	return xmlFile(element('urlset', NAMES, ...entries));
}

const NAMES = {
	xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
	'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
};
