import { homeScreenIcon } from '../exports/icon/icon.ts';
import { emblemFile } from '../page-data/site/site.ts';

/** The emblem for the home screens of phones. */
export async function GET(): Promise<Response> {
	return new Response(await homeScreenIcon(await emblemFile()), { headers: { 'Content-Type': 'image/png' } });
}
