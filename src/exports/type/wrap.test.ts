import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap, type Room } from './wrap.ts';

/** Every sign is half an em wide. */
const room = (width: number, ...sizes: readonly [number, number][]): Room => {
	const [first = { size: 10, lines: 1 }, ...rest] = sizes.map(([size, lines]) => ({ size, lines }));
	return { width, sizes: [first, ...rest], measure: (text) => text.length / 2 };
};

describe('a text in its room', () => {
	it('keeps every syllable, in order, and no line is wider than the room', () => {
		const syllable = fc.stringMatching(/^[a-z0-9đàắếộữỳ]{1,9}[,.]?$/u).map((text) => text.normalize('NFC'));
		fc.assert(
			fc.property(
				fc.array(syllable, { minLength: 1, maxLength: 40 }),
				fc.integer({ min: 40, max: 400 }),
				(words, width) => {
					const { lines, size } = wrap(words.join(' '), room(width, [60, 2], [40, 3]));
					expect(lines.join(' ')).toBe(words.join(' '));
					for (const line of lines) expect((line.length / 2) * size).toBeLessThanOrEqual(width + 1e-6);
				},
			),
		);
	});

	it('is set in the largest size whose lines there is room for', () => {
		expect(wrap('một hai ba', room(50, [20, 1], [10, 1]))).toEqual({ lines: ['một hai ba'], size: 10 });
	});

	it('is set smaller where no size will do, never cut', () => {
		const { lines, size } = wrap('nghiêng '.repeat(30).trim(), room(100, [20, 2]));
		expect(lines.join(' ').split(' ')).toHaveLength(30);
		expect(size).toBeLessThan(20);
		expect(lines.length * size).toBeLessThanOrEqual(2 * 20);
	});

	it('keeps a number with what it counts', () => {
		expect(wrap('bắt bán 12 tấn cá ao', room(80, [10, 2])).lines).toEqual(['bắt bán', '12 tấn cá ao']);
	});

	it('keeps a name together', () => {
		const { lines } = wrap('xã chọn chị Phạm Thị Sen', room(80, [10, 2]));
		expect(lines).toEqual(['xã chọn chị', 'Phạm Thị Sen']);
	});

	it('breaks after a comma rather than evenly', () => {
		expect(wrap('mưa to, anh vẫn ra đồng', room(90, [10, 2])).lines).toEqual(['mưa to,', 'anh vẫn ra đồng']);
	});

	it('breaks evenly where nothing speaks for a place', () => {
		expect(wrap('aaaa bbbb cccc dddd', room(70, [10, 2])).lines).toEqual(['aaaa bbbb', 'cccc dddd']);
	});
});
