/**
 * Money that comes with an award: a coefficient times the base salary on the day of the decision, rounded up to the
 * next ten thousand đồng. Coefficients come in hundredths, so that every figure is a whole number.
 */

/** A base salary and the days on which it applies; `to` is null while it lasts. */
export interface SalarySpan {
	readonly from: string;
	readonly to: string | null;
	readonly amount: number;
}

/** 0.15 → 15. */
export function hundredthsOf(coefficient: number): number {
	return Math.round(coefficient * 100);
}

/** 450 hundredths of 2 530 000 đồng are 11 385 000 and come to 11 390 000 đồng. */
export function bonusAmount(hundredths: number, baseSalary: number): number {
	return Math.ceil((hundredths * baseSalary) / HUNDREDFOLD_STEP) * 10_000;
}

/** Ten thousand đồng, a hundred times over like the product of hundredths and salary. */
const HUNDREDFOLD_STEP = 1_000_000;

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

/** 450 → "4,5", 15 → "0,15": at least one decimal, and no more than it needs. */
export function writeCoefficient(hundredths: number): string {
	const decimals = String(hundredths % 100).padStart(2, '0');
	return `${String(Math.trunc(hundredths / 100))},${decimals.replace(/0$/, '')}`;
}
