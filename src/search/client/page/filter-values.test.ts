import { expect, test } from 'vitest';
import { valuesOf } from './filter-values.ts';

test('values stand by count, then by the alphabet', () => {
	const counts = { 'Huyện B': 2, 'Huyện Đ': 2, 'Huyện A': 9 };
	expect(valuesOf('dia-phuong', counts, undefined).map(({ label }) => label)).toEqual([
		'Huyện A (9)',
		'Huyện B (2)',
		'Huyện Đ (2)',
	]);
});

test('years stand from the latest', () => {
	expect(valuesOf('nam', { 2022: 9, 2025: 1 }, undefined).map(({ value }) => value)).toEqual([
		'2025',
		'2022',
	]);
});

test('a choice that matches nothing is still shown as chosen', () => {
	expect(valuesOf('nam', {}, '1999')).toEqual([{ value: '1999', label: '1999 (0)' }]);
});
