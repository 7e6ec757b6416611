import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

const anyText = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: 'binary' }),
	fc.string({ unit: fc.constantFrom('Đ', 'đ', 'Ð', 'ð', 'Ư', 'ơ', 'Ế', 'ộ', 'ỹ', ' ', 'a', 'İ') }),
);

describe('fold', () => {
	it('drops tones and hooks and turns đ into d', () => {
		expect(fold('Đổi mới, Ðiều kiện, THƯỞNG')).toBe('doi moi, dieu kien, thuong');
	});
	it('gives the same for composed and decomposed text', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
			}),
		);
	});
	it('changes nothing the second time', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(fold(fold(text))).toBe(fold(text));
			}),
		);
	});
});
