import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { newsSitemap, newsStories } from '../exports/site/news-sitemap.ts';
import { openSearchFile } from '../exports/site/open-search.ts';
import { siteContent } from '../page-data/base/content.ts';

/** Files that name whole addresses: only where the site has one. */
export async function getStaticPaths() {
	const content = await siteContent();
	const { url } = content.site;
	if (url === null) return [];
	return [
		{ params: { xml: 'tim-kiem' }, props: { text: openSearchFile(content, url) } },
		...(newsStories(content).length === 0
			? []
			: [{ params: { xml: 'sitemap-tin' }, props: { text: newsSitemap(content, url) } }]),
	];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
	new Response(props.text, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
