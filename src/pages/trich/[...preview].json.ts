import type { APIRoute, GetStaticPaths } from 'astro';
import { siteContent } from '../../page-data/base/content.ts';
import { previewFiles, type Preview } from '../../page-data/document/previews.ts';

export const getStaticPaths = (async () =>
	previewFiles(await siteContent()).map(({ document, file, preview }) => ({
		params: { preview: file === null ? document : `${document}/${file}` },
		props: { preview },
	}))) satisfies GetStaticPaths;

/** What the preview of a citation shows; the same address as `paths.preview`. */
export const GET: APIRoute<{ preview: Preview }> = ({ props }) =>
	new Response(JSON.stringify(props.preview), {
		headers: { 'Content-Type': 'application/json; charset=utf-8' },
	});
