import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restoreSpacing } from '../../src/search/pagefind/spacing.ts';
import { splitWords } from '../../src/search/words/words.ts';
import { spaceWords } from './space-words.ts';

const texts = fc
	.string({ unit: fc.constantFrom(...'aưđ12 -–·/.,;:()%"', ' ', '3.145', 'NĐ-CP') })
	.map((text) => text.replaceAll(/ +/gu, ' '));

test('what was spaced is the same text again when it is shown', () => {
	fc.assert(
		fc.property(texts, (text) => {
			expect(restoreSpacing(spaceWords(text))).toBe(text);
		}),
	);
});

test('no piece between blanks holds two words, and none between two words is a sign alone', () => {
	fc.assert(
		fc.property(texts, (text) => {
			const pieces = spaceWords(text).trim().split(' ');
			const counts = pieces.map((piece) => splitWords(piece).length);
			const inner = counts.slice(counts.findIndex((count) => count > 0));
			while (inner.at(-1) === 0) inner.pop();
			expect(inner.every((count) => count === 1)).toBe(true);
		}),
	);
});
