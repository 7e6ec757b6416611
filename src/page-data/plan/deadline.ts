import type { Content, Due, PlanEvent } from '../../collections/load.ts';
import { shortDate } from '../../text/date.ts';

export interface DueView {
	/** "Trước 28/02/2024", "Trong tháng 01/2025 (dự kiến)", "Thường xuyên" … */
	readonly label: string;
	/** The last day it can be, for order and calendars; null where the plan names none. */
	readonly day: string | null;
	/** What the deadline filter groups by: "2024-02", "thuong-xuyen", "khong-neu". */
	readonly group: string;
	readonly groupLabel: string;
}

const monthLabel = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`;

/** The last day of a month: "2025-01" → "2025-01-31". */
export function lastDayOf(month: string): string {
	const [year = 0, number = 1] = month.split('-').map(Number);
	return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function dated(label: string, day: string): DueView {
	const month = day.slice(0, 7);
	return { label, day, group: month, groupLabel: `Tháng ${monthLabel(month)}` };
}

function ofEvent(event: PlanEvent): DueView {
	const { date } = event;
	if (date.kind === 'day') return dated(`Dịp ${shortDate(date.date)}`, date.date);
	if (date.kind === 'month') return dated(`Trong tháng ${monthLabel(date.month)}`, lastDayOf(date.month));
	return dated(date.label, date.to);
}

/**
 * A task's deadline in words, with the day that orders it.
 * A period's or a year's last day orders it in lists; only days that the plan writes reach a calendar file.
 */
export function dueView(due: Due, content: Content): DueView {
	switch (due.kind) {
		case 'day':
			return dated(`${due.boundary === 'before' ? 'Trước ngày' : 'Ngày'} ${shortDate(due.date)}`, due.date);
		case 'month':
			return dated(
				`Trong tháng ${monthLabel(due.month)}${due.tentative ? ' (dự kiến)' : ''}`,
				lastDayOf(due.month),
			);
		case 'event': {
			const event = content.events.find(({ id }) => id === due.event);
			// The loader has checked that the event exists.
			return event
				? ofEvent(event)
				: { label: due.event, day: null, group: 'khong-neu', groupLabel: 'Không nêu hạn' };
		}
		case 'period':
			return {
				label: due.label,
				day: due.to,
				group: `nam-${due.to.slice(0, 4)}`,
				groupLabel: `Trong năm ${due.to.slice(0, 4)}`,
			};
		case 'year': {
			const year = String(due.year);
			return {
				label: `Trong năm ${year}`,
				day: `${year}-12-31`,
				group: `nam-${year}`,
				groupLabel: `Trong năm ${year}`,
			};
		}
		case 'ongoing':
			return { label: 'Thường xuyên', day: null, group: 'thuong-xuyen', groupLabel: 'Thường xuyên' };
		case 'unstated':
			return {
				label: 'Kế hoạch không nêu hạn',
				day: null,
				group: 'khong-neu',
				groupLabel: 'Kế hoạch không nêu hạn',
			};
	}
}
