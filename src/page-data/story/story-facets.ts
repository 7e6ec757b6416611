import type { Content } from '../../collections/load.ts';
import { lowerFirst } from '../../text/letter-case.ts';
import { paths } from '../base/paths.ts';
import { STORY_KIND_LABELS, sortedStories, storyView, type StoryView } from './story-views.ts';
import type { Facet, GroupedList } from '../base/facet.ts';

interface StoryFacet {
	/** The name in addresses. */
	readonly key: string;
	readonly label: string;
	/** The label of a value; null for one that has no label of its own. */
	readonly labelOf: (content: Content, value: string) => string | null;
	/** The page that holds the stories of a value. */
	readonly hrefOf: (value: string, content: Content) => string;
}

const byList = (key: string) => (value: string) => paths.storiesBy(key, value);

/** Fields, places and movements have pages of their own; every other value stands in a list below /guong/theo/. */
const FACETS: readonly StoryFacet[] = [
	{
		key: 'linh-vuc',
		label: 'Lĩnh vực',
		labelOf: ({ taxonomy }, value) => taxonomy.fields[value]?.label ?? null,
		hrefOf: paths.field,
	},
	{
		key: 'noi',
		label: 'Địa phương',
		labelOf: ({ places }, value) =>
			places?.districts[value]?.fullName ?? { 'toan-tinh': 'Toàn tỉnh', 'chua-ro': 'Chưa rõ' }[value] ?? null,
		hrefOf: (value) => (BESIDE_DISTRICTS.has(value) ? byList('noi')(value) : paths.district(value)),
	},
	{
		key: 'phong-trao',
		label: 'Phong trào',
		labelOf: ({ movements }, value) => movements.find(({ id }) => id === value)?.short ?? null,
		hrefOf: (value, { movements }) => {
			const movement = movements.find(({ id }) => id === value);
			return movement === undefined ? paths.movements : paths.movement(movement);
		},
	},
	{
		key: 'loai',
		label: 'Ai',
		labelOf: (_, value) => Object.entries(STORY_KIND_LABELS).find(([kind]) => kind === value)?.[1] ?? null,
		hrefOf: byList('loai'),
	},
	{
		key: 'khen-thuong',
		label: 'Khen thưởng',
		labelOf: ({ awards }, value) =>
			awards.find(({ id }) => id === value)?.name ??
			{
				'giai-thuong-doan-the': 'Giải thưởng, danh hiệu của đoàn thể, hội thi',
			}[value] ??
			null,
		hrefOf: byList('khen-thuong'),
	},
];
const BESIDE_DISTRICTS: ReadonlySet<string> = new Set(['toan-tinh', 'chua-ro']);

/** The facets of the stories with their counts, the fullest values first. */
export function storyFacets(content: Content, stories: readonly StoryView[]): Facet[] {
	return FACETS.map(({ key, label, labelOf, hrefOf }) => {
		const values = Map.groupBy(
			stories.flatMap((story) => story.facets[key] ?? []),
			(value) => value,
		);
		return {
			key,
			label,
			values: [...values]
				.map(([value, { length: count }]) => {
					return { value, label: labelOf(content, value) ?? value, count, href: hrefOf(value, content) };
				})
				.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'vi')),
		};
	}).filter(({ values }) => values.length > 0);
}

/** One list for each facet some of whose values have no page of their own. */
export function storyListRoutes(content: Content) {
	const stories = sortedStories(content).map((story) => storyView(content, story));
	return storyFacets(content, stories)
		.map(({ key, label, values }) => ({
			params: { facet: key },
			props: { list: groupedStories(stories, { key, label, values: values.filter(isListed) }) },
		}))
		.filter(({ props }) => props.list.groups.length > 0);
}

const isListed = ({ href }: { href: string }): boolean => href.startsWith(paths.storyLists);

function groupedStories(stories: readonly StoryView[], { key, label, values }: Facet): GroupedList {
	return {
		title: `Danh sách gương theo ${lowerFirst(label)}`,
		whole: { href: paths.stories, label: 'Gương sáng' },
		groups: values.map(({ value, label: name }) => ({
			id: value,
			label: name,
			rows: stories
				.filter(({ facets }) => facets[key]?.includes(value))
				.map(({ href, title, place }) => ({ href, label: title, note: place })),
		})),
	};
}
