import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { siteContent } from '../../../../../page-data/base/content.ts';
import { contentFile } from '../../../../../page-data/base/root.ts';
import { datedTexts } from '../../../../../page-data/document/dated-text.ts';
import { textKey } from '../../../../../page-data/document/texts.ts';

export const getStaticPaths = (async () =>
	datedTexts(await siteContent()).map(({ document: { id }, text }) => ({
		params: { document: id, text: textKey(text) },
		props: { file: text.file.file },
	}))) satisfies GetStaticPaths;

/** The received file of a day, byte for byte. */
export const GET: APIRoute<{ file: string }, { document: string }> = async ({ params, props }) => {
	const bytes = await readFile(contentFile('documents', params.document, props.file));
	return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
