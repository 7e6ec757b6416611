import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { siteContent } from '../../../page-data/base/content.ts';
import { hasText } from '../../../page-data/document/full-text.ts';
import { contentFile } from '../../../page-data/base/root.ts';

export const getStaticPaths = (async () => {
	const { documents } = await siteContent();
	return documents
		.filter(hasText)
		.map(({ id, text }) => ({ params: { document: id }, props: { file: text.file } }));
}) satisfies GetStaticPaths;

/** The received file, byte for byte: its SHA-256 stands in the list of all files. */
export const GET: APIRoute<{ file: string }, { document: string }> = async ({ params, props }) => {
	const bytes = await readFile(contentFile('documents', params.document, props.file));
	return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
