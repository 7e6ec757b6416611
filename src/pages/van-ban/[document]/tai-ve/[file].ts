import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { documentFile, documentFileRoutes } from '../../../../exports/document/files.ts';
import { siteContent } from '../../../../page-data/base/content.ts';

export const getStaticPaths = (async () => documentFileRoutes(await siteContent())) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A document to take away. */
export const GET: APIRoute<Props, { document: string }> = async ({ params, props }) => {
	const { bytes, type } = await documentFile(await siteContent(), params.document, props.extension);
	return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
};
