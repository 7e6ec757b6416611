import { homeScreenIcon } from '../exports/icon/icon.ts';
import { siteContent } from '../page-data/base/content.ts';
import { emblemFile } from '../page-data/site/site.ts';

/** The emblem for the home screens of phones. */
export async function GET(): Promise<Response> {
	const { site } = await siteContent();
	return new Response(await homeScreenIcon(await emblemFile(site)), {
		headers: { 'Content-Type': 'image/png' },
	});
}
