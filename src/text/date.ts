/** Dates as administrative texts write them, to ISO ("2024-02-02") and back. */

/** "ngày 02 tháng 02 năm 2024": signature dates. */
const LONG = /ngày\s*(\d{1,2})\s*,?\s*tháng\s*(\d{1,2})\s*,?\s*năm\s*(\d{4})(?!\d)/giu;

/** "28/02/2024", "11/6/2024", "11-6-2024", "11.6.2024": references. */
const SHORT = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])/gu;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** Returns the first valid date in `text` as ISO, or null. An impossible day such as 31/02 is passed over. */
export function findDate(text: string): string | null {
	return findDates(text)[0] ?? null;
}

/** Returns every valid date in `text` as ISO, in order of appearance. */
export function findDates(text: string): string[] {
	const composed = text.normalize('NFC');
	const found = [
		...Array.from(composed.matchAll(LONG), (m) => ({ at: m.index, iso: isoDate(m[3], m[2], m[1]) })),
		...Array.from(composed.matchAll(SHORT), (m) => ({ at: m.index, iso: isoDate(m[4], m[3], m[1]) })),
	];
	return found
		.sort((a, b) => a.at - b.at)
		.map(({ iso }) => iso)
		.filter((iso) => iso !== null);
}

/** "2024-02-02" → "02/02/2024". Throws RangeError where `iso` is not an ISO date. */
export function shortDate(iso: string): string {
	const { day, month, year } = parts(iso);
	return `${day}/${month}/${year}`;
}

/**
 * "2024-02-02" → "ngày 02 tháng 02 năm 2024"; "2020-03-05" → "ngày 05 tháng 3 năm 2020". Throws RangeError as above.
 * Decree 30/2020/NĐ-CP, Annex I: days below 10 and months 1 and 2 take a leading 0, other months do not.
 */
export function longDate(iso: string): string {
	const { day, month, year } = parts(iso);
	return `ngày ${day} tháng ${Number(month) > 2 ? month.replace(/^0/u, '') : month} năm ${year}`;
}

/** The day on the calendar of Việt Nam (UTC+7, no summer time) at a moment, as ISO: what "hôm nay" means here. */
export function dayInVietnam(now: Date): string {
	return new Date(now.getTime() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** The day so many days later, earlier where `days` is negative: ("2024-02-28", 1) → "2024-02-29". */
export function shiftDay(iso: string, days: number): string {
	const date = new Date(`${iso}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}

function parts(iso: string): { day: string; month: string; year: string } {
	const [, year, month, day] = ISO.exec(iso) ?? [];
	if (year === undefined || month === undefined || day === undefined) {
		throw new RangeError(`Not an ISO date: ${iso}`);
	}
	return { day, month, year };
}

function isoDate(year = '', month = '', day = ''): string | null {
	const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	const date = new Date(`${iso}T00:00:00Z`);
	const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
	return exists ? iso : null;
}
