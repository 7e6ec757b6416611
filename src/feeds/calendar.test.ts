import { describe, expect, it } from 'vitest';
import type { CalendarEntry } from '../page-data/plan/calendar.ts';
import { calendarFile } from './calendar.ts';

const entry: CalendarEntry = {
	id: 'hoi-nghi',
	title: 'Hội nghị tổng kết',
	summary: 'Một câu dài hơn bảy mươi lăm byte để tệp lịch phải gấp dòng, có dấu phẩy, và dấu; chấm phẩy.',
	when: 'Tháng 01/2025',
	from: '2025-01-01',
	to: '2025-01-31',
	exact: true,
	tentative: true,
	dayFromElsewhere: false,
	deadline: false,
	background: false,
	agencyIds: [],
};
const file = calendarFile([entry], 'Lịch thử', '2025-03-02', 'trang-thu');

describe('a calendar file', () => {
	it('holds whole days and ends before the day after the last', () => {
		expect(file).toContain('DTSTART;VALUE=DATE:20250101\r\n');
		expect(file).toContain('DTEND;VALUE=DATE:20250201\r\n');
	});

	it('marks what is only planned', () => {
		expect(file).toContain('STATUS:TENTATIVE');
	});

	it('says in the title that a month is only planned', () => {
		expect(file).toContain('SUMMARY:Hội nghị tổng kết (dự kiến tháng 01/2025)');
	});

	it('puts a deadline on its last day in time and says which day the text named', () => {
		const when = 'Hạn cuối 27/02/2024 (trước ngày 28/02/2024)';
		const day = { from: '2024-02-27', to: '2024-02-27', when, deadline: true };
		const text = calendarFile([{ ...entry, ...day }], 'Lịch thử', '2025-03-02', 'trang-thu');
		expect(text).toContain('DTSTART;VALUE=DATE:20240227\r\n');
		expect(text.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${when}. Một câu`);
	});

	it('keeps the same identifier and the same bytes from build to build', () => {
		expect(file).toContain('UID:hoi-nghi@trang-thu\r\n');
		expect(calendarFile([entry], 'Lịch thử', '2025-03-02', 'trang-thu')).toBe(file);
	});

	it('folds lines at 75 bytes, as RFC 5545 3.1 asks', () => {
		const widest = Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)));
		expect(widest).toBeLessThanOrEqual(75);
	});

	it('leaves out what has no day', () => {
		expect(calendarFile([{ ...entry, exact: false }], 'Lịch thử', '2025-03-02', 'trang-thu')).not.toContain(
			'VEVENT',
		);
	});
});
