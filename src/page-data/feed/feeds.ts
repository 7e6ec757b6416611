import type { Content } from '../../collections/load.ts';
import {
	correctionEntries,
	deadlineEntries,
	legalEntries,
	storyEntries,
	type FeedEntry,
} from './feed-entries.ts';
import { STORY_FEED, WHOLE_FEED } from '../base/feed-keys.ts';
import { agencyEntries, calendarEntries } from '../plan/calendar.ts';
import { paths } from '../base/paths.ts';
import { lowerFirst } from '../../text/letter-case.ts';
import { sortedStories } from '../story/story-views.ts';

/** The formats of every feed, by the ending of the address, with what readers are told of them. */
export const FEED_FORMATS = {
	'atom.xml': { label: 'Atom', type: 'application/atom+xml' },
	'rss.xml': { label: 'RSS', type: 'application/rss+xml' },
	'feed.json': { label: 'JSON', type: 'application/feed+json' },
} as const;

export type FeedFormat = keyof typeof FEED_FORMATS;

/** A feed: what it is called, where it belongs, what stands in it, newest first. */
export interface FeedView {
	/** Its address without the ending: "tin/tat-ca". It never changes once published. */
	readonly key: string;
	readonly title: string;
	readonly description: string;
	readonly group: 'chung' | 'co-quan' | 'dia-phuong' | 'linh-vuc';
	readonly entries: readonly FeedEntry[];
}

/** Every feed of the site; those of agencies, districts and fields in the order of their names. */
export function feedList(content: Content): readonly FeedView[] {
	return [
		...commonFeeds(content),
		...agencyFeeds(content),
		...districtFeeds(content),
		...fieldFeeds(content),
	];
}

function commonFeeds(content: Content): FeedView[] {
	const stories = storyEntries(content, content.stories);
	const legal = legalEntries(content);
	const corrections = correctionEntries(content);
	const deadlines = deadlineEntries(content, calendarEntries(content));
	const common = { group: 'chung' } as const;
	return [
		{
			...common,
			key: WHOLE_FEED,
			title: 'Mọi tin',
			description: 'Gương, thay đổi của văn bản, đính chính và thời hạn trong một nguồn.',
			entries: newestFirst([...stories, ...legal, ...corrections, ...deadlines]),
		},
		...(content.stories.length === 0
			? []
			: [
					{
						...common,
						key: STORY_FEED,
						title: 'Gương sáng',
						description: 'Những câu chuyện có thật trong tỉnh.',
						entries: newestFirst(stories),
					},
				]),
		{
			...common,
			key: 'tin/van-ban',
			title: 'Thay đổi của văn bản',
			description: 'Văn bản ban hành, có hiệu lực, được sửa đổi, thay thế, hết hiệu lực.',
			entries: newestFirst(legal),
		},
		{
			...common,
			key: 'tin/dinh-chinh',
			title: 'Đính chính và sửa đổi',
			description: 'Điều đã sửa sau khi đăng, và lý do.',
			entries: newestFirst(corrections),
		},
		{
			...common,
			key: 'tin/thoi-han',
			title: 'Thời hạn của kế hoạch',
			description: 'Hạn nộp, báo cáo, hội nghị và mốc trong kế hoạch.',
			entries: newestFirst(deadlines),
		},
	];
}

function agencyFeeds(content: Content): FeedView[] {
	return byTitle(
		content.agencies.map(({ id, name }) => ({
			key: `co-quan/${id}/tin`,
			title: name,
			description: `Thời hạn trong kế hoạch liên quan tới ${name}.`,
			group: 'co-quan',
			entries: newestFirst(deadlineEntries(content, agencyEntries(content, id))),
		})),
	);
}

function districtFeeds(content: Content): FeedView[] {
	return byTitle(
		Object.entries(content.places?.districts ?? {}).map(([id, { fullName }]) => ({
			key: `dia-phuong/${id}/tin`,
			title: fullName,
			description: `Gương ở ${lowerFirst(fullName)}, kể cả lần sửa.`,
			group: 'dia-phuong',
			entries: storiesAndCorrections(content, ({ place }) => place.district === id),
		})),
	);
}

function fieldFeeds(content: Content): FeedView[] {
	return byTitle(
		Object.entries(content.taxonomy.fields).map(([id, { label }]) => ({
			key: `linh-vuc/${id}/tin`,
			title: label,
			description: `Gương trong lĩnh vực ${label}, kể cả lần sửa.`,
			group: 'linh-vuc',
			entries: storiesAndCorrections(content, ({ fields }) => fields.includes(id)),
		})),
	);
}

function storiesAndCorrections(content: Content, isIn: (story: Content['stories'][number]) => boolean) {
	const stories = sortedStories(content).filter(isIn);
	const records = new Set(stories.map(({ id }) => paths.story(id)));
	return newestFirst([
		...storyEntries(content, stories),
		...correctionEntries(content).filter(({ record }) => record !== null && records.has(record)),
	]);
}

function byTitle(feeds: readonly FeedView[]): FeedView[] {
	return feeds.toSorted((a, b) => a.title.localeCompare(b.title, 'vi'));
}

/** Of one day by key, so that the order does not change from build to build. */
function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
	return entries.toSorted((a, b) => b.changedOn.localeCompare(a.changedOn) || a.key.localeCompare(b.key));
}
