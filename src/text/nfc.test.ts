import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseSpaces, nfc } from './nfc.ts';

describe('nfc', () => {
	it('composes decomposed Vietnamese', () => {
		expect(nfc('Điều kiện'.normalize('NFD'))).toBe('Điều kiện');
	});
	it('drops the byte order mark, zero-width characters and soft hyphens', () => {
		expect(nfc('\uFEFFthi\u200B đua\u00AD')).toBe('thi đua');
	});
	it('knows every line end', () => {
		expect(nfc('a\r\nb\rc\fd\u2028e')).toBe('a\nb\nc\nd\ne');
	});
	it('composes letters that an invisible character kept apart', () => {
		expect(nfc('e\u200B\u0301')).toBe('é');
	});
	it('changes nothing the second time', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(nfc(nfc(text))).toBe(nfc(text));
			}),
		);
	});
});

describe('collapseSpaces', () => {
	it('makes one space of tabs, no-break spaces and line ends', () => {
		expect(collapseSpaces(' a\t\u00A0b\n\nc ')).toBe('a b c');
	});
	it('never leaves two spaces together', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\n', '\u00A0') }), (text) => {
				expect(collapseSpaces(text)).not.toMatch(/\s\s|^\s|\s$/u);
			}),
		);
	});
});
