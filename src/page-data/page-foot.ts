import type { Content } from '../collections/load.ts';
import { shortDate } from '../text/date.ts';
import { siteContent } from './content.ts';
import { paths } from './paths.ts';
import { siteRecords, type SiteRecord } from './records.ts';
import { shortAddress } from './short-links.ts';

/** A day as pages print it. */
interface DayView {
	readonly label: string;
	readonly iso: string;
	/** "Đăng ngày", "sửa ngày" where it is not the first. */
	readonly what: string;
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
		code: PRINTED.some((start) => pathname.startsWith(start)),
	};
}

const PRINTED: readonly string[] = [paths.stories, paths.awards, paths.takingPart];

/**
 * When the record of a page appeared, when it was changed last, when it was checked. Nothing is guessed: what nobody
 * noted is left out. Of a page with several records only the last change is told.
 */
export function pageDays(content: Content, pathname: string): DayView[] {
	const records = recordsAt(content, pathname);
	const [only] = records;
	const changed = records
		// The one note without a reason is the publication.
		.flatMap(({ changes }) => changes.filter(({ why }) => why !== null))
		.map(({ on }) => on)
		.sort()
		.at(-1);
	const alone = records.length === 1 ? only : undefined;
	const days = [
		day('đăng ngày', alone?.publishedOn),
		day('sửa ngày', changed),
		day('đã kiểm ngày', alone?.checkedOn),
	].flat();
	return days.map((one, index) => (index === 0 ? { ...one, what: capital(one.what) } : one));
}

function day(what: string, iso: string | null | undefined): DayView[] {
	return iso === null || iso === undefined ? [] : [{ what, iso, label: shortDate(iso) }];
}

function capital(words: string): string {
	return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

const tables = new WeakMap<Content, ReadonlyMap<string, readonly SiteRecord[]>>();

/** The records that stand on a page; one reading of the content is sorted once. */
function recordsAt(content: Content, pathname: string): readonly SiteRecord[] {
	const table =
		tables.get(content) ?? Map.groupBy(siteRecords(content), ({ href }) => href.replace(/#.*$/u, ''));
	tables.set(content, table);
	return table.get(pathname) ?? [];
}
