import { siteContent } from '../page-data/base/content.ts';
import { emblemFile } from '../page-data/site/site.ts';

/** The emblem as an icon file: colours fixed, since a file has no page to take them from. */
export async function GET(): Promise<Response> {
	const { site } = await siteContent();
	return new Response(await emblemFile(site), { headers: { 'Content-Type': 'image/svg+xml' } });
}
