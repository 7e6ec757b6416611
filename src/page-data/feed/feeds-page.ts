import type { Content } from '../../collections/load.ts';
import { agenciesWithFile, movementsWithFile } from '../plan/calendar.ts';
import { FEED_FORMATS, feedList, type FeedFormat, type FeedView } from './feeds.ts';
import type { Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';

const GROUPS: readonly { readonly id: FeedView['group']; readonly title: string }[] = [
	{ id: 'chung', title: 'Chung' },
	{ id: 'co-quan', title: 'Theo cơ quan' },
	{ id: 'dia-phuong', title: 'Theo địa phương' },
	{ id: 'linh-vuc', title: 'Theo lĩnh vực' },
];

/** The page that lists feeds and calendars. */
export function feedsPage(content: Content) {
	const feeds = feedList(content);
	return {
		/** False before the site has an address: readers of feeds need whole ones, so there are no files yet. */
		hasFeeds: content.site.url !== null,
		groups: GROUPS.map(({ id, title }) => ({
			id,
			title,
			feeds: feeds.filter(({ group }) => group === id).map(feedView),
		})).filter((group) => group.feeds.length > 0),
		calendars: [
			{ href: paths.calendarFile, label: 'Lịch chung' },
			{ href: paths.effectCalendarFile, label: 'Ngày hiệu lực của văn bản' },
			...agenciesWithFile(content).map(({ id, name }) => ({
				href: paths.agencyCalendarFile(id),
				label: name,
			})),
			...movementsWithFile(content).map(({ id, name }) => ({
				href: paths.movementCalendarFile(id),
				label: name,
			})),
		] satisfies readonly Link[],
	};
}
export type FeedsPage = ReturnType<typeof feedsPage>;

function feedView({ key, title, description, entries }: FeedView) {
	return {
		key,
		title,
		description,
		count: entries.length,
		formats: (Object.keys(FEED_FORMATS) as FeedFormat[]).map((format) => ({
			label: FEED_FORMATS[format].label,
			href: paths.feed(key, format),
		})),
	};
}
