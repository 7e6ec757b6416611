import type { GetStaticPaths } from 'astro';
import { storyFeedFile } from '../../feeds/stories.ts';
import { siteContent } from '../../page-data/content.ts';
import { storyFeedData } from '../../page-data/story-feed.ts';

/** Only where there are stories and the site's address is known: readers of feeds need whole addresses. */
export const getStaticPaths = (async () => {
	return storyFeedData(await siteContent()) === null ? [] : [{ params: { feed: 'tin' } }];
}) satisfies GetStaticPaths;

export async function GET(): Promise<Response> {
	const data = storyFeedData(await siteContent());
	return new Response(data === null ? null : storyFeedFile(data), {
		headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
	});
}
