import { tabIcon } from '../exports/icon/icon.ts';
import { emblemFile } from '../page-data/site/site.ts';

/** The emblem for programs that ask for this very address. */
export async function GET(): Promise<Response> {
	return new Response(await tabIcon(await emblemFile()), { headers: { 'Content-Type': 'image/x-icon' } });
}
