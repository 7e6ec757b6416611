import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { redirectPage } from '../../../exports/redirect.ts';
import { siteContent } from '../../../page-data/base/content.ts';
import { fullAddress } from '../../../page-data/base/mail.ts';
import { shortLinkRoutes } from '../../../page-data/record/short-links.ts';

export async function getStaticPaths() {
	return shortLinkRoutes(await siteContent());
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Sends a short address on to its page. */
export const GET: APIRoute<Props> = async ({ props: { to } }) => {
	const canonical = fullAddress(await siteContent(), to);
	return new Response(redirectPage({ to, canonical, title: 'Địa chỉ ngắn' }), {
		headers: { 'Content-Type': 'text/html; charset=utf-8' },
	});
};
