import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate, findDates, longDate, shiftDay, shortDate } from './date.ts';

describe('findDate', () => {
	it.each([
		['Thái Bình, ngày 02 tháng 02 năm 2024', '2024-02-02'],
		['trước ngày 28/02/2024', '2024-02-28'],
		['11/6/2024', '2024-06-11'],
		['ngày 5 tháng 3 năm 2020'.normalize('NFD'), '2020-03-05'],
		['31/02/2024 rồi 01/03/2024', '2024-03-01'],
	])('reads "%s"', (text, iso) => {
		expect(findDate(text)).toBe(iso);
	});
	it.each(['98/2023/NĐ-CP', 'ngày … tháng … năm 2024', '30/02/2024', '0/0/0000', ''])(
		'finds none in "%s"',
		(text) => {
			expect(findDate(text)).toBeNull();
		},
	);
	it('keeps the order in which dates appear', () => {
		expect(findDates('(11/6/1948 - 11/6/2024), ngày 01 tháng 01 năm 2025')).toEqual([
			'1948-06-11',
			'2024-06-11',
			'2025-01-01',
		]);
	});
});

describe('writing dates', () => {
	it('puts a zero before days under 10 and months 1 and 2 only', () => {
		expect(longDate('2024-02-02')).toBe('ngày 02 tháng 02 năm 2024');
		expect(longDate('2020-03-05')).toBe('ngày 05 tháng 3 năm 2020');
	});
	it('refuses what is not an ISO date', () => {
		expect(() => shortDate('2/2/2024')).toThrow(RangeError);
		expect(() => longDate('')).toThrow(RangeError);
	});
	it('comes back to the same day in both forms', () => {
		const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
		fc.assert(
			fc.property(days, (day) => {
				const iso = day.toISOString().slice(0, 10);
				expect(findDate(shortDate(iso))).toBe(iso);
				expect(findDate(longDate(iso))).toBe(iso);
			}),
		);
	});
});

describe('shifting a day', () => {
	it('crosses months, years and leap days', () => {
		expect(shiftDay('2024-02-28', 1)).toBe('2024-02-29');
		expect(shiftDay('2025-01-01', -1)).toBe('2024-12-31');
		expect(shiftDay('2025-07-01', -1)).toBe('2025-06-30');
	});
});
