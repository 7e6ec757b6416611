import { ICalCalendarMethod, ICalEventStatus, default as ical } from 'ical-generator';
import { fileEntries, type CalendarEntry } from '../page-data/plan/calendar.ts';
import { lowerFirst } from '../text/letter-case.ts';

/** A day after `day`, since an all-day event ends before the day that iCalendar names as its end. */
function dayAfter(day: string): Date {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + 1);
	return date;
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
			summary: entry.from === entry.to ? entry.title : `${entry.title} (${lowerFirst(entry.when)})`,
			description: entry.summary,
			status: entry.tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
		});
	}
	return calendar.toString();
}
