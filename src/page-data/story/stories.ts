import type { Content, Story } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { siteContent } from '../base/content.ts';
import type { Head } from '../base/json-ld.ts';
import type { Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';
import { today } from '../base/today.ts';
import { provinceMap } from './province-map.ts';
import { removalView } from './removal.ts';
import { pictureView } from './story-picture.ts';
import { storyHead } from './story-head.ts';
import { storyFacets } from './story-facets.ts';
import { relatedStories } from './related-stories.ts';
import { storyOfDay } from './story-of-day.ts';
import { storiesByUnit } from './stories-by-unit.ts';
import { awardDetails, statementOf, storyDays } from './story-words.ts';
import {
	STORY_KIND_LABELS,
	fieldLinks,
	placeName,
	publishersOf,
	sortedStories,
	storySources,
	storyView,
	type StoryView,
} from './story-views.ts';

/** The one path of a page that exists only where there are stories: a rest parameter left empty. */
export async function onlyWithStories() {
	const { stories } = await siteContent();
	return stories.length > 0 ? [{ params: { only: undefined } }] : [];
}

/** The front page of stories: that of the day, the ways in, then all of them. */
export async function storyFrontPage() {
	const content = await siteContent();
	const stories = sortedStories(content).map((story) => storyView(content, story));
	return {
		total: stories.length,
		province: content.site.province.fullName,
		today: dayStory(stories),
		stories,
		units: storiesByUnit(content),
		facets: storyFacets(content, stories),
		map: provinceMap(content),
	};
}

/** Well-founded stories with figures to draw first; among equals the order stays. */
export function strongest(stories: readonly Story[], views: readonly StoryView[]): StoryView[] {
	const weight = ({ certainty, figures, recognition }: Story) =>
		Number(certainty === 'cao') * 2 + Number(figures.length > 0) + Number(recognition.length > 0);
	return stories
		.map((story, index) => ({ view: views[index], weight: weight(story) }))
		.sort((a, b) => b.weight - a.weight)
		.flatMap(({ view }) => view ?? []);
}

/** The story of the day of the build, with that day; null where there are no stories. */
function dayStory(stories: readonly StoryView[]) {
	const story = storyOfDay(stories, today());
	return story === null ? null : { story, day: { iso: today(), label: shortDate(today()) } };
}
export type DayStory = NonNullable<ReturnType<typeof dayStory>>;

/** Every story's card in the order in which the days take them; `words` by the part of the card that prints them. */
export function storyTurns(content: Content) {
	return sortedStories(content).map((story) => {
		const { href, stamp, title, summary, name, field, place } = storyView(content, story);
		return { href, stamp, words: { title, summary, name, where: `${field} · ${place}` } };
	});
}
export type StoryTurn = ReturnType<typeof storyTurns>[number];

const SECOND_TIER = 3;

/** The first stories whose main fields differ from one another and from the lead's. */
function fromOtherFields(views: readonly StoryView[], lead: StoryView | undefined): StoryView[] {
	const taken = new Set(lead === undefined ? [] : [lead.field]);
	const chosen: StoryView[] = [];
	for (const view of views) {
		if (view === lead || taken.has(view.field) || chosen.length === SECOND_TIER) continue;
		taken.add(view.field);
		chosen.push(view);
	}
	return chosen;
}

/** A few stories for the site's own front page; null where there are none. */
export function storyTeasers(content: Content) {
	if (content.stories.length === 0) return null;
	const stories = sortedStories(content);
	const views = stories.map((story) => storyView(content, story));
	const first = dayStory(views);
	return {
		total: views.length,
		/** For StoryOfDay. */
		today: first,
		second: fromOtherFields(strongest(stories, views), first?.story),
	};
}

const places = new WeakMap<readonly Story[], ReadonlyMap<string, number>>();

/** Where a story stands among the sorted ones, counted from 0. */
function placeInOrder(content: Content, story: Story): number {
	const order = sortedStories(content);
	const known = places.get(order) ?? new Map(order.map(({ id }, index) => [id, index]));
	places.set(order, known);
	return known.get(story.id) ?? -1;
}

/** Everything the page of one story prints. */
export function storyPage(content: Content, story: Story) {
	const order = sortedStories(content);
	const index = placeInOrder(content, story);
	return {
		...storyView(content, story),
		role: story.role,
		/** True where readers have to be told that its sources are of middling weight. */
		needsCaution: story.certainty === 'trung bình',
		who: { label: STORY_KIND_LABELS[story.kind], href: paths.storiesBy('loai', story.kind) },
		fields: fieldLinks(content, story.fields),
		where: whereOf(content, story),
		period: periodOf(story),
		minutes: readingMinutes(story.body),
		picture: pictureView(story),
		/** Those that do not stand among the words. */
		figures: story.figures.filter(({ label }) => !story.figuresInWords.includes(label)).map(figureView),
		recognition: recognitionViews(content, story),
		movements: movementLinks(content, story),
		unknown: story.unknown,
		conflicts: story.conflicts.map(({ text, sources }) => ({ text, by: publishersOf(story, sources) })),
		sources: storySources(story),
		statement: statementOf(basisWords(story), story.review),
		days: storyDays(story.checkedOn, story.changes),
		previous: neighbour(content, order[index - 1]),
		next: neighbour(content, order[index + 1]),
		related: relatedStories(content, story),
		removal: removalView(content, { title: story.title, path: paths.story(story.id) }),
	};
}
export type StoryPage = ReturnType<typeof storyPage>;

/** Today's unit where known, and the place as named at the time. */
function whereOf(content: Content, story: Story) {
	const { places } = content;
	const { district, commune, note } = story.place;
	const unit = places?.communes.find((one) => one.id === commune && one.district === district);
	const holder = district === null ? undefined : places?.districts[district];
	return {
		label: placeName(content, story),
		links: [
			...(unit === undefined
				? []
				: [{ href: paths.commune(unit.district, unit.id), label: `${unit.type} ${unit.name}` }]),
			...(district === null || holder === undefined
				? []
				: [{ href: paths.district(district), label: `${holder.type} ${holder.name}` }]),
		] satisfies Link[],
		/** "Xã A, tỉnh B (từ 01/07/2025)" */
		today:
			unit?.today && places
				? `${unit.today}, ${places.today.fullName} (từ ${shortDate(places.today.since)})`
				: null,
		note,
	};
}

function periodOf({ period }: Story): string | null {
	if (period === null) return null;
	return period.from === period.to ? String(period.from) : `${String(period.from)} – ${String(period.to)}`;
}

const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });

