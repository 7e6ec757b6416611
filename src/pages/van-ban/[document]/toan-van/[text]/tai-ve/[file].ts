import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { datedFileRoutes, documentFile } from '../../../../../../exports/document/files.ts';
import { siteContent } from '../../../../../../page-data/base/content.ts';

export const getStaticPaths = (async () => datedFileRoutes(await siteContent())) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A text of a document to take away. */
export const GET: APIRoute<Props, { document: string; text: string }> = async ({ params, props }) => {
	const content = await siteContent();
	const { bytes, type } = await documentFile(content, params.document, props.extension, params.text);
	return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
};
