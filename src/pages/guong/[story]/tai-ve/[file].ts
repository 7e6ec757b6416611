import type { APIRoute, GetStaticPaths } from 'astro';
import { sheetFile } from '../../../../exports/pdf/sheet-files.ts';
import { siteContent } from '../../../../page-data/base/content.ts';
import { sheetRoutes } from '../../../../page-data/site/sheets.ts';

export const getStaticPaths = (async () =>
	sheetRoutes(await siteContent(), 'guong').map(({ id, file }) => ({
		params: { story: id, file },
	}))) satisfies GetStaticPaths;

/** The sheet to print. */
export const GET: APIRoute<Record<string, unknown>, { story: string }> = async ({ params }) => {
	const { bytes, type } = await sheetFile(await siteContent(), 'guong', params.story);
	return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
};
