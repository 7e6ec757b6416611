import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { securityFile } from '../exports/site/security.ts';
import { siteContent } from '../page-data/base/content.ts';
import { today } from '../page-data/base/today.ts';

/** security.txt, only where there is a contact. */
export async function getStaticPaths() {
	const text = securityFile(await siteContent(), today());
	return text === null ? [] : [{ params: { security: '.well-known/security' }, props: { text } }];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
	new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
