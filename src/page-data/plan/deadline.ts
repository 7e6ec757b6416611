import type { Content, Due, PlanEvent } from '../../collections/load.ts';
import { shiftDay, shortDate } from '../../text/date.ts';

export interface DueView {
	/** "Hạn cuối 27/02/2024 (trước ngày 28/02/2024)", "Trong tháng 01/2025 (dự kiến)", "Thường xuyên" … */
	readonly label: string;
	/** The last day on which it is still in time; null where the plan sets none. */
	readonly lastDay: string | null;
	/** The last day in time where the plan names a day itself, not a month or a year. */
	readonly namedDay: string | null;
	/** False where the plan says nothing of time. */
	readonly isStated: boolean;
	/** What the deadline filter groups by: "2024-02", "thuong-xuyen", "khong-neu". */
	readonly group: string;
	readonly groupLabel: string;
}

type DueWords = Pick<DueView, 'label' | 'group' | 'groupLabel'>;

/** A day named in a text, with whether that day itself is still in time. */
type NamedDay = Extract<Due | PlanEvent['date'], { kind: 'day' }>;

const monthLabel = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`;

/** The last day of a month: "2025-01" → "2025-01-31". */
export function lastDayOf(month: string): string {
	const [year = 0, number = 1] = month.split('-').map(Number);
	return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The last day in time that a named day leaves: "trước ngày 28/02/2024" → "2024-02-27". */
export function lastDayBy({ date, boundary }: NamedDay): string {
	return boundary === 'before' ? shiftDay(date, -1) : date;
}

/** "Hạn cuối 27/02/2024 (trước ngày 28/02/2024)": the day that counts, then the text's own words. */
export function deadlineLabel(day: NamedDay): string {
	const words = day.boundary === 'before' ? ` (trước ngày ${shortDate(day.date)})` : '';
	return `Hạn cuối ${shortDate(lastDayBy(day))}${words}`;
}

/**
 * The last day on which a task is still in time. A month, a quarter or a year ends with its last day. What is only
 * planned ("dự kiến"), an occasion and the period that a report speaks of set no last day: nobody is late after it.
 */
export function lastGoodDay(due: Due, events: readonly PlanEvent[]): string | null {
	switch (due.kind) {
		case 'day':
			return lastDayBy(due);
		case 'month':
			return due.tentative ? null : lastDayOf(due.month);
		case 'quarter':
			return due.tentative ? null : lastDayOf(lastMonthOf(due));
		case 'year':
			return `${String(due.year)}-12-31`;
		case 'event': {
			const event = events.find(({ id }) => id === due.event);
			return event === undefined ? null : lastDayOfEvent(event);
		}
		case 'period':
		case 'ongoing':
		case 'unstated':
			return null;
	}
}

/** Only an event that is itself a deadline sets a last day. */
function lastDayOfEvent({ date, type, tentative }: PlanEvent): string | null {
	if (type !== 'han-nop' || tentative) return null;
	if (date.kind === 'day') return lastDayBy(date);
	return date.kind === 'month' ? lastDayOf(date.month) : date.to;
}

function lastMonthOf({ year, quarter }: Extract<Due, { kind: 'quarter' }>): string {
	return `${String(year)}-${String(quarter * 3).padStart(2, '0')}`;
}

/** A task's deadline in words, with its last day in time and the group of the filter. */
export function dueView(due: Due, content: Content): DueView {
	const lastDay = lastGoodDay(due, content.events);
	return {
		...wordsOf(due, content),
		lastDay,
		namedDay: namesDay(due, content.events) ? lastDay : null,
		isStated: due.kind !== 'unstated',
	};
}

function namesDay(due: Due, events: readonly PlanEvent[]): boolean {
	return due.kind === 'event'
		? events.find(({ id }) => id === due.event)?.date.kind === 'day'
		: due.kind === 'day';
}

function wordsOf(due: Due, content: Content): DueWords {
	switch (due.kind) {
		case 'day':
			return inMonth(deadlineLabel(due), lastDayBy(due));
		case 'month':
			return inMonth(planned(`Trong tháng ${monthLabel(due.month)}`, due.tentative), due.month);
		case 'quarter':
			return inYear(planned(`Trong quý ${ROMAN[due.quarter]}/${String(due.year)}`, due.tentative), due.year);
		case 'event': {
			const event = content.events.find(({ id }) => id === due.event);
			// The loader has checked that the event exists.
			return event ? ofEvent(event) : { label: due.event, ...UNSTATED };
		}
		case 'period':
			return inYear(`${due.label} (không ghi ngày cuối)`, due.to.slice(0, 4));
		case 'year':
			return inYear(`Trong năm ${String(due.year)}`, due.year);
		case 'ongoing':
			return { label: 'Thường xuyên', group: 'thuong-xuyen', groupLabel: 'Thường xuyên' };
		case 'unstated':
			return { label: 'Kế hoạch không nêu hạn', ...UNSTATED };
	}
}

function ofEvent({ date, type }: PlanEvent): DueWords {
	if (date.kind === 'month') return inMonth(`Trong tháng ${monthLabel(date.month)}`, date.month);
	if (date.kind === 'period') return inMonth(date.label, date.to);
	return inMonth(type === 'han-nop' ? deadlineLabel(date) : `Dịp ${shortDate(date.date)}`, lastDayBy(date));
}

const UNSTATED = { group: 'khong-neu', groupLabel: 'Kế hoạch không nêu hạn' } as const;
const ROMAN = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' } as const;

function planned(label: string, tentative: boolean): string {
	return tentative ? `${label} (dự kiến)` : label;
}

function inMonth(label: string, day: string): DueWords {
	const month = day.slice(0, 7);
	return { label, group: month, groupLabel: `Tháng ${monthLabel(month)}` };
}

function inYear(label: string, year: string | number): DueWords {
	return { label, group: `nam-${String(year)}`, groupLabel: `Trong năm ${String(year)}` };
}
