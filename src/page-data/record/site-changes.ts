import type { Content } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { siteContent } from '../base/content.ts';
import { paths } from '../base/paths.ts';
import { siteRecords } from './records.ts';

/** One thing that was done to the site's content: what, where, when, why. Days as ISO. */
export interface SiteChange {
	readonly on: string;
	/** What readers call the record's kind: "Gương". */
	readonly kind: string;
	/** The record's name; says nothing of a story that was taken back. */
	readonly title: string;
	/** null for a story that was taken back: its address may tell its name. */
	readonly href: string | null;
	/** Id of the document that the link leads to; null for all that is no law. */
	readonly document: string | null;
	readonly what: string;
	/** null where it is a publication, or where no reason may be given. */
	readonly why: string | null;
	/** `published`: it appeared; `changed`: corrected or completed; `withdrawn`: taken back. */
	readonly type: 'published' | 'changed' | 'withdrawn';
}

/**
 * Everything that editors noted as done to the site's records, newest first; of one day in the order of kinds and
 * names. Comes from the content alone, never from git: the same content gives the same list.
 */
export function siteChanges(content: Content): SiteChange[] {
	return [...noted(content), ...withdrawn(content)].sort(
		(a, b) =>
			b.on.localeCompare(a.on) ||
			ALPHABET.compare(a.kind, b.kind) ||
			ALPHABET.compare(a.title, b.title) ||
			(a.href ?? '').localeCompare(b.href ?? ''),
	);
}

/** Opened once: `localeCompare` opens its own at every question. */
const ALPHABET = new Intl.Collator('vi');

/** What was done on one day, as the page prints it. */
export type ChangeDay = ReturnType<typeof byDay>[number];

/** The page of changes: corrections first, then what appeared, day by day. */
export async function changesPage() {
	const content = await siteContent();
	return changesView(content);
}

/** The same from a content given. What the first edition held is one line. */
export function changesView(content: Content) {
	const changes = siteChanges(content);
	const { publishedOn } = content.site;
	const published = changes.filter(({ type }) => type === 'published');
	const first = published.filter(({ on }) => on === publishedOn);
	return {
		changed: byDay(changes.filter(({ type }) => type !== 'published')),
		published: byDay(published.filter(({ on }) => on !== publishedOn)),
		firstEdition:
			publishedOn === null || first.length === 0
				? null
				: { day: shortDate(publishedOn), count: first.length },
		checkedOn: shortDate(content.site.checkedOn),
		/** How to ask for a correction; null where the province has no page about it. */
		removalHref: content.takingPart === null ? null : paths.removal,
	};
}

function noted(content: Content): SiteChange[] {
	return siteRecords(content).flatMap(({ changes, kind, title, href, document }) =>
		changes.map(({ on, what, why }, index) => ({
			on,
			kind,
			title,
			href,
			document,
			what,
			why,
			type: index === 0 && why === null ? ('published' as const) : ('changed' as const),
		})),
	);
}

/** A story that was taken back is told of without its name, as on its own page. */
function withdrawn(content: Content): SiteChange[] {
	return content.withdrawn.map(({ on, reason }) => ({
		on,
		kind: 'Gương',
		title: 'Một câu chuyện đã gỡ',
		href: null,
		document: null,
		what: 'Gỡ bài.',
		why: reason,
		type: 'withdrawn' as const,
	}));
}

function byDay(changes: readonly SiteChange[]) {
	return [...Map.groupBy(changes, ({ on }) => on)].map(([on, entries]) => ({
		on: { iso: on, label: shortDate(on) },
		entries: together(entries),
	}));
}

/** What was done alike to several records on one day is told once, with all of them. */
function together(entries: readonly SiteChange[]) {
	const alike = Map.groupBy(entries, (entry) => {
		const { kind, what, why, type, document } = entry;
		return type === 'changed' && document === null ? JSON.stringify([kind, what, why]) : entry;
	});
	return [...alike.values()].flatMap((group) => {
		const [first] = group;
		return first === undefined
			? []
			: [{ ...first, records: group.map(({ title, href }) => ({ title, href })) }];
	});
}
