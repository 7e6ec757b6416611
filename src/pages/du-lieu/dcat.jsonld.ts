import { catalogueFile } from '../../exports/data/dcat.ts';
import { siteContent } from '../../page-data/base/content.ts';

export async function GET(): Promise<Response> {
	return new Response(catalogueFile(await siteContent()).text, {
		headers: { 'Content-Type': 'application/ld+json; charset=utf-8' },
	});
}
