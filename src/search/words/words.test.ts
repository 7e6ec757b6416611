import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syllableKey } from './syllable.ts';
import { splitWords } from './words.ts';

const vietnamese = fc.string({ unit: fc.constantFrom(...'aăâeêioôơuưyđĐdẾộỹqz019 -/.,“”') });

describe('splitWords', () => {
	it('gives back the places of the words in the text as it was, decomposed or not', () => {
		fc.assert(
			fc.property(vietnamese, fc.constantFrom('NFC', 'NFD'), (text, form) => {
				const written = text.normalize(form);
				for (const { lower, key, start, end } of splitWords(written)) {
					expect(written.slice(start, end).normalize('NFC').toLowerCase()).toBe(lower);
					expect(key).toBe(syllableKey(lower.replaceAll(/(?<=\d)\.(?=\d)/gu, '')));
				}
			}),
		);
	});
	it('finds the same words in composed and decomposed text', () => {
		const words = (text: string) => splitWords(text).map(({ lower }) => lower);
		fc.assert(
			fc.property(vietnamese, (text) => {
				expect(words(text.normalize('NFD'))).toEqual(words(text.normalize('NFC')));
			}),
		);
	});
});

describe('numbers', () => {
	const keys = (text: string) => splitWords(text).map(({ key }) => key);
	it.each([
		['3.145 hộ', ['3145', 'ho']],
		['3145 hộ', ['3145', 'ho']],
		['hệ số 15,5', ['he', 'so', '15,5']],
		['15% số người', ['15%', 'so', 'nguoi']],
		['98/2023/NĐ-CP', ['98', '2023', 'nd', 'cp']],
		['1.1. Nội dung', ['1', '1', 'noi', 'dung']],
		['ngày 02/02/2024.', ['ngay', '02', '02', '2024']],
	])('are read as they are meant: %s', (text, expected) => {
		expect(keys(text)).toEqual(expected.map(syllableKey));
	});
});
