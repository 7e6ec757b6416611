import type { APIRoute, GetStaticPaths } from 'astro';
import { sheetFile } from '../../../../exports/pdf/sheet-files.ts';
import { siteContent } from '../../../../page-data/base/content.ts';
import { sheetRoutes } from '../../../../page-data/site/sheets.ts';

export const getStaticPaths = (async () =>
	sheetRoutes(await siteContent(), 'nhiem-vu').map(({ id, file }) => ({
		params: { task: id, file },
	}))) satisfies GetStaticPaths;

/** The sheet to print. */
export const GET: APIRoute<Record<string, unknown>, { task: string }> = async ({ params }) => {
	const { bytes, type } = await sheetFile(await siteContent(), 'nhiem-vu', params.task);
	return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
};
