import type { Content, Story } from '../../collections/load.ts';
import { paths } from '../base/paths.ts';
import { figureView, strongest } from '../story/stories.ts';
import { sortedStories, storyView } from '../story/story-views.ts';

/** Where a story can be found, by field or district, with the one to begin with. */
interface Lead {
	readonly href: string;
	readonly label: string;
	/** How many stories there are. */
	readonly count: number;
	readonly first: LeadStory;
}

/** The story to begin with: best founded, with figures. */
interface LeadStory {
	readonly href: string;
	readonly title: string;
	readonly place: string;
	/** "hơn 50 ha, diện tích gieo cấy"; null where the story draws none. */
	readonly figure: string | null;
	/** Who told of it first: whom to name beside this site. */
	readonly publishers: string;
}

/** Story leads by field and by district, those with most stories first; what has no story is left out. */
export function pressLeads(content: Content) {
	const { taxonomy, places } = content;
	const fields = Object.entries(taxonomy.fields).map(([id, { label }]) =>
		leadOf(content, { href: paths.field(id), label }, ({ fields: own }) => own.includes(id)),
	);
	const districts = Object.entries(places?.districts ?? {}).map(([id, { fullName }]) =>
		leadOf(content, { href: paths.district(id), label: fullName }, ({ place }) => place.district === id),
	);
	return { fields: ordered(fields), districts: ordered(districts) };
}

function leadOf(
	content: Content,
	link: { readonly href: string; readonly label: string },
	belongs: (story: Story) => boolean,
): Lead[] {
	const stories = sortedStories(content).filter(belongs);
	const [best] = strongest(
		stories,
		stories.map((story) => storyView(content, story)),
	);
	const story = stories.find(({ id }) => id === best?.id);
	return best === undefined || story === undefined
		? []
		: [{ ...link, count: stories.length, first: leadStory(best, story) }];
}

function leadStory({ href, title, place }: ReturnType<typeof storyView>, story: Story): LeadStory {
	const [figure] = story.figures.map(figureView);
	const publishers = [...new Set(Object.values(story.sources).map(({ publisher }) => publisher))];
	return {
		href,
		title,
		place,
		figure:
			figure === undefined
				? null
				: [figure.about, figure.numbers, figure.unit].filter((part) => part !== null).join(' ') +
					`, ${figure.label}`,
		publishers: publishers.join('; '),
	};
}

function ordered(leads: readonly (readonly Lead[])[]): Lead[] {
	return leads.flat().sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'vi'));
}
