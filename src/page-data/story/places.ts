import type { Content, Places } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { awardView } from '../award/awards.ts';
import { siteContent } from '../base/content.ts';
import { agencyLinks, type Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';
import { provinceMap } from './province-map.ts';
import { sortedStories, storyView } from './story-views.ts';
import { upperFirst } from '../../text/letter-case.ts';

/** The one path of a page that exists only where the province has a list of places. */
export async function onlyWithPlaces() {
	const { places } = await siteContent();
	return places === null ? [] : [{ params: { only: undefined } }];
}

/** All districts, and the stories that belong to none of them. */
export async function placesPage() {
	const content = await siteContent();
	const { places } = content;
	if (places === null) throw new Error('Không có places.yaml mà vẫn dựng trang địa phương.');
	return {
		province: content.site.province.fullName,
		map: provinceMap(content),
		timeNote: places.timeNote,
		sources: places.sources,
		beside: [
			{ label: 'Gương của toàn tỉnh', value: 'toan-tinh' },
			{ label: 'Gương chưa rõ địa phương', value: 'chua-ro' },
		]
			.map(({ label, value }) => ({
				label,
				href: paths.storiesBy('noi', value),
				count: content.stories.filter(({ place }) =>
					value === 'toan-tinh' ? place.wholeProvince : place.district === null && !place.wholeProvince,
				).length,
			}))
			.filter(({ count }) => count > 0),
	};
}

/** One district: its stories, its communes then and now, what the plan and the rules say to it. */
export function districtPage(content: Content, places: Places, id: string) {
	const district = districtOf(places, id);
	return {
		id,
		name: district.fullName,
		communes: district.communes,
		stories: storiesIn(content, (place) => place.district === id),
		units: places.communes
			.filter((unit) => unit.district === id)
			.map((unit) => communeView(content, places, unit)),
		neighbours: district.neighbours.map((other) => districtLink(places, other)),
		map: provinceMap(content, id),
		timeNote: places.timeNote,
		sources: places.sources,
		...localRules(content, places),
	};
}

/** One commune: its stories, today's unit, others of the same name. */
export function communePage(content: Content, places: Places, unit: Commune) {
	const stories = storiesIn(
		content,
		({ district, commune }) => district === unit.district && commune === unit.id,
	);
	return {
		...communeView(content, places, unit),
		fullName: `${upperFirst(unit.type)} ${unit.name}`,
		district: districtLink(places, unit.district),
		formed: unit.formed === null ? null : shortDate(unit.formed),
		later: unit.later === null ? null : { ...unit.later, since: shortDate(unit.later.since) },
		stories,
		/** More stories of the district, for a commune that has only one or two. */
		nearby: storiesIn(content, ({ district, commune }) => district === unit.district && commune !== unit.id),
		namesakes: places.communes
			.filter((other) => other.name === unit.name && other.district !== unit.district)
			.map((other) => ({
				href: paths.commune(other.district, other.id),
				label: `${other.type} ${other.name} (${districtLink(places, other.district).label})`,
			})),
		timeNote: places.timeNote,
		sources: places.sources,
		...localRules(content, places),
	};
}

/** Routes of all districts. */
export function districtRoutes(content: Content) {
	const { places } = content;
	if (places === null) return [];
	return Object.keys(places.districts).map((district) => ({
		params: { district },
		props: { page: districtPage(content, places, district) },
	}));
}

/** Routes of all communes that stories name. */
export function communeRoutes(content: Content) {
	const { places } = content;
	if (places === null) return [];
	return places.communes.map((unit) => ({
		params: { district: unit.district, commune: unit.id },
		props: { page: communePage(content, places, unit) },
	}));
}

type Commune = Places['communes'][number];
type StoryPlace = Content['stories'][number]['place'];

function communeView(content: Content, places: Places, unit: Commune) {
	return {
		href: paths.commune(unit.district, unit.id),
		label: `${upperFirst(unit.type)} ${unit.name}`,
		today:
			unit.today === null
				? null
				: { label: `${unit.today.fullName}, ${places.today.fullName}`, since: shortDate(unit.today.since) },
		count: content.stories.filter(
			({ place }) => place.district === unit.district && place.commune === unit.id,
		).length,
	};
}

function storiesIn(content: Content, isHere: (place: StoryPlace) => boolean) {
	return sortedStories(content)
		.filter(({ place }) => isHere(place))
		.map((story) => storyView(content, story));
}

/** What the plan asks of localities, and what they may award: the same for each of them. */
function localRules(content: Content, places: Places) {
	return {
		agencies: agencyLinks(content, places.agencies).map((link, index) => ({
			...link,
			tasks: content.tasks.filter(({ lead }) => lead.includes(places.agencies[index] ?? '')).length,
		})),
		awards: content.awards.filter(({ id }) => places.awards.includes(id)).map(awardView),
	};
}

function districtOf(places: Places, id: string) {
	const district = places.districts[id];
	if (district === undefined) throw new Error(`Không có huyện, thành phố "${id}".`);
	return district;
}

function districtLink(places: Places, id: string): Link {
	const { type, name } = districtOf(places, id);
	return { href: paths.district(id), label: `${type} ${name}` };
}
