import { tabIcon } from '../exports/icon/icon.ts';
import { siteContent } from '../page-data/base/content.ts';
import { emblemFile } from '../page-data/site/site.ts';

/** The emblem for programs that ask for this very address. */
export async function GET(): Promise<Response> {
	const { site } = await siteContent();
	return new Response(await tabIcon(await emblemFile(site)), { headers: { 'Content-Type': 'image/x-icon' } });
}
