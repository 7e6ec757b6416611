import type { Content, Movement } from '../collections/load.ts';
import { siteContent } from './content.ts';
import { documentById, quote } from './documents.ts';
import { paths } from './paths.ts';
import { taskView } from './tasks.ts';

const SCOPES = { 'toan-quoc': 'Toàn quốc', tinh: 'Trong tỉnh' } as const;

/** A movement as lists print it. */
function movementView(movement: Movement) {
	return {
		id: movement.id,
		href: paths.movement(movement.id),
		name: movement.name,
		scope: SCOPES[movement.scope],
		period: `${String(movement.period.from)} – ${String(movement.period.to)}`,
		launchedBy: movement.launchedBy,
		summary: movement.summary,
	};
}

/** The movements that the content names. */
export async function movementListPage() {
	const content = await siteContent();
	return content.movements.map(movementView);
}

/** A movement: what the plan says of it, what is known beside the plan, which tasks serve it. */
export function movementPage(content: Content, movement: Movement) {
	const plan = documentById(content, content.site.plan);
	return {
		...movementView(movement),
		plan: plan.id,
		quotes: movement.at.map((address) => quote(content, plan, address)),
		facts: movement.facts,
		tasks: content.tasks
			.filter(({ movements }) => movements.includes(movement.id))
			.map((task) => taskView(content, task)),
	};
}
