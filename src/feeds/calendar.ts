import { ICalCalendarMethod, ICalEventStatus, default as ical } from 'ical-generator';
import { fileEntries, type CalendarEntry } from '../page-data/plan/calendar.ts';
import { lowerFirst } from '../text/letter-case.ts';

/** A day after `day`, since an all-day event ends before the day that iCalendar names as its end. */
function dayAfter(day: string): Date {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + 1);
	return date;
}

/** The title; a stretch of days says which, and whether it is only planned: many programs hide the status. */
function nameOf({ title, when, from, to, tentative }: CalendarEntry): string {
	if (from === to) return title;
	return `${title} (${tentative ? 'dự kiến ' : ''}${lowerFirst(when)})`;
}

/**
 * An iCalendar file (RFC 5545) of the entries that have a day or a month of their own; whole days, no time zone.
 * `name` is the calendar's name, `stamp` an ISO day that only changes with the content, so that two builds of the
 * same content give the same bytes; `uidHost` makes the identifiers unique to this site.
 */
export function calendarFile(
	entries: readonly CalendarEntry[],
	name: string,
	stamp: string,
	uidHost: string,
): string {
	const calendar = ical({
		name,
		method: ICalCalendarMethod.PUBLISH,
		prodId: { company: uidHost, product: 'lich', language: 'VI' },
	});
	for (const entry of fileEntries(entries)) {
		calendar.createEvent({
			id: `${entry.id}@${uidHost}`,
			stamp: new Date(`${stamp}T00:00:00Z`),
			start: new Date(`${entry.from}T00:00:00Z`),
			end: dayAfter(entry.to),
			allDay: true,
			summary: nameOf(entry),
			// A deadline says which day the text named: the file holds the last day in time.
			description: entry.deadline ? `${entry.when}. ${entry.summary}` : entry.summary,
			status: entry.tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
		});
	}
	return calendar.toString();
}
