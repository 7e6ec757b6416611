import { createHash } from 'node:crypto';
import { Feed } from 'feed';
import type { StoryFeed } from '../page-data/story-feed.ts';

/** The Atom feed (RFC 4287) of the stories. The same data give the same bytes. */
export function storyFeedFile(data: StoryFeed): string {
	const feed = new Feed({
		id: nameUuid(data.key),
		title: data.title,
		description: data.description,
		link: data.href,
		feedLinks: { atom: data.self },
		language: 'vi',
		updated: midnight(data.changedOn),
		author: { name: data.author },
		copyright: data.rights,
		generator: false,
	});
	for (const entry of data.entries) {
		feed.addItem({
			id: nameUuid(entry.key),
			title: entry.title,
			link: entry.href,
			description: entry.summary,
			published: midnight(entry.publishedOn),
			date: midnight(entry.changedOn),
			category: entry.categories.map((term) => ({ term, name: term })),
		});
	}
	return feed.atom1();
}

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
