import type { Content, Story } from '../collections/load.ts';
import { mainField, storyStamp, type StampData } from './story-stamp.ts';

/** Everything that a story's picture for shared links shows. */
export interface SocialData {
	readonly stamp: StampData;
	/** The line above the headline: what kind of page, which field. */
	readonly kicker: string;
	readonly headline: string;
	/** Who it is about. */
	readonly name: string;
	/** Where, with the time's own names. */
	readonly place: string;
	readonly siteName: string;
}

/** What the picture for shared links says of a story. */
export function storySocial(content: Content, story: Story): SocialData {
	return {
		stamp: storyStamp(content, story),
		kicker: `Gương sáng · ${mainField(content, story).label}`,
		headline: story.title,
		name: story.name,
		place: placeLine(content, story),
		siteName: content.site.name,
	};
}

/** "xã Tây Giang, huyện Tiền Hải, tỉnh Thái Bình", as far as it is known. */
function placeLine({ places, site }: Content, { place }: Story): string {
	const district = place.district === null ? undefined : places?.districts[place.district];
	const commune = places?.communes.find(
		({ id, district: of }) => id === place.commune && of === place.district,
	);
	const parts = [
		...(commune ? [`${commune.type} ${commune.name}`] : []),
		...(district ? [`${district.type} ${district.name}`] : []),
		site.province.fullName,
	];
	const line = parts.join(', ');
	return line.charAt(0).toLocaleUpperCase('vi') + line.slice(1);
}

/** Everything that the site's own picture for shared links shows. */
export interface SiteSocialData {
	readonly name: string;
	readonly tagline: string;
	/** The site's colour, `#rrggbb`. */
	readonly accent: string;
	/** What makes its lines its own. */
	readonly seed: string;
}

/** What the picture says that stands for the site where a page has none of its own. */
export function siteSocial({ site }: Content): SiteSocialData {
	return { name: site.name, tagline: site.tagline, accent: site.colours.light.accent, seed: site.name };
}

/** Routes of the stories' pictures for shared links. */
export function socialRoutes(content: Content) {
	return content.stories.map((story) => ({
		params: { story: story.id },
		props: { social: storySocial(content, story) },
	}));
}
