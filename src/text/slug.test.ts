import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug } from './slug.ts';

describe('slug', () => {
	it('turns a type and a number into an address part', () => {
		expect(slug('Kế hoạch 26/KH-UBND 2024')).toBe('ke-hoach-26-kh-ubnd-2024');
		expect(slug('Nghị định 98/2023/NĐ-CP')).toBe('nghi-dinh-98-2023-nd-cp');
	});
	it('is ASCII, without doubled or outer hyphens, for any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(slug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/u);
			}),
		);
	});
	it('changes nothing the second time', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(slug(slug(text))).toBe(slug(text));
			}),
		);
	});
});
