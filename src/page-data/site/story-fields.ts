import type { Content } from '../../collections/load.ts';
import { awardView } from '../award/awards.ts';
import { siteContent } from '../base/content.ts';
import { paths } from '../base/paths.ts';
import { sortedStories, storyView } from '../story/story-views.ts';
import { taskView } from '../plan/tasks.ts';
import { termView } from '../guidance/terms.ts';

/** The one path of a page that exists only where the taxonomy has fields. */
export async function onlyWithFields() {
	const { taxonomy } = await siteContent();
	return Object.keys(taxonomy.fields).length === 0 ? [] : [{ params: { only: undefined } }];
}

/** All fields, those with most stories first. */
export async function fieldsPage() {
	const content = await siteContent();
	return {
		fields: Object.entries(content.taxonomy.fields)
			.map(([id, { label, description, symbol }]) => {
				return {
					id,
					href: paths.field(id),
					label,
					description,
					symbol,
					count: storiesOf(content, id).length,
				};
			})
			.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'vi')),
	};
}

/** One field: its stories, the movements they belong to, the plan's tasks, awards and words that go with it. */
export function fieldPage(content: Content, id: string) {
	const field = content.taxonomy.fields[id];
	if (field === undefined) throw new Error(`Không có lĩnh vực "${id}".`);
	const movements = new Set(
		content.stories.flatMap((story) =>
			story.fields.includes(id) ? story.movements.map((movement) => movement.id) : [],
		),
	);
	return {
		label: field.label,
		description: field.description,
		stories: storiesOf(content, id),
		movements: content.movements
			.filter((movement) => movements.has(movement.id))
			.map((movement) => ({ href: paths.movement(movement), label: movement.name })),
		tasks: content.tasks.filter((task) => task.fields.includes(id)).map((task) => taskView(content, task)),
		awards: content.awards.filter((award) => field.awards.includes(award.id)).map(awardView),
		terms: content.terms.filter((term) => field.terms.includes(term.id)).map(termView),
	};
}

/** Routes of all fields. */
export function fieldRoutes(content: Content) {
	return Object.keys(content.taxonomy.fields).map((field) => ({
		params: { field },
		props: { page: fieldPage(content, field) },
	}));
}

function storiesOf(content: Content, id: string) {
	return sortedStories(content)
		.filter(({ fields }) => fields.includes(id))
		.map((story) => storyView(content, story));
}
