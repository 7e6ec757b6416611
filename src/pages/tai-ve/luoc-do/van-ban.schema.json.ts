import type { APIRoute } from 'astro';
import { documentSchemaFile } from '../../../exports/document/files.ts';
import { siteContent } from '../../../page-data/base/content.ts';

/** The shape of every document's JSON file. */
export const GET: APIRoute = async () => {
	const { bytes, type } = await documentSchemaFile(await siteContent());
	return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
};
