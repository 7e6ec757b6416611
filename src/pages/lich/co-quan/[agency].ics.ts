import type { APIRoute, GetStaticPaths } from 'astro';
import { calendarFile } from '../../../feeds/calendar.ts';
import { agenciesWithFile, agencyEntries } from '../../../page-data/plan/calendar.ts';
import { siteContent } from '../../../page-data/base/content.ts';

export const getStaticPaths = (async () => {
	const content = await siteContent();
	return agenciesWithFile(content).map((agency) => ({
		params: { agency: agency.id },
		props: { name: agency.name },
	}));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ name: string }, { agency: string }> = async ({ params, props }) => {
	const content = await siteContent();
	const file = calendarFile(
		agencyEntries(content, params.agency),
		`${props.name} · ${content.site.name}`,
		content.site.checkedOn,
		content.site.plan,
	);
	return new Response(file, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
