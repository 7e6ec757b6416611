import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { socialPng } from '../../../exports/social/png.ts';
import { EMBLEM, socialSvg } from '../../../exports/social/social.ts';
import { loadTypefaces } from '../../../exports/type/typeface.ts';
import { siteContent } from '../../../page-data/base/content.ts';
import { emblemFile } from '../../../page-data/site/site.ts';
import { socialRoutes } from '../../../page-data/story/story-social.ts';

export const getStaticPaths = async () => socialRoutes(await siteContent());

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { social } }) => {
	const { site } = await siteContent();
	const picture = await socialPng(socialSvg(social, await loadTypefaces()), await emblemFile(site), EMBLEM);
	return new Response(picture, { headers: { 'Content-Type': 'image/png' } });
};
