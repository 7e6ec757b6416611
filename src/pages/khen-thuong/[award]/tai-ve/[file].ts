import type { APIRoute, GetStaticPaths } from 'astro';
import { sheetFile } from '../../../../exports/pdf/sheet-files.ts';
import { siteContent } from '../../../../page-data/base/content.ts';
import { sheetRoutes } from '../../../../page-data/site/sheets.ts';

export const getStaticPaths = (async () =>
	sheetRoutes(await siteContent(), 'khen-thuong').map(({ id, file }) => ({
		params: { award: id, file },
	}))) satisfies GetStaticPaths;

/** The sheet to print. */
export const GET: APIRoute<Record<string, unknown>, { award: string }> = async ({ params }) => {
	const { bytes, type } = await sheetFile(await siteContent(), 'khen-thuong', params.award);
	return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
};
