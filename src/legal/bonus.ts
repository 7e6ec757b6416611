/**
 * Money that comes with an award: a coefficient times the base salary on the day of the decision, rounded up to the
 * next ten thousand đồng. Coefficients come in tenths, so that every figure is a whole number.
 */

/** A base salary and the days on which it applies; `to` is null while it lasts. */
export interface SalarySpan {
	readonly from: string;
	readonly to: string | null;
	readonly amount: number;
}

/** 4.5 → 45. */
export function tenthsOf(coefficient: number): number {
	return Math.round(coefficient * 10);
}

/** 45 tenths of 2 530 000 đồng are 11 385 000 and come to 11 390 000 đồng. */
export function bonusAmount(tenths: number, baseSalary: number): number {
	const tenfold = tenths * baseSalary;
	const rest = tenfold % TENFOLD_STEP;
	return (rest === 0 ? tenfold : tenfold - rest + TENFOLD_STEP) / 10;
}

/** Ten thousand đồng, ten times over like the product of tenths and salary. */
const TENFOLD_STEP = 100_000;

/** The span that a day lies in; null before the first and after the last. */
export function spanOn<Span extends Pick<SalarySpan, 'from' | 'to'>>(
	spans: readonly Span[],
	day: string,
): Span | null {
	return spans.find(({ from, to }) => from <= day && (to === null || day <= to)) ?? null;
}

/** 11390000 → "11.390.000", as Vietnamese write it. */
export function writeAmount(amount: number): string {
	return String(amount).replace(/\B(?=(?:\d{3})+$)/g, '.');
}

/** 45 → "4,5". */
export function writeCoefficient(tenths: number): string {
	return `${String(Math.trunc(tenths / 10))},${String(tenths % 10)}`;
}
