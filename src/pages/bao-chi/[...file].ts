import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { allDownloads } from '../../exports/downloads.ts';
import { madeFile } from '../../exports/published.ts';
import { siteContent } from '../../page-data/base/content.ts';
import { paths } from '../../page-data/base/paths.ts';

/** The press room's files. */
export async function getStaticPaths() {
	const files = (await allDownloads(await siteContent())).filter(({ group }) => group === 'bao-chi');
	return files.map(({ href }) => ({ params: { file: href.slice(paths.press.length) }, props: { href } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { href } }) => {
	const content = await siteContent();
	// The list makes the files; `astro dev` may have read the content anew since the paths were told.
	await allDownloads(content);
	const { type, bytes } = await madeFile(content, href);
	return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
};
