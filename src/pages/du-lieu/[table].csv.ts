import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { publishedTables } from '../../exports/data/files.ts';
import { siteContent } from '../../page-data/base/content.ts';

export const getStaticPaths = async () =>
	publishedTables(await siteContent()).map(({ table, csv }) => ({
		params: { table: table.id },
		props: { text: csv.text },
	}));

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
	new Response(props.text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
