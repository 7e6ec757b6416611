import type { Content } from '../../collections/load.ts';
import { paths } from '../../page-data/base/paths.ts';
import { element, words, xmlFile } from '../xml.ts';

/** Names longer than this are cut by the format. */
const LONGEST_NAME = 16;
const LONGEST_LONG_NAME = 48;

/** The description by which browsers search this site from their address bar (OpenSearch 1.1). */
export function openSearchFile({ site }: Content, url: string): string {
	const search = new URL(paths.search, url).href;
	const icon = new URL('/bieu-trung.svg', url).href;
	const short = site.province.name.slice(0, LONGEST_NAME);
	return xmlFile(
		element(
			'OpenSearchDescription',
			{ xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
			element('ShortName', {}, words(short)),
			element('LongName', {}, words(site.name.slice(0, LONGEST_LONG_NAME))),
			element('Description', {}, words(site.tagline)),
			element('InputEncoding', {}, 'UTF-8'),
			element('Language', {}, 'vi'),
			element('Image', { type: 'image/svg+xml' }, words(icon)),
			element('Url', { type: 'text/html', template: `${search}?q={searchTerms}` }),
		),
	);
}
