import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bonusAmount, spanOn, tenthsOf, writeAmount, writeCoefficient } from './bonus.ts';

describe('a bonus', () => {
	it.each([
		[4.5, 11_390_000],
		[3, 7_590_000],
		[1, 2_530_000],
		[0.3, 760_000],
		[1.5, 3_800_000],
		[0.8, 2_030_000],
	])('of %f times 2.530.000 đồng comes to %i đồng', (coefficient, amount) => {
		expect(bonusAmount(tenthsOf(coefficient), 2_530_000)).toBe(amount);
	});

	it('is never below the exact figure, less than ten thousand above it, and a multiple of ten thousand', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 5000 }),
				fc.integer({ min: 1, max: 100_000_000 }),
				(tenths, salary) => {
					const amount = bonusAmount(tenths, salary);
					expect(Number.isSafeInteger(amount)).toBe(true);
					expect(amount % 10_000).toBe(0);
					// Ten times over, so that nothing is lost to fractions.
					expect(amount * 10).toBeGreaterThanOrEqual(tenths * salary);
					expect(amount * 10).toBeLessThan(tenths * salary + 100_000);
				},
			),
		);
	});

	it('stays as it is where the exact figure needs no rounding', () => {
		expect(bonusAmount(10, 2_340_000)).toBe(2_340_000);
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
		expect(writeCoefficient(tenthsOf(4.5))).toBe('4,5');
		expect(writeCoefficient(tenthsOf(92))).toBe('92,0');
	});

	it('keep every coefficient of one decimal whole', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 5000 }), (tenths) => {
				expect(tenthsOf(tenths / 10)).toBe(tenths);
			}),
		);
	});
});
