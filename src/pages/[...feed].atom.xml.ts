import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { feedRoutes } from '../feeds/feed.ts';
import { siteContent } from '../page-data/base/content.ts';

export const getStaticPaths = async () => feedRoutes(await siteContent(), 'atom.xml');

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { text, type } }) =>
	new Response(text, { headers: { 'Content-Type': type } });
