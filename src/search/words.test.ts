import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../text/fold.ts';
import { skeleton, splitWords } from './words.ts';

const vietnamese = fc.string({ unit: fc.constantFrom(...'aăâeêioôơuưyđĐdẾộỹqz019 -/.,“”') });

describe('splitWords', () => {
	it('gives back the places of the words in the text as it was, decomposed or not', () => {
		fc.assert(
			fc.property(vietnamese, fc.constantFrom('NFC', 'NFD'), (text, form) => {
				const written = text.normalize(form);
				for (const { lower, folded, start, end } of splitWords(written)) {
					expect(written.slice(start, end).normalize('NFC').toLowerCase()).toBe(lower);
					expect(folded).toBe(fold(lower));
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

describe('skeleton', () => {
	it('keeps đ and drops every other mark', () => {
		expect(skeleton('Đảng ủy')).toBe('đang uy');
	});
	it('folds to what the word folds to, and changes nothing the second time', () => {
		fc.assert(
			fc.property(vietnamese, (text) => {
				expect(fold(skeleton(text))).toBe(fold(text));
				expect(skeleton(skeleton(text))).toBe(skeleton(text));
			}),
		);
	});
});
