import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { splitWords } from '../words/words.ts';
import { openAsked, packAsked } from './asked.ts';

const wordsOf = (phrases: readonly string[]) =>
	phrases.map((phrase) => splitWords(phrase).map(({ lower }) => lower));

describe('what readers ask, packed', () => {
	it('comes back as its words, record by record', () => {
		const phrasesOf = openAsked(packAsked([['Thả diều, ở đâu?', 'diều 1.500 đồng'], [], ['vá "diều"']]));
		expect([0, 1, 2, 3].map(phrasesOf)).toEqual([['thả diều ở đâu', 'diều 1.500 đồng'], [], ['vá diều'], []]);
	});

	it('loses no word, whatever is asked', () => {
		const phrase = fc
			.string({ unit: 'grapheme', minLength: 1 })
			.filter((text) => splitWords(text).length > 0);
		fc.assert(
			fc.property(fc.array(fc.array(phrase, { maxLength: 4 }), { maxLength: 5 }), (asked) => {
				const phrasesOf = openAsked(packAsked(asked));
				expect(asked.map((_, record) => wordsOf(phrasesOf(record)))).toEqual(asked.map(wordsOf));
			}),
		);
	});
});
