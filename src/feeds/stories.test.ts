import { XMLParser } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../collections/load.ts';
import { storyFeedData } from '../page-data/story-feed.ts';
import { storyFeedFile } from './stories.ts';

let content: Content;
beforeAll(async () => {
	content = await readContent('src/collections/fixtures/good');
});

interface Entry {
	readonly id: string;
	readonly title: string;
	readonly link: { readonly href: string };
	readonly updated: string;
}

function entriesOf(xml: string): Entry[] {
	const parser = new XMLParser({
		ignoreAttributes: false,
		attributeNamePrefix: '',
		isArray: (name) => name === 'entry',
	});
	return (parser.parse(xml) as { feed: { entry: Entry[] } }).feed.entry;
}

function feedAt(url: string): string {
	const data = storyFeedData({ ...content, site: { ...content.site, url } });
	if (data === null) throw new Error('no feed in the fixture');
	return storyFeedFile(data);
}

const HERE = 'https://song-mo.example';

describe('the feed of stories', () => {
	it('waits for the address of the site', () => {
		expect(storyFeedData(content)).toBeNull();
	});

	it('has one entry for each published story', () => {
		expect(entriesOf(feedAt(HERE))).toHaveLength(content.stories.length);
	});

	it('links each entry to its story by the whole address', () => {
		const links = entriesOf(feedAt(HERE)).map(({ link }) => link.href);
		expect(links.sort()).toEqual(content.stories.map(({ id }) => `${HERE}/guong/${id}/`));
	});

	it('keeps the ids when the site moves, one for each entry', () => {
		const ids = entriesOf(feedAt(HERE)).map(({ id }) => id);
		expect(entriesOf(feedAt('https://khac.example')).map(({ id }) => id)).toEqual(ids);
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids)
			expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	});

	it('gives the same bytes twice', () => {
		expect(feedAt(HERE)).toBe(feedAt(HERE));
	});
});
