import { findDates } from '../../text/date.ts';
import { COLOURS, MAKES } from './vocabulary.ts';

/** When a clause says its work is due; the shape of a task's `due`, an event being its words and its day. */
export type DraftDue =
	| { readonly kind: 'day'; readonly date: string; readonly boundary: 'on' | 'before' }
	| { readonly kind: 'month'; readonly month: string; readonly tentative: boolean }
	| {
			readonly kind: 'quarter';
			readonly year: number;
			readonly quarter: 1 | 2 | 3 | 4;
			readonly tentative: boolean;
	  }
	| { readonly kind: 'event'; readonly name: string; readonly date: string }
	| { readonly kind: 'period'; readonly label: string; readonly from: string; readonly to: string }
	| { readonly kind: 'year'; readonly year: number }
	| { readonly kind: 'ongoing' }
	| { readonly kind: 'unstated' };

const UNSTATED: DraftDue = { kind: 'unstated' };

/** Names of movements, which may say "tăng cường" and years. */
const QUOTED = /“[^”]*”|"[^"]*"/gu;
/** Numbers and days of documents that are cited: "số 04/2020/QĐ-UBND ngày 20/3/2020". */
const CITED = /(?:số|Số)\s*\d[^\s]*(?:\s+ngày\s+(?:[\d/.-]+\d|\d+ tháng \d+ năm \d+))?/gu;
const DAY = String.raw`(?:ngày\s+)?(\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{4})?|\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?))(?![\d/])`;

/** How plans say when: the first line that fits. */
const WAYS: readonly ((clause: string, year: number) => DraftDue | null)[] = [
	(clause, year) => {
		const [, word = '', day = ''] =
			new RegExp(`(trước|chậm nhất|đến|vào|hạn|xong)\\s*(?:là\\s+)?(?:hết\\s+)?${DAY}`, 'iu').exec(clause) ??
			[];
		const date = day === '' ? null : dayOf(day, year);
		return date === null ? null : { kind: 'day', date, boundary: /trước/iu.test(word) ? 'before' : 'on' };
	},
	(clause) => {
		const [, name = ''] = /((?:kỷ niệm|ngày truyền thống)[^;.]*?)\s*\([^)]*\d{4}\)/iu.exec(clause) ?? [];
		const date = name === '' ? undefined : findDates(clause).at(-1);
		return date === undefined ? null : { kind: 'event', name, date };
	},
	(clause, year) => {
		const [, month, written] =
			/(?<!ngày \d{1,2} )(?<!\d )tháng\s+(\d{1,2})(?:\s*\/\s*|\s+năm\s+)?(\d{4})?(?!\d)/iu.exec(clause) ?? [];
		if (month === undefined || Number(month) < 1 || Number(month) > 12) return null;
		return {
			kind: 'month',
			month: `${written ?? String(year)}-${month.padStart(2, '0')}`,
			tentative: isTentative(clause),
		};
	},
	(clause, year) => {
		const [, written = '', of] =
			/quý\s+(IV|I{1,3}|[1-4])(?:\s*\/\s*|\s+năm\s+)?(\d{4})?/iu.exec(clause) ?? [];
		const quarter = QUARTERS[written.toUpperCase()];
		return quarter === undefined
			? null
			: { kind: 'quarter', year: Number(of ?? year), quarter, tentative: isTentative(clause) };
	},
	(clause, year) => {
		const [, half] = /(?:6|06|sáu) tháng (đầu|cuối) năm/iu.exec(clause) ?? [];
		if (half === undefined) return null;
		const [from, to] = half === 'đầu' ? ['01-01', '06-30'] : ['07-01', '12-31'];
		const of = String(year);
		return { kind: 'period', label: `6 tháng ${half} năm ${of}`, from: `${of}-${from}`, to: `${of}-${to}` };
	},
	(clause) => (ONGOING.test(clause) ? { kind: 'ongoing' } : null),
	(clause, year) => {
		// "Ban hành Kế hoạch … năm 2024": the year is the name of what is made.
		if (new RegExp(`^${COLOURS}${MAKES}`, 'iu').test(clause)) return null;
		const found = Array.from(clause.matchAll(/(?<!giai đoạn )năm\s+(\d{4})/giu), ([, of]) => Number(of));
		const named = found.find((of) => of === year || of === year + 1);
		return named === undefined ? null : { kind: 'year', year: named };
	},
];

const QUARTERS: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
	I: 1,
	II: 2,
	III: 3,
	IV: 4,
	1: 1,
	2: 2,
	3: 3,
	4: 4,
};

/** Work without an end. "Phong trào thường xuyên" is a kind of movement, no time. */
const ONGOING =
	/(?<!thi đua )(?<![\p{L}\p{M}])(?:thường xuyên|tăng cường|tiếp tục|đẩy mạnh|duy trì|hằng (?:năm|quý|tháng)|hàng (?:năm|quý|tháng)|trong năm|cả năm|liên tục)(?![\p{L}\p{M}])/iu;

/** Returns when a clause is due, as far as it says so; `year` is the plan's. */
export function dueOf(clause: string, year: number): DraftDue {
	const words = clause.replace(QUOTED, ' ').replace(CITED, ' ');
	for (const way of WAYS) {
		const due = way(words, year);
		if (due !== null) return due;
	}
	return UNSTATED;
}

function isTentative(clause: string): boolean {
	return /dự kiến/iu.test(clause);
}

/** "28/02/2024", "28/02", "28 tháng 02 năm 2024": a day without a year is one of the plan's. */
function dayOf(written: string, year: number): string | null {
	const [day, month, of = String(year)] = written.match(/\d+/gu) ?? [];
	if (day === undefined || month === undefined) return null;
	return findDates(`${day}/${month}/${of}`)[0] ?? null;
}
