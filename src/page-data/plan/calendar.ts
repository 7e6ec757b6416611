import type { Content, PlanEvent } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';
import { siteContent } from '../base/content.ts';
import { documentById } from '../document/document-name.ts';
import { ruleDayViews } from '../document/effect-days.ts';
import { labelOf, quote } from '../document/passage.ts';
import { deadlineLabel, lastDayBy, lastDayOf } from './deadline.ts';
import { agencyLinks } from '../base/links.ts';
import { paths } from '../base/paths.ts';
import { describedDraft } from '../record/draft.ts';

/** One entry of the calendar: a day, a month, or a period that the plan leaves without a day. */
export interface CalendarEntry {
	readonly id: string;
	readonly title: string;
	readonly summary: string;
	readonly when: string;
	/** First and last day. */
	readonly from: string;
	readonly to: string;
	/** True where the source names a day or a month, false for a mere period. */
	readonly exact: boolean;
	readonly tentative: boolean;
	/** True where the day comes from a source beside the plan. */
	readonly dayFromElsewhere: boolean;
	/** True for a day by which something is due; it is the last day in time, and `when` says what the text says. */
	readonly deadline: boolean;
	/** What happened, rather than what the plan asks for. */
	readonly background: boolean;
	readonly agencyIds: readonly string[];
}

/** First and last day of an event, in words too; a deadline is its last day in time. */
export function eventSpan(event: PlanEvent): Pick<CalendarEntry, 'from' | 'to' | 'when' | 'exact'> {
	const { date } = event;
	if (date.kind === 'day') {
		const day = lastDayBy(date);
		const when = event.type === 'han-nop' ? deadlineLabel(date) : shortDate(day);
		return { from: day, to: day, when, exact: true };
	}
	if (date.kind === 'month') {
		const when = `Tháng ${date.month.slice(5)}/${date.month.slice(0, 4)}`;
		return { from: `${date.month}-01`, to: lastDayOf(date.month), when, exact: true };
	}
	return { from: date.from, to: date.to, when: date.label, exact: false };
}

/** Every event in order of time; a period stands at its end, when its work is due. */
export function calendarEntries(content: Content): CalendarEntry[] {
	return content.events
		.map((event) => ({
			id: event.id,
			title: event.title,
			summary: describedDraft(event.draft, event.summary),
			...eventSpan(event),
			tentative: event.tentative,
			dayFromElsewhere: event.dateFrom === 'facts',
			deadline: event.type === 'han-nop' && event.date.kind === 'day',
			background: event.type === 'boi-canh',
			agencyIds: event.agencies,
		}))
		.sort((a, b) => a.to.localeCompare(b.to) || a.id.localeCompare(b.id));
}

/** The entries that concern an agency, itself or through a group that it belongs to. */
export function agencyEntries(content: Content, agencyId: string): CalendarEntry[] {
	const agency = content.agencies.find(({ id }) => id === agencyId);
	const concerned = new Set([agencyId, ...(agency?.memberOf ?? [])]);
	return calendarEntries(content).filter(({ agencyIds }) => agencyIds.some((id) => concerned.has(id)));
}

/** The entries a calendar file carries: those with a day or a month of their own that the plan asks for. */
export function fileEntries(entries: readonly CalendarEntry[]): CalendarEntry[] {
	return entries.filter(({ exact, background }) => exact && !background);
}

/** The days on which something happens to the effect of a rule, for a calendar of their own. */
export function effectCalendar(content: Content): CalendarEntry[] {
	return ruleDayViews(content).map(({ id, name, words, subject, on, onLabel, lastDay, sure, certainty }) => ({
		id: id.replaceAll('/', '-'),
		title: `${name} ${words}`,
		summary: [`${subject}.`, lastDay, sure].filter((line) => line !== null).join(' '),
		when: onLabel,
		from: on,
		to: on,
		exact: true,
		tentative: certainty !== '2+',
		dayFromElsewhere: true,
		deadline: false,
		background: false,
		agencyIds: [],
	}));
}

/** The agencies that a calendar file of their own is made for. */
export function agenciesWithFile(content: Content) {
	return content.agencies.filter(({ id }) => fileEntries(agencyEntries(content, id)).length > 0);
}

/** The entries of events that tasks of a movement belong to or are due at. */
export function movementEntries(content: Content, movementId: string): CalendarEntry[] {
	const events = new Set(
		content.tasks
			.filter(({ movements }) => movements.includes(movementId))
			.flatMap(({ events: ids, due }) => [...ids, ...(due.kind === 'event' ? [due.event] : [])]),
	);
	return calendarEntries(content).filter(({ id }) => events.has(id));
}

/** The movements that a calendar file of their own is made for. */
export function movementsWithFile(content: Content) {
	return content.movements.filter(({ id }) => fileEntries(movementEntries(content, id)).length > 0);
}

/** The calendar page: what the plan asks for in its time, what merely happened, the words that both rest on. */
export async function calendarPage() {
	const content = await siteContent();
	const plan = documentById(content, content.site.plan);
	const events = new Map(content.events.map((event) => [event.id, event]));
	const entries = calendarEntries(content).map((entry) => {
		const event = events.get(entry.id);
		return {
			...entry,
			at: (event?.at ?? []).map((address) => ({
				href: paths.provision(plan.id, address),
				label: labelOf(plan, address),
			})),
			facts: event?.facts ?? [],
			agencies: agencyLinks(content, entry.agencyIds),
		};
	});
	const isAsked = ({ background, to }: CalendarEntry) =>
		!background && to >= `${String(content.site.planYear)}-01-01`;
	const asked = entries.filter(isAsked);
	/** Each clause once, however many dates rest on it. */
	const clauses = new Set(asked.flatMap(({ id }) => events.get(id)?.at ?? []));
	return {
		year: content.site.planYear,
		entries: asked,
		background: entries.filter((entry) => !isAsked(entry)),
		quotes: [...clauses].map((address) => quote(content, plan, address)),
		files: calendarFiles(content),
		allHref: paths.calendarFile,
	};
}

function calendarFiles(content: Content) {
	const ofAgencies = agenciesWithFile(content)
		.map(({ id, name }) => ({ href: paths.agencyCalendarFile(id), label: name }))
		.sort((a, b) => a.label.localeCompare(b.label, 'vi'));
	const ofMovements = movementsWithFile(content).map(({ id, name }) => ({
		href: paths.movementCalendarFile(id),
		label: name,
	}));
	return [
		{ href: paths.effectCalendarFile, label: 'Ngày hiệu lực của văn bản' },
		...ofAgencies,
		...ofMovements,
	];
}
