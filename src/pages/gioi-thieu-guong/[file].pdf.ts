import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { formFile } from '../../exports/pdf/form-files.ts';
import { siteContent } from '../../page-data/base/content.ts';
import { formFileRoutes } from '../../page-data/site/taking-part.ts';

export const getStaticPaths = formFileRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The form to print. */
export const GET: APIRoute<Props> = async ({ props }) => {
	const { type, bytes } = await formFile(await siteContent(), props.key);
	return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
};
