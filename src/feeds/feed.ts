import { createHash } from 'node:crypto';
import { Feed } from 'feed';
import type { Content } from '../collections/load.ts';
import { FEED_FORMATS, feedList, type FeedFormat, type FeedView } from '../page-data/feed/feeds.ts';
import { paths } from '../page-data/base/paths.ts';

/**
 * A feed as Atom (RFC 4287), RSS 2.0 or JSON Feed. The same content gives the same bytes. `url` is the address of the
 * site: readers of feeds need whole addresses.
 */
export function feedFile(content: Content, url: string, view: FeedView, format: FeedFormat): string {
	const { site } = content;
	const at = (path: string) => new URL(path, url).href;
	const feed = new Feed({
		id: nameUuid(`${site.plan}/${view.key}`),
		title: `${view.title} · ${site.name}`,
		description: view.description,
		link: at(paths.home),
		feedLinks: {
			atom: at(paths.feed(view.key, 'atom.xml')),
			rss: at(paths.feed(view.key, 'rss.xml')),
			json: at(paths.feed(view.key, 'feed.json')),
		},
		language: 'vi',
		/** The last change of all, so that two builds of the same content give the same bytes. */
		updated: midnight(view.entries[0]?.changedOn ?? site.checkedOn),
		author: { name: site.publisher.name ?? site.name },
		copyright: site.licence.text,
		generator: false,
	});
	for (const entry of view.entries) {
		feed.addItem({
			id: nameUuid(entry.key),
			title: entry.title,
			link: at(entry.path),
			description: entry.summary,
			...(entry.publishedOn === null ? {} : { published: midnight(entry.publishedOn) }),
			date: midnight(entry.changedOn),
			category: entry.categories.map((term) => ({ term, name: term })),
		});
	}
	return PRINT[format](feed);
}

/** Routes of all feeds in one format; none before the site has an address. */
export function feedRoutes(content: Content, format: FeedFormat) {
	const { url } = content.site;
	if (url === null) return [];
	return feedList(content).map((view) => ({
		params: { feed: view.key },
		props: {
			text: feedFile(content, url, view, format),
			type: `${FEED_FORMATS[format].type}; charset=utf-8`,
		},
	}));
}

const PRINT: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
	'atom.xml': (feed) => feed.atom1(),
	'rss.xml': (feed) => feed.rss2(),
	'feed.json': (feed) => feed.json1(),
};

/** A day of the content as a moment: Vietnam's midnight is no day's end anywhere, and needs no clock here. */
function midnight(day: string): Date {
	return new Date(`${day}T00:00:00+07:00`);
}

/** "urn:uuid:…" from a name alone (RFC 9562, version 5): an id that outlives the site's address. */
function nameUuid(name: string): string {
	const bytes = createHash('sha1').update(`urn:trang-thi-dua:${name}`).digest().subarray(0, 16);
	bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
	bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
	const hex = bytes.toString('hex');
	return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
