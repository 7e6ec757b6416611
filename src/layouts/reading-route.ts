import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { siteContent } from '../page-data/base/content.ts';
import { paths } from '../page-data/base/paths.ts';
import { isOfOneText } from '../page-data/document/texts.ts';
import { readingPlace } from '../page-data/document/reading.ts';

/**
 * Gives every page of Starlight its place among its neighbours. Not through the properties of StarlightPage, which puts
 * a slash behind "#phan-i" (utils/createPathFormatter, 0.42), and which pages of prose do not have. Pages for editors stay
 * out of the search, and so do texts of other days: what is found is what holds today.
 */
export const onRequest = defineRouteMiddleware(async ({ locals, url }) => {
	const content = await siteContent();
	const { starlightRoute } = locals;
	Object.assign(starlightRoute, readingPlace(content, url.pathname));
	if (isOfOneText(url.pathname)) starlightRoute.entry.data.pagefind = false;
	if (content.pages.some(({ id, forEditors }) => forEditors && paths.page(id) === url.pathname)) {
		starlightRoute.entry.data.pagefind = false;
		starlightRoute.head.push({ tag: 'meta', attrs: { name: 'robots', content: 'noindex' } });
	}
});
