import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinRich, readBold, sliceRich, writeBold } from './rich-text.ts';

const starry = fc.string({ unit: fc.constantFrom('*', '**', ' ', 'a', 'b') });

describe('bold marks', () => {
	it('leave the words and become ranges', () => {
		expect(readBold('- **Việc:** làm **ngay**')).toEqual({
			text: '- Việc: làm ngay',
			strong: [
				[2, 7],
				[12, 16],
			],
		});
	});
	it.each(['a ** b', '**a', '** a **', '***a***', '****', 'a*b*'])(
		'stay in "%s", where they are no pair',
		(text) => {
			expect(readBold(text)).toEqual({ text, strong: [] });
		},
	);
	it('come back exactly', () => {
		fc.assert(
			fc.property(starry, (text) => {
				expect(writeBold(readBold(text))).toBe(text);
			}),
		);
	});
});

describe('joinRich', () => {
	it('puts one space between and moves the ranges', () => {
		expect(joinRich(readBold('a **b**'), readBold(''), readBold('**c**'))).toEqual(readBold('a **b** **c**'));
	});
	it('gives an empty text for nothing', () => {
		expect(joinRich()).toEqual({ text: '', strong: [] });
	});
});

describe('sliceRich', () => {
	it('cuts ranges to what is left and drops outer spaces', () => {
		expect(sliceRich(readBold('**1. Tên** mục'), 2)).toEqual(readBold('**Tên** mục'));
		expect(sliceRich(readBold('**- a** b'), 1)).toEqual(readBold('**a** b'));
	});
	it('drops ranges that are cut off whole', () => {
		expect(sliceRich(readBold('**a** b'), 2)).toEqual({ text: 'b', strong: [] });
	});
});
