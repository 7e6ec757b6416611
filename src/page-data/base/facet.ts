import type { Link } from './links.ts';
import { paths } from './paths.ts';

/** A facet of a list: what readers may narrow it by. */
export interface Facet {
	/** The name in addresses: "co-quan", "phan", "loai-viec", "han". */
	readonly key: string;
	readonly label: string;
	readonly values: readonly { value: string; label: string; count: number; href: string }[];
}

/**
 * A list grouped by one trait: what a filter shows, as a page that is complete without scripts. Its parts have
 * addresses of their own.
 */
export interface GroupedList {
	readonly title: string;
	/** What the names of the groups answer; left out where they need no question. */
	readonly question?: string;
	/** The list that it is a state of. */
	readonly whole: Link;
	readonly groups: readonly {
		readonly id: string;
		readonly label: string;
		readonly rows: readonly (Link & { readonly note: string })[];
	}[];
}

/** True for a page that shows a list in another order: it is in no index, search or map of the site. */
export function isListState(pathname: string): boolean {
	return [paths.taskLists, paths.storyLists, paths.awardFinder].some(
		(folder) => pathname.startsWith(folder) && pathname !== folder,
	);
}
