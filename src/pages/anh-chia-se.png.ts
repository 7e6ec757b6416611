import { socialPng } from '../exports/social/png.ts';
import { SITE_EMBLEM, siteSocialSvg } from '../exports/social/site.ts';
import { loadTypefaces } from '../exports/type/typeface.ts';
import { siteContent } from '../page-data/base/content.ts';
import { emblemFile } from '../page-data/site/site.ts';
import { siteSocial } from '../page-data/story/story-social.ts';

/** The picture of the site itself, for shared links to pages that have none of their own. */
export async function GET(): Promise<Response> {
	const content = await siteContent();
	const svg = siteSocialSvg(siteSocial(content), await loadTypefaces());
	const picture = await socialPng(svg, await emblemFile(content.site), SITE_EMBLEM);
	return new Response(picture, { headers: { 'Content-Type': 'image/png' } });
}
