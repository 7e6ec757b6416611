import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { siteContent } from '../page-data/base/content.ts';
import { readingPlace } from '../page-data/document/reading.ts';

/**
 * Gives every page of Starlight its place among its neighbours. Not through the properties of StarlightPage, which puts
 * a slash behind "#phan-i" (utils/createPathFormatter, 0.42), and which pages of prose do not have.
 */
export const onRequest = defineRouteMiddleware(async ({ locals, url }) => {
	Object.assign(locals.starlightRoute, readingPlace(await siteContent(), url.pathname));
});
