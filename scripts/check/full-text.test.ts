import { expect, test } from 'vitest';
import { describeDifference } from './full-text.ts';

test('equal texts do not differ', () => {
	expect(describeDifference(['a', 'b'], ['a', 'b'])).toBeUndefined();
});

test('a changed word is shown with its neighbours', () => {
	expect(describeDifference(['năm', '2024', 'này'], ['năm', '2025', 'này'])).toBe(
		'từ thứ 2: bản gốc "năm 2024 này", trang "năm 2025 này".',
	);
});

test('words missing at the end are seen', () => {
	expect(describeDifference(['a', 'b'], ['a'])).toContain('từ thứ 2');
});

test('words added at the end are seen', () => {
	expect(describeDifference(['a'], ['a', 'b'])).toContain('từ thứ 2');
});
