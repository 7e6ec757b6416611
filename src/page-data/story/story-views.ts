import type { Content, Story } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import type { Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';
import { sourceDetails } from './story-words.ts';

/** What readers call the kinds of stories. */
export const STORY_KIND_LABELS = {
	'ca-nhan': 'Cá nhân',
	'tap-the': 'Tập thể',
	'ho-gia-dinh': 'Hộ gia đình',
	'cong-dong': 'Cộng đồng',
} as const satisfies Record<Story['kind'], string>;

/** A story as lists print it. */
export function storyView(content: Content, story: Story) {
	const [main] = fieldLinks(content, story.fields);
	return {
		id: story.id,
		href: paths.story(story.id),
		stamp: paths.storyStamp(story.id),
		title: story.title,
		summary: story.summary,
		name: story.name,
		kind: STORY_KIND_LABELS[story.kind],
		field: main?.label ?? '',
		place: placeLine(content, story),
		/** What the filter compares with: facet → values of this story. */
		facets: storyFacetValues(story),
	};
}
export type StoryView = ReturnType<typeof storyView>;

/** Facets of one story; `khen-thuong` holds ids of awards, else what stands for them; nothing where none is known. */
function storyFacetValues(story: Story): Readonly<Record<string, readonly string[]>> {
	const { district, wholeProvince } = story.place;
	return {
		'linh-vuc': story.fields,
		noi: district === null ? [wholeProvince ? 'toan-tinh' : 'chua-ro'] : [district],
		'phong-trao': story.movements.map(({ id }) => id),
		loai: [story.kind],
		'khen-thuong':
			story.recognition.length === 0
				? []
				: [...new Set(story.recognition.map(({ guide }) => guide ?? 'giai-thuong-doan-the'))],
	};
}

const sorted = new WeakMap<readonly Story[], readonly Story[]>();

/** Newest first; of one day by name, so that the order does not change from build to build. Sorted once: every page asks. */
export function sortedStories({ stories }: Pick<Content, 'stories'>): readonly Story[] {
	const found = sorted.get(stories) ?? sortStories(stories);
	sorted.set(stories, found);
	return found;
}

function sortStories(stories: readonly Story[]): readonly Story[] {
	const names = new Intl.Collator('vi');
	return stories.toSorted(
		(a, b) => b.publishedOn.localeCompare(a.publishedOn) || names.compare(a.name, b.name),
	);
}

/** Today's unit first, where known: "xã Bến Lau (khi ấy là xã Cồn Mây, huyện Mỏm Chài)". */
export function placeLine(content: Content, story: Pick<Story, 'place'>): string {
	const then = placeName(content, story);
	const now = communeOf(content, story)?.today ?? null;
	return now === null ? then : `${now} (khi ấy là ${then})`;
}

/** The commune of the time; undefined where the story names none. */
export function communeOf({ places }: Content, { place }: Pick<Story, 'place'>) {
	return places?.communes.find(({ id, district }) => id === place.commune && district === place.district);
}

/** "xã Thụy Liên, huyện Thái Thụy" as named at the time; what is not known is said. */
export function placeName(content: Content, story: Pick<Story, 'place'>): string {
	const { places, site } = content;
	const { place } = story;
	if (place.wholeProvince) return `toàn ${site.province.fullName}`;
	const district = place.district === null ? undefined : places?.districts[place.district];
	if (district === undefined) return 'chưa rõ địa phương';
	const commune = communeOf(content, story);
	const whole = `${district.type} ${district.name}`;
	return commune === undefined ? whole : `${commune.type} ${commune.name}, ${whole}`;
}

/** Links to the pages of fields. Ids were checked by the loader. */
export function fieldLinks({ taxonomy }: Content, ids: readonly string[]): Link[] {
	return ids.map((id) => ({ href: paths.field(id), label: taxonomy.fields[id]?.label ?? id }));
}

/** A source of a story as pages print it. */
export function storySources({ sources }: Story) {
	return Object.entries(sources).map(([key, { title, publisher, url, published, note, readOn }]) => ({
		key,
		title,
		url,
		details: sourceDetails({
			publisher,
			published: published === null ? null : shortDate(published),
			readOn: shortDate(readOn),
			note,
		}),
	}));
}

/** "Nhân Dân; Dân Việt": who said something, for the words beside it. */
export function publishersOf({ sources }: Story, keys: readonly string[]): string {
	return keys.map((key) => sources[key]?.publisher ?? key).join('; ');
}