/** "khoảng 1,5 – 2" and its unit, with what is counted. */
export function figureView({ about, value, to, unit, label }: Story['figures'][number]) {
	const numbers = to === null ? NUMBER.format(value) : `${NUMBER.format(value)} – ${NUMBER.format(to)}`;
	return { about, numbers, unit, label };
}

function recognitionViews(content: Content, story: Story) {
	return story.recognition.map(({ guide, sources, ...rest }) => {
		const award = content.awards.find(({ id }) => id === guide);
		return {
			award: rest.award,
			details: awardDetails({ ...rest, by: publishersOf(story, sources) }),
			guide: award === undefined ? null : { href: paths.award(award.id), label: award.name },
		};
	});
}

function movementLinks(content: Content, story: Story) {
	return story.movements.flatMap(({ id, basis }) =>
		content.movements
			.filter((movement) => movement.id === id)
			.map((movement) => ({
				href: paths.movement(movement),
				label: movement.name,
				isOurs: basis === 'bien-tap',
			})),
	);
}

function basisWords({ basis }: Story): string {
	return basis.kind === 'nguon-cong-khai'
		? 'Nêu tên theo nguồn công khai ghi ở mục Nguồn.'
		: `Nêu tên theo văn bản đồng ý ngày ${shortDate(basis.on)}. Phạm vi: ${basis.scope}`;
}

/** Vietnamese is read at some 220 syllables a minute; only a rough help, so whole minutes. */
const SYLLABLES_A_MINUTE = 220;

/** How long the words take to read, in whole minutes, at least one. */
export function readingMinutes(body: string): number {
	const words = body.replace(/<\/?\w+|\w+=/gu, ' ');
	const syllables = words.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
	return Math.max(1, Math.round(syllables / SYLLABLES_A_MINUTE));
}

function neighbour(content: Content, story: Story | undefined): StoryView | null {
	return story === undefined ? null : storyView(content, story);
}

/** The pages at the addresses of stories: those that are published, then those taken back whose address says so. */
export function storyRoutes(content: Content) {
	return [
		...content.stories.map((story) => publishedRoute(content, story)),
		...content.withdrawn.map(withdrawnRoute),
	];
}

function publishedRoute(content: Content, story: Story) {
	const { id, title, summary } = story;
	const frame = { title, description: summary, time: 'both' as const, head: storyHead(content, id) };
	return { params: { story: id }, props: { page: storyPage(content, story), withdrawn: null, frame } };
}

/** A number tells such pages apart where nothing else may. */
function withdrawnRoute({ id, on, reason }: Content['withdrawn'][number], index: number) {
	const head: Head = [{ tag: 'meta', attrs: { name: 'robots', content: 'noindex' } }];
	const frame = {
		title: `Câu chuyện đã gỡ (${String(index + 1)})`,
		description: 'Câu chuyện ở địa chỉ này đã được gỡ.',
		time: 'today' as const,
		searchable: false,
		head,
	};
	return { params: { story: id }, props: { page: null, withdrawn: { on: shortDate(on), reason }, frame } };
}
