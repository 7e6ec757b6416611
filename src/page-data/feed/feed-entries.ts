import type { Content, PlanEvent, Story } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { slug } from '../../text/slug.ts';
import type { CalendarEntry } from '../plan/calendar.ts';
import { documentLife } from '../document/document-relations.ts';
import { documentById, documentName } from '../document/document-name.ts';
import { paths } from '../base/paths.ts';
import { siteChanges } from '../record/site-changes.ts';
import { storyView } from '../story/story-views.ts';
import { lowerFirst } from '../../text/letter-case.ts';

/** One piece of news; days are ISO. */
export interface FeedEntry {
	/** Stable, whatever the site's address will be; the entry's id comes from it. */
	readonly key: string;
	readonly title: string;
	readonly summary: string;
	/** Path on this site. */
	readonly path: string;
	/** null where nobody wrote it down. */
	readonly publishedOn: string | null;
	readonly changedOn: string;
	readonly categories: readonly string[];
}

/** Stories as they stand now. */
export function storyEntries(content: Content, stories: readonly Story[]): FeedEntry[] {
	return stories.map((story) => {
		const { field, place } = storyView(content, story);
		return {
			key: `${content.site.plan}/guong/${story.id}`,
			title: story.title,
			summary: story.summary,
			path: paths.story(story.id),
			publishedOn: story.publishedOn,
			changedOn: story.changes.at(-1)?.on ?? story.publishedOn,
			categories: [field, place],
		};
	});
}

/**
 * What was corrected, completed or taken back, of every kind of record. What was taken back is told without its name and
 * leads to the list of changes: its own address may be forgotten.
 */
export function correctionEntries(content: Content): CorrectionEntry[] {
	const told = new Map<string, number>();
	return siteChanges(content)
		.filter(({ type }) => type !== 'published')
		.map(({ on, title, href, what, why, type }) => {
			const name = `${content.site.plan}/sua${href ?? '/da-go'}/${on}`;
			// Changes of one record on one day are told apart by their order, which the notes keep.
			const ordinal = (told.get(name) ?? 0) + 1;
			told.set(name, ordinal);
			return {
				key: `${name}/${String(ordinal)}`,
				title: type === 'withdrawn' ? title : `Đã sửa: ${title}`,
				summary: why === null ? what : `${what} Lý do: ${why}`,
				path: href ?? paths.changes,
				publishedOn: on,
				changedOn: on,
				categories: ['Đính chính'],
				record: href,
			};
		});
}

/** A correction with the address of the record that it is about; null for what was taken back. */
interface CorrectionEntry extends FeedEntry {
	readonly record: string | null;
}

/**
 * What happened to documents, as far as the day is known. A day still to come is told on the day on which we last
 * checked the document: an entry of tomorrow would be no news of today.
 */
export function legalEntries(content: Content): FeedEntry[] {
	const { site } = content;
	return content.documents.flatMap((document) =>
		documentLife(content, document).flatMap(({ on, label, link, note, isNow }) => {
			if (on === null || isNow) return [];
			const checkedOn = document.checkedOn ?? site.checkedOn;
			const by = link === null ? '' : ` ${link.label}`;
			return [
				{
					key: [site.plan, 'van-ban', document.id, slug(label), on, ...(link ? [link.document] : [])].join(
						'/',
					),
					title: `${documentName(document)}: ${lowerFirst(label)}${by}, ${shortDate(on)}`,
					summary: note === null ? `${document.title}.` : `${document.title}. ${note}`,
					path: paths.document(document.id),
					publishedOn: null,
					changedOn: on < checkedOn ? on : checkedOn,
					categories: ['Văn bản'],
				},
			];
		}),
	);
}

/** Deadlines and days of the plan; what happened beside it is background and no deadline. */
export function deadlineEntries(content: Content, entries: readonly CalendarEntry[]): FeedEntry[] {
	const events = new Map(content.events.map((event) => [event.id, event]));
	return entries
		.filter(({ background }) => !background)
		.map(({ id, title, summary, when, tentative }) => ({
			key: `${content.site.plan}/lich/${id}`,
			title: `${when}${tentative ? ' (dự kiến)' : ''}: ${title}`,
			summary,
			path: `${paths.calendar}#${id}`,
			publishedOn: null,
			changedOn: knownSince(content, events.get(id)),
			categories: ['Thời hạn'],
		}));
}

/** The day from which a date is known: the plan's own day, or the day on which we read the source that names it. */
function knownSince(content: Content, event: PlanEvent | undefined): string {
	const { issuedOn } = documentById(content, content.site.plan);
	const planDay = issuedOn ?? content.site.checkedOn;
	if (event?.dateFrom !== 'facts') return planDay;
	const read = event.facts.flatMap(({ sources }) => sources.map(({ readOn }) => readOn));
	return read.toSorted().at(-1) ?? planDay;
}
