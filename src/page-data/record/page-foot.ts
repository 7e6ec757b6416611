import type { Content } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { siteContent } from '../base/content.ts';
import { paths } from '../base/paths.ts';
import { siteRecords, type SiteRecord } from './records.ts';
import { shortAddress } from './short-links.ts';
import { upperFirst } from '../../text/letter-case.ts';

/** A day as pages print it. */
interface DayView {
	readonly label: string;
	readonly iso: string;
	/** "Đăng ngày", "sửa ngày" where it is not the first. */
	readonly what: string;
	/** True for a day of publication that is not the record's own but that of the site's first edition. */
	readonly ofFirstEdition: boolean;
}

/** What the foot of a page says of the page itself: its days as far as they were noted, its short address. */
export async function pageFoot(pathname: string) {
	const content = await siteContent();
	return {
		days: pageDays(content, pathname),
		changesHref: recordsAt(content, pathname).some(({ changes }) => changes.length > 0)
			? paths.changes
			: null,
		short: shortAddress(content, pathname),
		/** Pages that are printed to be handed out carry the QR code; others would only be heavier. */
		code: !LISTS.has(pathname) && PRINTED.some((start) => pathname.startsWith(start)),
	};
}

const PRINTED: readonly string[] = [paths.stories, paths.awards, paths.takingPart];
/** Heavy enough without a code, and read on a screen. */
const LISTS: ReadonlySet<string> = new Set([paths.stories, paths.awards]);

/**
 * When what a page shows appeared, when it was changed last, when it was checked. A part of a record (its full text, its
 * files) has the record's days; a list has the day on which the site was checked. Of several records: the first to
 * appear, the last change, the check that is longest ago. Nothing is guessed: a day that nobody noted is left out.
 */
export function pageDays(content: Content, pathname: string): DayView[] {
	const { site } = content;
	const records = recordsAbout(content, pathname);
	const published = records.map(({ publishedOn }) => publishedOn ?? site.publishedOn);
	const changed = records
		// The one note without a reason is the publication.
		.flatMap(({ changes }) => changes.filter(({ why }) => why !== null))
		.map(({ on }) => on);
	const checked = records.map(({ checkedOn }) => checkedOn ?? site.checkedOn);
	const ofFirstEdition = recordsAt(content, pathname).some(({ publishedOn }) => publishedOn === null);
	const days = [
		day('đăng ngày', inOrder(published).at(0), ofFirstEdition),
		day('sửa ngày', inOrder(changed).at(-1)),
		day('kiểm ngày', inOrder(checked).at(0) ?? site.checkedOn),
	]
		.flat()
		// What was held against its sources before it appeared says so first.
		.toSorted((one, other) => one.iso.localeCompare(other.iso));
	return days.map((one, index) => (index === 0 ? { ...one, what: upperFirst(one.what) } : one));
}

function inOrder(days: readonly (string | null)[]): string[] {
	return days.filter((one) => one !== null).sort();
}

function day(what: string, iso: string | undefined, ofFirstEdition = false): DayView[] {
	return iso === undefined ? [] : [{ what, iso, label: shortDate(iso), ofFirstEdition }];
}

const tables = new WeakMap<Content, ReadonlyMap<string, readonly SiteRecord[]>>();

/** The records that stand on a page; one reading of the content is sorted once. */
function recordsAt(content: Content, pathname: string): readonly SiteRecord[] {
	const table =
		tables.get(content) ?? Map.groupBy(siteRecords(content), ({ href }) => href.replace(/#.*$/u, ''));
	tables.set(content, table);
	return table.get(pathname) ?? [];
}

/** The records on a page, or of the page that it is a part of: those of /van-ban/x/ for /van-ban/x/toan-van/. */
function recordsAbout(content: Content, pathname: string): readonly SiteRecord[] {
	const above = pathname.replace(/[^/]+\/$/u, '');
	const records = recordsAt(content, pathname);
	return records.length > 0 || above === pathname || above === paths.home
		? records
		: recordsAbout(content, above);
}
