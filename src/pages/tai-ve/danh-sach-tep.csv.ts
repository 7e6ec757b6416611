import type { APIRoute } from 'astro';
import { manifestFile } from '../../exports/manifest.ts';
import { siteContent } from '../../page-data/base/content.ts';

/** Every file with its length and SHA-256. */
export const GET: APIRoute = async () =>
	new Response(await manifestFile(await siteContent()), {
		headers: { 'Content-Type': 'text/csv; charset=utf-8' },
	});
