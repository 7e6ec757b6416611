/** Stories near one another. Those with the same tags are judged once, so that the work does not grow with their square. */
import type { Content, Story } from '../../collections/load.ts';
import { sortedStories, storyView, type StoryView } from './story-views.ts';

const RELATED = 3;

/** Stories that share more than one of field, place, movement and kind, the nearest first. */
export function relatedStories(content: Content, story: Story): StoryView[] {
	return nearest(content, story)
		.filter(({ id }) => id !== story.id)
		.slice(0, RELATED)
		.map((other) => storyView(content, other));
}

/** Stories with the same tags, in the order of all of them; their places in that order tell them apart. */
interface Alike {
	readonly example: Story;
	readonly members: { readonly story: Story; readonly place: number }[];
}

interface Groups {
	readonly all: readonly Alike[];
	readonly nearest: Map<string, readonly Story[]>;
}

const known = new WeakMap<readonly Story[], Groups>();

function groupsOf(content: Content): Groups {
	const stories = sortedStories(content);
	const found = known.get(stories) ?? { all: groupAlike(stories), nearest: new Map() };
	known.set(stories, found);
	return found;
}

function groupAlike(stories: readonly Story[]): readonly Alike[] {
	const groups = new Map<string, Alike>();
	for (const [place, story] of stories.entries()) {
		const tags = tagsOf(story);
		const group = groups.get(tags) ?? { example: story, members: [] };
		groups.set(tags, group);
		// One more than is shown: the story itself may be among them.
		if (group.members.length <= RELATED) group.members.push({ story, place });
	}
	return [...groups.values()];
}

/** The nearest of all stories, itself among them; the same for all that have its tags. */
function nearest(content: Content, story: Story): readonly Story[] {
	const groups = groupsOf(content);
	const tags = tagsOf(story);
	const found = groups.nearest.get(tags) ?? findNearest(groups.all, story);
	groups.nearest.set(tags, found);
	return found;
}

function findNearest(groups: readonly Alike[], story: Story): readonly Story[] {
	return groups
		.map(({ example, members }) => ({ members, shared: sharedTags(story, example) }))
		.filter(({ shared }) => shared > 1)
		.flatMap(({ members, shared }) => members.map((member) => ({ ...member, shared })))
		.sort((a, b) => b.shared - a.shared || a.place - b.place)
		.slice(0, RELATED + 1)
		.map(({ story: other }) => other);
}

/** Counts shared tags: each field, the district, the commune, each movement, the kind. */
export function sharedTags(a: Story, b: Story): number {
	const both = (xs: readonly string[], ys: readonly string[]) => xs.filter((x) => ys.includes(x)).length;
	const district = a.place.district !== null && a.place.district === b.place.district;
	const commune = district && a.place.commune !== null && a.place.commune === b.place.commune;
	return (
		both(a.fields, b.fields) +
		both(movementsOf(a), movementsOf(b)) +
		Number(district) +
		Number(commune) +
		Number(a.kind === b.kind)
	);
}

/** All that is compared, as one text. */
function tagsOf(story: Story): string {
	const { district, commune } = story.place;
	return JSON.stringify([story.fields, movementsOf(story), district, commune, story.kind]);
}

function movementsOf({ movements }: Story): string[] {
	return movements.map(({ id }) => id);
}
