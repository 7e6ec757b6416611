import type { Content, Movement } from '../../collections/load.ts';
import { fileEntries, movementEntries } from './calendar.ts';
import { siteContent } from '../base/content.ts';
import { documentById } from '../document/document-name.ts';
import { quote } from '../document/passage.ts';
import { paths } from '../base/paths.ts';
import { sortedStories, storyView } from '../story/story-views.ts';
import { taskView } from './tasks.ts';

const SCOPES = { 'toan-quoc': 'Toàn quốc', tinh: 'Trong tỉnh' } as const;

/** A movement as lists print it. */
function movementView(content: Content, movement: Movement) {
	const { scope, period } = movement;
	return {
		id: movement.id,
		href: paths.movement(movement.id),
		name: movement.name,
		/** "Toàn quốc · 2021 – 2025 · Phát động: …", without what no source says. */
		marks: [
			...(scope === null ? [] : [SCOPES[scope]]),
			...(period === null ? [] : [`${String(period.from)} – ${String(period.to)}`]),
			...(movement.launchedBy === null ? [] : [`Phát động: ${movement.launchedBy}`]),
		],
		summary: movement.summary,
		stories: content.stories.filter(({ movements }) => movements.some(({ id }) => id === movement.id)).length,
	};
}

/** The movements that the plan names, then those that only stories name. */
export async function movementListPage() {
	const content = await siteContent();
	const inPlan = ({ at }: Movement) => at.length > 0;
	return {
		ofPlan: content.movements.filter(inPlan).map((movement) => movementView(content, movement)),
		ofStories: content.movements
			.filter((movement) => !inPlan(movement))
			.map((movement) => movementView(content, movement))
			.sort((a, b) => b.stories - a.stories || a.name.localeCompare(b.name, 'vi')),
	};
}

/** A movement: what the plan says of it, what is known beside the plan, which tasks serve it, who stood out in it. */
export function movementPage(content: Content, movement: Movement) {
	const plan = documentById(content, content.site.plan);
	const stories = sortedStories(content).filter(({ movements }) =>
		movements.some(({ id }) => id === movement.id),
	);
	const assigned = stories.filter(({ movements }) =>
		movements.some(({ id, basis }) => id === movement.id && basis === 'bien-tap'),
	);
	return {
		...movementView(content, movement),
		plan: plan.id,
		quotes: movement.at.map((address) => quote(content, plan, address)),
		facts: movement.facts,
		tasks: content.tasks
			.filter(({ movements }) => movements.includes(movement.id))
			.map((task) => taskView(content, task)),
		people: stories.map((story) => storyView(content, story)),
		/** How many of them we put here ourselves: their sources do not name the movement. */
		assigned: assigned.length,
		calendarHref:
			fileEntries(movementEntries(content, movement.id)).length > 0
				? paths.movementCalendarFile(movement.id)
				: null,
	};
}
