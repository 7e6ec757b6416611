/** Calendar files are read back by two libraries that are not ours: ical.js (Mozilla's) and node-ical. */
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../collections/load.ts';
import { contentRoot } from '../page-data/base/root.ts';
import {
	agencyEntries,
	calendarEntries,
	fileEntries,
	movementEntries,
	type CalendarEntry,
} from '../page-data/plan/calendar.ts';
import { calendarFile } from './calendar.ts';

/** The province of the fixtures; that of the built site where its files are read back (vitest.config.ts). */
const ROOTS = [process.env['READ_BACK'] === 'dist' ? contentRoot() : 'src/collections/fixtures/good'];

let calendars: readonly { readonly entries: readonly CalendarEntry[]; readonly text: string }[];
beforeAll(async () => {
	const contents = await Promise.all(ROOTS.map(readContent));
	calendars = contents.flatMap((content) => entrySets(content).map((entries) => made(content, entries)));
});

/** The calendar of all, of each agency, of each movement; those without a day are not published. */
function entrySets(content: Content): CalendarEntry[][] {
	return [
		calendarEntries(content),
		...content.agencies.map(({ id }) => agencyEntries(content, id)),
		...content.movements.map(({ id }) => movementEntries(content, id)),
	]
		.map(fileEntries)
		.filter((entries) => entries.length > 0);
}

function made({ site }: Content, entries: readonly CalendarEntry[]) {
	return { entries, text: calendarFile(entries, site.name, site.checkedOn, site.plan) };
}

describe('every calendar file', () => {
	it('is there to be read: of all, of agencies, of movements', () => {
		expect(calendars.length).toBeGreaterThan(3);
	});

	it('has lines of at most 75 octets that end with CRLF (RFC 5545, 3.1)', () => {
		for (const { text } of calendars) {
			expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
			for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
		}
	});

	it('is read by ical.js: each day, whole and where it is, under an id of its own', () => {
		for (const { text, entries } of calendars) {
			const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
			const events = root.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
			expect(events.map(({ startDate }) => [startDate.isDate, startDate.toString()])).toEqual(
				entries.map(({ from }) => [true, from]),
			);
			// A whole day ends before the day that is named as its end.
			expect(events.map(({ endDate }) => lastDay(endDate.toString()))).toEqual(entries.map(({ to }) => to));
			expect(events.map(({ description }) => description)).toEqual(
				entries.map(({ summary, when, deadline }) => (deadline ? `${when}. ${summary}` : summary)),
			);
			expect(new Set(events.map(({ uid }) => uid)).size).toBe(entries.length);
			for (const event of root.getAllSubcomponents('vevent'))
				expect(event.getFirstProperty('dtstamp')).not.toBeNull();
		}
	});

	it('is read by node-ical with the same titles and days', () => {
		for (const { text, entries } of calendars) {
			const events = Object.values(nodeIcal.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT');
			expect(events).toHaveLength(entries.length);
			for (const event of events) {
				const entry = entries.find(({ id }) => event.uid.startsWith(`${id}@`));
				expect(event.datetype).toBe('date');
				const { summary } = event;
				expect(typeof summary === 'string' ? summary : summary.val).toContain(entry?.title);
				expect(event.status).toBe(entry?.tentative ? 'TENTATIVE' : 'CONFIRMED');
			}
		}
	});
});

function lastDay(end: string): string {
	const date = new Date(`${end}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() - 1);
	return date.toISOString().slice(0, 10);
}
