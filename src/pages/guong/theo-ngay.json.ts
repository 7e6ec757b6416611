import type { APIRoute } from 'astro';
import { siteContent } from '../../page-data/base/content.ts';
import { storyTurns } from '../../page-data/story/stories.ts';

/** The cards of all stories in the order in which the days take them. */
export const GET: APIRoute = async () =>
	new Response(JSON.stringify(storyTurns(await siteContent())), {
		headers: { 'Content-Type': 'application/json; charset=utf-8' },
	});
