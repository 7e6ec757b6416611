import { describe, expect, it } from 'vitest';
import { withoutTonePlace } from './tone-place.ts';

describe('a word without the place of its tone', () => {
	it.each([
		['hòa', 'hoà'],
		['khỏe', 'khoẻ'],
		['Thúy', 'Thuý'],
		['quý'.normalize('NFD'), 'quý'],
	])('is one for %s and %s', (one, other) => {
		expect(withoutTonePlace(one)).toBe(withoutTonePlace(other));
	});

	it.each([
		['hòa', 'hóa'],
		['mơ', 'mo'],
		['Luật', 'luật'],
		['ma', 'mà'],
	])('tells %s from %s', (one, other) => {
		expect(withoutTonePlace(one)).not.toBe(withoutTonePlace(other));
	});
});
