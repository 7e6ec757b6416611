import type { Content, Places } from '../../collections/load.ts';
import { paths } from '../base/paths.ts';

/** The province as tiles, one a district, with the number of its stories; null where there is no list of places. */
export function provinceMap(content: Content, here?: string) {
	const { places } = content;
	if (places === null) return null;
	const districts = districtViews(content, places);
	return {
		note: places.mapNote,
		/** Columns and rows that the tiles fill. */
		columns: 1 + Math.max(...districts.map(({ tile }) => tile[0])),
		rows: 1 + Math.max(...districts.map(({ tile }) => tile[1])),
		districts: districts.map((district) => ({ ...district, isHere: district.id === here })),
	};
}
export type ProvinceMap = NonNullable<ReturnType<typeof provinceMap>>;

function districtViews(content: Content, places: Places) {
	return Object.entries(places.districts).map(([id, { name, fullName, tile, communes }]) => ({
		id,
		name,
		fullName,
		tile,
		communes,
		href: paths.district(id),
		count: content.stories.filter(({ place }) => place.district === id).length,
	}));
}
