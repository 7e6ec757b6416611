/** Feeds are read back by a parser that is not ours (@rowanmanning/feed-parser); what it forgives is checked beside it. */
import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLParser } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readContent, type Content } from '../collections/load.ts';
import { feedList, type FeedFormat } from '../page-data/feed/feeds.ts';
import { STORY_FEED, WHOLE_FEED } from '../page-data/base/feed-keys.ts';
import { feedFile, feedRoutes } from './feed.ts';

const HERE = 'https://song-mo.example';
const XML_FORMATS = ['atom.xml', 'rss.xml'] as const;
const UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

let content: Content;
beforeAll(async () => {
	content = corrected(await readContent('src/collections/fixtures/good'));
});

/** A story that was changed after it appeared, as none of the fixtures is. */
function corrected(source: Content): Content {
	const [first, ...others] = source.stories;
	if (first === undefined) throw new Error('no stories');
	const change = { on: '2025-03-09', what: 'Sửa số hộ từ 20 thành 22.', why: 'Xã báo lại.' };
	return { ...source, stories: [{ ...first, changes: [...first.changes, change] }, ...others] };
}

function feed(key: string, format: FeedFormat, url = HERE): string {
	const view = feedList(content).find((one) => one.key === key);
	if (view === undefined) throw new Error(`no feed ${key}`);
	return feedFile(content, url, view, format);
}

describe('feeds', () => {
	it('wait for the address of the site', () => {
		expect(content.site.url).toBeNull();
		expect(feedRoutes(content, 'atom.xml')).toEqual([]);
		const settled = { ...content, site: { ...content.site, url: HERE } };
		expect(feedRoutes(settled, 'atom.xml')).toHaveLength(feedList(content).length);
	});

	it('are there for everything, each kind of news, each agency, district and field', () => {
		const keys = feedList(content).map(({ key }) => key);
		expect(keys).toEqual(
			expect.arrayContaining([
				WHOLE_FEED,
				STORY_FEED,
				'tin/van-ban',
				'tin/dinh-chinh',
				'tin/thoi-han',
				...content.agencies.map(({ id }) => `co-quan/${id}/tin`),
				...Object.keys(content.places?.districts ?? {}).map((id) => `dia-phuong/${id}/tin`),
				...Object.keys(content.taxonomy.fields).map((id) => `linh-vuc/${id}/tin`),
			]),
		);
		expect(new Set(keys).size).toBe(keys.length);
	});

	it.each(XML_FORMATS)(
		'are sound XML, read back with every entry and its whole address: %s',
		async (format) => {
			const xml = feedList(content).map(({ key }) => feed(key, format));
			expect(await validateXML({ xml, normalization: 'format' })).toMatchObject({ valid: true, errors: [] });
			for (const { key, title, entries } of feedList(content)) {
				const text = feed(key, format);
				const read = parseFeed(text);
				expect(read.title).toBe(`${title} · ${content.site.name}`);
				expect(read.language ?? 'vi').toBe('vi');
				expect(read.items.map((item) => [item.title, item.url, item.description])).toEqual(
					entries.map((entry) => [entry.title, HERE + entry.path, entry.summary]),
				);
				for (const { id } of read.items) expect(id).toMatch(UUID);
			}
		},
	);

	it('have in Atom what RFC 4287 asks of a feed and of each entry: an id, a title, a day', () => {
		interface Parts {
			readonly id: string;
			readonly title: unknown;
			readonly updated: string;
		}
		const parser = new XMLParser({ isArray: (name) => name === 'entry' });
		for (const { key } of feedList(content)) {
			const parsed = parser.parse(feed(key, 'atom.xml')) as { feed: Parts & { entry?: Parts[] } };
			for (const { id, title, updated } of [parsed.feed, ...(parsed.feed.entry ?? [])]) {
				expect(id).toMatch(UUID);
				expect(title).toBeTruthy();
				expect(updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/u);
			}
		}
	});

	it('have in JSON what JSON Feed asks: version, title, and of each item an id and words', () => {
		for (const { key, entries } of feedList(content)) {
			const read = JSON.parse(feed(key, 'feed.json')) as {
				version: string;
				title: string;
				feed_url: string;
				items: { id: string; url: string; content_html: string }[];
			};
			expect(read.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/u);
			expect(read.title).not.toBe('');
			expect(read.feed_url).toBe(`${HERE}/${key}.feed.json`);
			expect(read.items.map(({ url }) => url)).toEqual(entries.map(({ path }) => HERE + path));
			for (const item of read.items) {
				expect(item.id).toMatch(UUID);
				expect(item.content_html).not.toBe('');
			}
		}
	});

	it('keep their ids when the site moves, one for each entry', () => {
		const ids = (url: string) => parseFeed(feed(WHOLE_FEED, 'atom.xml', url)).items.map(({ id }) => id);
		expect(ids('https://khac.example')).toEqual(ids(HERE));
		expect(new Set(ids(HERE)).size).toBe(ids(HERE).length);
	});

	it('give the same bytes twice', () => {
		expect(feed(WHOLE_FEED, 'rss.xml')).toBe(feed(WHOLE_FEED, 'rss.xml'));
	});
});

describe('what feeds tell', () => {
	it('is every story once, with the day of its last change', () => {
		const read = parseFeed(feed(STORY_FEED, 'atom.xml'));
		expect(read.items).toHaveLength(content.stories.length);
		expect(read.items[0]?.updated?.toISOString()).toBe('2025-03-08T17:00:00.000Z');
	});

	it('is a correction with what changed and why, in its own feed and in those of its district and field', () => {
		for (const key of ['tin/dinh-chinh', 'dia-phuong/mom-chai/tin', 'linh-vuc/moi-truong/tin', WHOLE_FEED]) {
			const summaries = parseFeed(feed(key, 'rss.xml')).items.map(({ description }) => description);
			expect(summaries, key).toContain('Sửa số hộ từ 20 thành 22. Lý do: Xã báo lại.');
		}
	});

	it('is what was taken back, without its name and away from its address', () => {
		expect(content.withdrawn.length).toBeGreaterThan(0);
		const text = feed('tin/dinh-chinh', 'atom.xml');
		expect(parseFeed(text).items.map(({ title }) => title)).toContain('Một câu chuyện đã gỡ');
		for (const { id } of content.withdrawn) expect(text).not.toContain(id);
	});

	it('is no day later than that of the last check, for what is still to come in law', () => {
		const legal = feedList(content).find(({ key }) => key === 'tin/van-ban')?.entries ?? [];
		expect(legal.length).toBeGreaterThan(3);
		for (const { changedOn } of legal) expect(changedOn <= content.site.checkedOn).toBe(true);
	});

	it('is no background in the feed of deadlines', () => {
		const background = content.events.filter(({ type }) => type === 'boi-canh').map(({ id }) => `#${id}`);
		const told = feedList(content).find(({ key }) => key === 'tin/thoi-han')?.entries ?? [];
		expect(told.length).toBeGreaterThan(0);
		expect(told.filter(({ path }) => background.some((id) => path.endsWith(id)))).toEqual([]);
	});
});
