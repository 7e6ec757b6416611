import { expect, test } from 'vitest';
import { hasEnded } from '../effect-text.ts';
import { effectView } from './effect.ts';

test.each([
	[
		'Còn hiệu lực, đã sửa đổi (tính đến 26/11/2026)',
		'Còn hiệu lực, đã sửa đổi',
		'con-hieu-luc',
		'26/11/2026',
	],
	[
		'Hết hiệu lực từ 01/07/2025 (tính đến 26/11/2026)',
		'Hết hiệu lực từ 01/07/2025',
		'het-hieu-luc',
		'26/11/2026',
	],
	['Hết hiệu lực một phần', 'Hết hiệu lực một phần', 'het-hieu-luc-mot-phan', null],
	['Văn bản còn hiệu lực, đã sửa đổi', 'Văn bản còn hiệu lực, đã sửa đổi', 'con-hieu-luc', null],
	['Điều gì khác', 'Điều gì khác', null, null],
])('"%s" is shown as "%s"', (effect, words, status, day) => {
	expect(effectView(effect)).toEqual({ words, status, day });
});

test('what ends after the build is told, and ranked, on the reader’s day', () => {
	const written =
		'Còn hiệu lực đến hết 28/02/2027 (tính đến 29/11/2026) | con-hieu-luc 2027-03-01=het-hieu-luc';
	expect(effectView(written, '2027-02-28')).toEqual({
		words: 'Còn hiệu lực đến hết 28/02/2027',
		status: 'con-hieu-luc',
		day: '28/02/2027',
	});
	expect(effectView(written, '2027-03-01').words).toBe('Hết hiệu lực từ 01/03/2027');
	expect([hasEnded(written, '2027-02-28'), hasEnded(written, '2027-03-01')]).toEqual([false, true]);
	expect(hasEnded('Hết hiệu lực từ 01/07/2025 (tính đến 29/11/2026)', '2027-03-01')).toBe(false);
});
