import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { formPdf } from '../../exports/pdf/form.ts';
import { formFileRoutes, formPage } from '../../page-data/taking-part.ts';

export const getStaticPaths = formFileRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The form to print. */
export const GET: APIRoute<Props> = async ({ props }) => {
	const pdf = formPdf(await formPage(props.key));
	return new Response(new Uint8Array(pdf), { headers: { 'Content-Type': 'application/pdf' } });
};
