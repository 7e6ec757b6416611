import type { APIRoute, GetStaticPaths } from 'astro';
import { calendarFile } from '../../../feeds/calendar.ts';
import { movementEntries, movementsWithFile } from '../../../page-data/plan/calendar.ts';
import { siteContent } from '../../../page-data/base/content.ts';

export const getStaticPaths = (async () => {
	const content = await siteContent();
	return movementsWithFile(content).map((movement) => ({
		params: { movement: movement.id },
		props: { name: movement.name },
	}));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ name: string }, { movement: string }> = async ({ params, props }) => {
	const content = await siteContent();
	const file = calendarFile(
		movementEntries(content, params.movement),
		`${props.name} · ${content.site.name}`,
		content.site.checkedOn,
		content.site.plan,
	);
	return new Response(file, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
