import type { Content, Places } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { awardView } from '../award/awards.ts';
import { siteContent } from '../base/content.ts';
import { agencyLinks, type Link } from '../base/links.ts';
import { paths } from '../base/paths.ts';
import { provinceMap } from './province-map.ts';
import { storiesByUnit } from './stories-by-unit.ts';
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
		units: storiesByUnit(content),
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
		communesHref: paths.oldCommunes(id),
		count: storiesIn(content, (place) => place.district === id).length,
		/** Stories of no known commune. */
		stories: storiesIn(content, (place) => place.district === id && place.commune === null),
		/** Communes with stories, each a part of the page. */
		units: places.communes
			.filter((unit) => unit.district === id)
			.map((unit) => ({
				...oldCommune(content, places, unit),
				stories: storiesIn(content, (place) => place.district === id && place.commune === unit.id),
			}))
			.filter(({ stories }) => stories.length > 0),
		neighbours: district.neighbours.map((other) => districtLink(places, other)),
		map: provinceMap(content, id),
		timeNote: places.timeNote,
		sources: places.sources,
		...localRules(content, places),
	};
}

/** Every commune, by the district that had it, and by the unit of today that has it. */
export function oldCommunesPage(content: Content, places: Places) {
	const units = places.communes.map((unit) => oldCommune(content, places, unit));
	const today = Map.groupBy(
		// What was formed in the plan's year is named by what it was formed of.
		units.filter((unit) => unit.today !== null && !unit.isFormed),
		({ today: name }) => name ?? '',
	);
	return {
		province: content.site.province.fullName,
		today: { ...places.today, since: shortDate(places.today.since) },
		total: units.filter(({ isFormed }) => !isFormed).length,
		districts: Object.entries(places.districts).map(([id, { fullName }]) => ({
			id,
			fullName,
			href: paths.district(id),
			units: units.filter(({ district }) => district === id),
		})),
		newUnits: [...today]
			.map(([name, old]) => ({ name, old }))
			.sort((one, other) => one.name.localeCompare(other.name, 'vi')),
		sources: places.sources,
		timeNote: places.timeNote,
	};
}

/** Where the province has a list of places. */
export function oldCommunesRoute(content: Content) {
	const { places } = content;
	return places === null
		? []
		: [{ params: { only: undefined }, props: { page: oldCommunesPage(content, places) } }];
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

type Commune = Places['communes'][number];
type StoryPlace = Content['stories'][number]['place'];

function oldCommune(content: Content, places: Places, unit: Commune) {
	const count = content.stories.filter(
		({ place }) => place.district === unit.district && place.commune === unit.id,
	).length;
	return {
		id: unit.id,
		district: unit.district,
		label: `${upperFirst(unit.type)} ${unit.name}`,
		/** "Xã Phong Dương Tiến, từ 01/11/2024" */
		later: unit.later === null ? null : `${unit.later.fullName}, từ ${shortDate(unit.later.since)}`,
		isFormed: unit.formed !== null,
		formed: unit.formed === null ? null : shortDate(unit.formed),
		today: unit.today,
		districtLabel: districtLink(places, unit.district).label,
		count,
		href: count === 0 ? null : paths.commune(unit.district, unit.id),
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
