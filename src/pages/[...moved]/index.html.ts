import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { redirectPage } from '../../exports/redirect.ts';
import { siteContent } from '../../page-data/base/content.ts';
import { fullAddress } from '../../page-data/base/mail.ts';
import { movedRoutes } from '../../page-data/record/moved.ts';

export async function getStaticPaths() {
	return movedRoutes(await siteContent());
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Sends the old address of a page on to the new one. */
export const GET: APIRoute<Props> = async ({ props: { to } }) => {
	const canonical = fullAddress(await siteContent(), to);
	return new Response(redirectPage({ to, canonical, title: 'Trang đã dời chỗ' }), {
		headers: { 'Content-Type': 'text/html; charset=utf-8' },
	});
};
