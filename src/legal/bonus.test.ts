import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bonusAmount, hundredthsOf, spanOn, writeAmount, writeCoefficient } from './bonus.ts';

describe('a bonus', () => {
	it.each([
		[4.5, 11_390_000],
		[3, 7_590_000],
		[1, 2_530_000],
		[0.3, 760_000],
		[1.5, 3_800_000],
		[0.8, 2_030_000],
		[0.15, 380_000],
		[0.45, 1_140_000],
	])('of %f times 2.530.000 đồng comes to %i đồng', (coefficient, amount) => {
		expect(bonusAmount(hundredthsOf(coefficient), 2_530_000)).toBe(amount);
	});

	it('is never below the exact figure, less than ten thousand above it, and a multiple of ten thousand', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 50_000 }),
				fc.integer({ min: 1, max: 100_000_000 }),
				(hundredths, salary) => {
					const amount = bonusAmount(hundredths, salary);
					expect(Number.isSafeInteger(amount)).toBe(true);
					expect(amount % 10_000).toBe(0);
					// A hundred times over, so that nothing is lost to fractions.
					expect(amount * 100).toBeGreaterThanOrEqual(hundredths * salary);
					expect(amount * 100).toBeLessThan(hundredths * salary + 1_000_000);
				},
			),
		);
	});

	it('stays as it is where the exact figure needs no rounding', () => {
		expect(bonusAmount(100, 2_340_000)).toBe(2_340_000);
	});
});

describe('the span of a day', () => {
	const spans = [
		{ from: '2023-07-01', to: '2024-06-30' },
		{ from: '2024-07-01', to: null },
	];

	it('includes its first and its last day', () => {
		expect(spanOn(spans, '2023-07-01')).toBe(spans[0]);
		expect(spanOn(spans, '2024-06-30')).toBe(spans[0]);
		expect(spanOn(spans, '2024-07-01')).toBe(spans[1]);
	});

	it('is unknown before the first', () => {
		expect(spanOn(spans, '2023-06-30')).toBeNull();
	});
});

describe('figures', () => {
	it('are written as Vietnamese write them', () => {
		expect(writeAmount(11_390_000)).toBe('11.390.000');
		expect(writeAmount(760_000)).toBe('760.000');
		expect(writeCoefficient(hundredthsOf(4.5))).toBe('4,5');
		expect(writeCoefficient(hundredthsOf(92))).toBe('92,0');
		expect(writeCoefficient(hundredthsOf(0.15))).toBe('0,15');
	});

	it('keep every coefficient of two decimals whole', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 50_000 }), (hundredths) => {
				expect(hundredthsOf(hundredths / 100)).toBe(hundredths);
			}),
		);
	});
});
