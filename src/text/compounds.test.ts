import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundsOf, cutAtCompounds } from './compounds.ts';

const COMPOUNDS = compoundsOf(['thi đua, khen thưởng', 'Thái Bình', 'chiến sĩ thi đua cơ sở']);

describe('compounds', () => {
	it('are the words of two syllables, between the signs of a phrase', () => {
		expect(COMPOUNDS).toEqual(['thi đua', 'khen thưởng', 'Thái Bình']);
	});

	it('stay together in a title, in any letter case, with the sign behind them apart', () => {
		expect(cutAtCompounds('Thi đua, khen thưởng Thái Bình 2024', COMPOUNDS)).toEqual([
			{ text: 'Thi đua', whole: true },
			{ text: ', ', whole: false },
			{ text: 'khen thưởng', whole: true },
			{ text: ' ', whole: false },
			{ text: 'Thái Bình', whole: true },
			{ text: ' 2024', whole: false },
		]);
	});

	it('leave words alone that only begin or end as one', () => {
		expect(cutAtCompounds('cuộc thi đuaa khen', COMPOUNDS)).toEqual([
			{ text: 'cuộc thi đuaa khen', whole: false },
		]);
	});

	it('change no letter of any text', () => {
		const word = fc.constantFrom('thi', 'đua', 'đua,', 'Khen', 'thưởng.', ' ', '  ', '\n', '2024', '(thi');
		fc.assert(
			fc.property(fc.array(word), (words) => {
				const text = words.join(' ');
				expect(
					cutAtCompounds(text, COMPOUNDS)
						.map((piece) => piece.text)
						.join(''),
				).toBe(text);
			}),
		);
	});
});
