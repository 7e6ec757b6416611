import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { publishedTables, recordFiles } from '../../exports/data/files.ts';
import { siteContent } from '../../page-data/base/content.ts';

/** Every table, its schema, and each record by itself. */
export const getStaticPaths = async () =>
	publishedTables(await siteContent())
		.flatMap((published) => [published.json, published.schema, ...recordFiles(published)])
		.map(({ name, text }) => ({ params: { file: name.replace(/\.json$/u, '') }, props: { text } }));

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
	new Response(props.text, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
