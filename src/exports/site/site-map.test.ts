import { expect, it } from 'vitest';
import { readContent } from '../../collections/load.ts';
import { paths } from '../../page-data/base/paths.ts';
import { siteMap } from './site-map.ts';

const content = await readContent('src/collections/fixtures/good');
const at = (url: string | null) => ({ ...content, site: { ...content.site, url } });

it('is there only where the site has an address', () => {
	expect(siteMap(at(null), ['/'])).toEqual({});
	expect(Object.keys(siteMap(at('https://thu.example'), ['/']))).toEqual([
		'sitemap-0.xml',
		'sitemap-index.xml',
	]);
});

it('leaves out stories that were taken back and the specimen, and gives a day only where there is one', () => {
	const [story = { id: '' }] = content.stories;
	const [gone = { id: '' }] = content.withdrawn;
	const pages = ['/co-quan/', paths.story(story.id), paths.story(gone.id), paths.specimen];
	const map = siteMap(at('https://thu.example'), pages)['sitemap-0.xml'] ?? '';
	const urls = Array.from(map.matchAll(/<url><loc>https:\/\/thu\.example(.*?)<\/loc>(<lastmod>)?/gu));
	expect(urls.map(([, path, day]) => [path, day !== undefined])).toEqual([
		['/co-quan/', false],
		[paths.story(story.id), true],
	]);
});
