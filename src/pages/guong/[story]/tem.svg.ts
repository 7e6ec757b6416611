import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { stampSvg } from '../../../exports/stamp/stamp.ts';
import { loadTypefaces } from '../../../exports/type/typeface.ts';
import { siteContent } from '../../../page-data/base/content.ts';
import { stampRoutes } from '../../../page-data/story/story-stamp.ts';

export const getStaticPaths = async () => stampRoutes(await siteContent());

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { stamp } }) =>
	new Response(stampSvg(stamp, await loadTypefaces()), { headers: { 'Content-Type': 'image/svg+xml' } });
