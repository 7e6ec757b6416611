import type { Content } from '../collections/load.ts';
import { paths } from './paths.ts';
import { sortedStories, storyView } from './story-views.ts';

/** What the feed of stories says: plain data, days as ISO. null without stories, or before the site has an address. */
export function storyFeedData(content: Content) {
	const { site } = content;
	const { url } = site;
	if (url === null || content.stories.length === 0) return null;
	const addressOf = (path: string) => new URL(path, url).href;
	const entries = sortedStories(content).map((story) => {
		const { field, place } = storyView(content, story);
		return {
			/** Stable, whatever the site's address will be. */
			key: `${site.plan}/guong/${story.id}`,
			title: story.title,
			summary: story.summary,
			href: addressOf(paths.story(story.id)),
			publishedOn: story.publishedOn,
			changedOn: story.changes.at(-1)?.on ?? story.publishedOn,
			categories: [field, place],
		};
	});
	return {
		key: `${site.plan}/guong`,
		title: `Gương sáng · ${site.name}`,
		description: `Những câu chuyện có thật ở ${site.province.fullName}.`,
		author: site.publisher.name ?? site.name,
		rights: site.licence.text,
		href: addressOf(paths.stories),
		self: addressOf(paths.storyFeed),
		/** The last change of all, so that two builds of the same content give the same bytes. */
		changedOn: entries.reduce((last, { changedOn }) => (changedOn > last ? changedOn : last), site.checkedOn),
		entries,
	};
}
export type StoryFeed = NonNullable<ReturnType<typeof storyFeedData>>;
