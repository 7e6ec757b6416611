import { readFile } from 'node:fs/promises';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { pictureFile } from '../../../exports/picture/picture.ts';
import { siteContent } from '../../../page-data/base/content.ts';
import { contentFile } from '../../../page-data/base/root.ts';
import { PHOTOS, pictureRoutes } from '../../../page-data/story/story-picture.ts';

export const getStaticPaths = async () => pictureRoutes(await siteContent());

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { file, width, format, type } }) => {
	const photo = await readFile(contentFile(PHOTOS, file));
	return new Response(await pictureFile(photo, width, format), { headers: { 'Content-Type': type } });
};
