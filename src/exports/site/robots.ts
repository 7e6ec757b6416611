import type { Content } from '../../collections/load.ts';
import { newsStories } from './news-sitemap.ts';

/** robots.txt (RFC 9309): everything may be read; where the maps of the site are, once it has an address. */
export function robotsFile(content: Content): string {
	const { url } = content.site;
	const maps = ['sitemap-index.xml', ...(newsStories(content).length === 0 ? [] : ['sitemap-tin.xml'])];
	const lines = url === null ? [] : ['', ...maps.map((name) => `Sitemap: ${new URL(`/${name}`, url).href}`)];
	return ['User-agent: *', 'Allow: /', ...lines, ''].join('\n');
}
