import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { NO_RULES } from '../query/rules.ts';
import { splitWords } from '../words/words.ts';
import { openAsked, packAsked, type AskedContext } from './asked.ts';

const wordsOf = (phrases: readonly string[]) =>
	phrases.map((phrase) => splitWords(phrase).map(({ lower }) => lower)).sort();

const contextOf = (keys: readonly string[], titles: readonly string[]): AskedContext => ({
	keys,
	rules: { ...NO_RULES, synonyms: [['thả diều', 'chơi diều']] },
	heads: titles.map((title) => ({ title })),
});

describe('what readers ask, packed', () => {
	it('comes back as its words, record by record', async () => {
		const context = contextOf(['tha', 'dieu', '1500', 'hoa'], ['Thả diều', '', 'Vá diều']);
		const asked = [['Thả diều, ở đâu?', 'diều 1.500 đồng', 'diều hoà, diều hòa'], [], ['vá "diều"']];
		const phrasesOf = await openAsked(packAsked(asked, context), context);
		expect([0, 1, 2, 3].map((record) => phrasesOf(record).toSorted())).toEqual([
			['diều 1.500 đồng', 'diều hoà diều hòa', 'thả diều ở đâu'],
			[],
			['vá diều'],
			[],
		]);
	});

	it('loses no word, whatever is asked and however much of it the index knows', async () => {
		const phrase = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc
				.array(fc.constantFrom('thưởng', 'Thuở', 'đ', 'd', '2.024', '15,5%', 'ﬁ', 'Ω', '가'), {
					maxLength: 6,
				})
				.map((words) => words.join(' ')),
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(phrase, { maxLength: 4 }), { maxLength: 5 }),
				fc.uniqueArray(fc.constantFrom('thuong', 'thuo', 'd', '2024', 'a')),
				async (asked, keys) => {
					const context = contextOf(
						keys,
						asked.map((phrases) => phrases.join(' ')),
					);
					const phrasesOf = await openAsked(packAsked(asked, context), context);
					expect(asked.map((_, record) => wordsOf(phrasesOf(record)))).toEqual(
						asked.map((phrases) => wordsOf(phrases).filter(({ length }) => length > 0)),
					);
				},
			),
		);
	});

	it('takes less room for what a record is called than for what others are called', () => {
		const titles = Array.from({ length: 60 }, (_, at) => `Huân chương hạng ${String(at)}`);
		const context = contextOf(['huan', 'chuong', 'hang'], titles);
		const size = (asked: readonly string[]) =>
			packAsked(
				asked.map((phrase) => [phrase]),
				context,
			).length;
		expect(size(titles)).toBeLessThan(0.9 * size(titles.toReversed()));
	});

	it('is refused where it is torn', async () => {
		const titles = Array.from({ length: 40 }, (_, at) => `một ${String(at)} hai ${String(at * 7)}`);
		const context = contextOf([], titles);
		const packed = packAsked(
			titles.map((title) => [title]),
			context,
		);
		await expect(openAsked(packed.slice(0, 40), context)).rejects.toThrow('bị cụt');
	});
});
