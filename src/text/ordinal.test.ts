import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromOrdinal, ordinal } from './ordinal.ts';

describe('Vietnamese ordinals', () => {
	it.each([
		[1, 'thứ nhất'],
		[2, 'thứ hai'],
		[4, 'thứ tư'],
		[10, 'thứ mười'],
		[14, 'thứ mười bốn'],
		[15, 'thứ mười lăm'],
		[20, 'thứ hai mươi'],
		[21, 'thứ hai mươi mốt'],
		[24, 'thứ hai mươi tư'],
		[120, 'thứ 120'],
	])('%i is "%s"', (value, words) => {
		expect(ordinal(value)).toBe(words);
	});
	it('come back to the same number', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 99 }), (value) => {
				expect(fromOrdinal(ordinal(value).toUpperCase())).toBe(value);
			}),
		);
	});
	it('are null for other words', () => {
		expect(fromOrdinal('thứ nhì nhằng')).toBeNull();
	});
});
