import { describe, expect, it } from 'vitest';
import { lettersWithoutGlyph, printable } from './glyphs.ts';

describe('signs that our fonts lack', () => {
	it.each([
		['K = ∛x ⋅ y', 'K = ³√x · y'],
		['【Mục】 （1）', '[Mục] (1)'],
		['➢ Một ✔ ☒', '› Một ✓ ×'],
		['① 中 😀', '1 □ □'],
		['B\u0001ảng\u202E \u2060một\uFE0F', 'Bảng một'],
	])('%s is printed as %s', (text, printed) => {
		expect(printable(text)).toBe(printed);
		expect(lettersWithoutGlyph(printed)).toEqual([]);
	});
	it.each(['Nghị định số 98/2023/NĐ-CP “điều 5¹”', 'Ký hiệu ✓ ☐ ☑ ≥ √ ∑ ½ ▪ •', 'ẰẲẴẮẶằẳẵắặ'])(
		'%s stays as it is',
		(text) => {
			expect(printable(text)).toBe(text);
			expect(lettersWithoutGlyph(text)).toEqual([]);
		},
	);
});
