import { expect, test } from 'vitest';
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
	['Điều gì khác', 'Điều gì khác', null, null],
])('"%s" is shown as "%s"', (effect, words, status, day) => {
	expect(effectView(effect)).toEqual({ words, status, day });
});
