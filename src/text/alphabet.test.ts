import { describe, expect, it } from 'vitest';
import { pointLetter, pointOrdinal, pointSlug } from './alphabet.ts';

describe('the alphabet of points', () => {
	it('has 23 letters and comes back to the same one', () => {
		const letters = Array.from({ length: 23 }, (_, index) => pointLetter(index + 1) ?? '?');
		expect(letters.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y');
		expect(letters.map(pointOrdinal)).toEqual(letters.map((_, index) => index + 1));
	});
	it('has no f, j, w, z and nothing after y', () => {
		expect(['f', 'j', 'w', 'z', 'ă', ''].map(pointOrdinal)).toEqual([null, null, null, null, null, null]);
		expect([pointLetter(0), pointLetter(24)]).toEqual([null, null]);
	});
	it('keeps d and đ apart in addresses', () => {
		expect([pointSlug('d'), pointSlug('đ')]).toEqual(['d', 'dd']);
	});
});
