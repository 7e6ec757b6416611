import type { Content } from '../../collections/load.ts';
import { paths } from '../base/paths.ts';
import { communeOf, sortedStories } from './story-views.ts';

/** The units of today that have stories, by name, each with its stories. Where today's unit is unknown, nothing is said. */
export function storiesByUnit(content: Content) {
	const known = sortedStories(content).flatMap((story) => {
		const unit = communeOf(content, story)?.today ?? null;
		return unit === null ? [] : [{ unit, href: paths.story(story.id), label: story.name }];
	});
	return [...Map.groupBy(known, ({ unit }) => unit)]
		.map(([name, stories]) => ({ name, links: stories.map(({ href, label }) => ({ href, label })) }))
		.sort((one, other) => plainName(one.name).localeCompare(plainName(other.name), 'vi'));
}

/** "Xã Bến Lau", "Phường Bến Lau" → "Bến Lau". */
function plainName(unit: string): string {
	return unit.replace(/^\p{L}+ /u, '');
}
