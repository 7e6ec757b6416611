import type { Content, Movement } from '../../collections/load.ts';
import { fileEntries, movementEntries } from './calendar.ts';
import { siteContent } from '../base/content.ts';
import { documentById } from '../document/document-name.ts';
import { quote } from '../document/passage.ts';
import { DRAFT_MARK } from '../record/draft.ts';
import { paths } from '../base/paths.ts';
import { sortedStories, storyView } from '../story/story-views.ts';
import { taskView } from './tasks.ts';

const SCOPES = { 'toan-quoc': 'Toàn quốc', tinh: 'Trong tỉnh' } as const;

/** A movement as lists print it. */
function movementView(movement: Movement) {
	const { scope, period } = movement;
	return {
		id: movement.id,
		href: paths.movement(movement),
		name: movement.name,
		isDraft: movement.draft,
		/** "Toàn quốc · 2021 – 2025 · Phát động: …", without what no source says. */
		marks: [
			...(scope === null ? [] : [SCOPES[scope]]),
			...(period === null ? [] : [`${String(period.from)} – ${String(period.to)}`]),
			...(movement.launchedBy === null ? [] : [`Phát động: ${movement.launchedBy}`]),
			...(movement.draft ? [DRAFT_MARK] : []),
		],
		summary: movement.summary,
	};
}

const isInPlan = ({ at }: Movement): boolean => at.length > 0;

/** The movements that the plan names have pages; those that only stories name are parts of the list, with their stories. */
export async function movementListPage() {
	const content = await siteContent();
	const others = content.movements.filter((movement) => !isInPlan(movement));
	return {
		ofPlan: content.movements.filter(isInPlan).map((movement) => movementView(movement)),
		ofStories: bySummary(others.map((movement) => listedMovement(content, movement))),
		otherCount: others.length,
	};
}

/** The pages of movements. */
export async function movementRoutes() {
	const content = await siteContent();
	return content.movements.filter(isInPlan).map((movement) => ({
		params: { movement: movement.id },
		props: { page: movementPage(content, movement) },
	}));
}

function listedMovement(content: Content, movement: Movement) {
	const people = sortedStories(content).flatMap((story) =>
		story.movements
			.filter(({ id }) => id === movement.id)
			.map(({ basis }) => ({ href: paths.story(story.id), name: story.name, isOurs: basis === 'bien-tap' })),
	);
	// Where all are ours, the summary says so.
	const isMixed = people.some(({ isOurs }) => !isOurs);
	return {
		...movementView(movement),
		facts: movement.facts,
		people: people.map(({ isOurs, ...person }) => ({ ...person, isOurs: isOurs && isMixed })),
	};
}

/** Movements of which we know the same say it once; what is known of one alone comes first, then the fullest. */
function bySummary(movements: readonly ReturnType<typeof listedMovement>[]) {
	const sorted = movements.toSorted(
		(a, b) => b.people.length - a.people.length || a.name.localeCompare(b.name, 'vi'),
	);
	return [...Map.groupBy(sorted, ({ summary }) => summary)]
		.map(([summary, group]) => ({ summary, movements: group }))
		.sort((a, b) => a.movements.length - b.movements.length);
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
		...movementView(movement),
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
