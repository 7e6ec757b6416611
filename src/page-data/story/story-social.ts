import type { Content, Story } from '../../collections/load.ts';
import { mainField, storyStamp, type StampData } from './story-stamp.ts';
import { placeName } from './story-views.ts';
import { upperFirst } from '../../text/letter-case.ts';

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

/** Commune, district and province of the time, as far as they are known. */
function placeLine(content: Content, story: Story): string {
	const province = content.site.province.fullName;
	const line = story.place.district === null ? province : `${placeName(content, story)}, ${province}`;
	return upperFirst(line);
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

/** Routes of the stories' pictures for shared links; none without an address, for nothing could name them. */
export function socialRoutes(content: Content) {
	if (content.site.url === null) return [];
	return content.stories.map((story) => ({
		params: { story: story.id },
		props: { social: storySocial(content, story) },
	}));
}
