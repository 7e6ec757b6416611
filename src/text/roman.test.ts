import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRoman, toRoman } from './roman.ts';

describe('Roman numerals', () => {
	it('come back to the same number', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 3999 }), (value) => {
				expect(fromRoman(toRoman(value))).toBe(value);
			}),
		);
	});
	it.each(['', 'IIII', 'VX', 'ii', 'HÌ', 'II ', 'IM'])('"%s" is not one', (text) => {
		expect(fromRoman(text)).toBeNull();
	});
	it('are refused outside 1 to 3999', () => {
		expect(() => toRoman(0)).toThrow(RangeError);
		expect(() => toRoman(4000)).toThrow(RangeError);
		expect(() => toRoman(1.5)).toThrow(RangeError);
	});
});
