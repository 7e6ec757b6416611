import type { Content } from '../../collections/load.ts';
import { paths } from '../base/paths.ts';
import { siteRecords, type SiteRecord } from './records.ts';

/**
 * The day on which what a page says last changed, by path, as far as the content says one: the last change that was noted,
 * else the day of the last check, which the page prints. A page that no record dates is not here: search engines are told
 * nothing rather than a guess. Days are ISO.
 */
export function pageDates(content: Content): ReadonlyMap<string, string> {
	const dates = new Map<string, string>();
	const add = (path: string, days: readonly string[]) => {
		const last = [...days, ...[dates.get(path) ?? []].flat()].sort().at(-1);
		if (last !== undefined) dates.set(path, last);
	};
	// Records that share a page give it the day of the latest of them.
	for (const record of siteRecords(content)) add(record.href.replace(/#.*$/u, ''), daysOf(record));
	for (const list of LISTS) add(list, below(dates, list));
	add(paths.home, [content.site.checkedOn, ...dates.values()]);
	return dates;
}

/** Pages that list what stands below them, each with its days. */
const LISTS = [paths.stories, paths.documents, paths.awards, paths.questions];

function daysOf({ changes, publishedOn, checkedOn }: SiteRecord): string[] {
	return [publishedOn, checkedOn, ...changes.map(({ on }) => on)].filter((day) => day !== null);
}

function below(dates: ReadonlyMap<string, string>, list: string): string[] {
	return [...dates].flatMap(([path, day]) => (path.startsWith(list) ? [day] : []));
}
