import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTableRow, readRow, rowWords, unescapeCell, writeRow } from './table-row.ts';

/** The cells a line was written from. */
function cellsOf(line: string) {
	return readRow(line).map(({ paragraphs, span }) => ({
		paragraphs: paragraphs.map(([start, end]) => unescapeCell(line.slice(start, end))),
		span,
	}));
}

const word = fc.oneof(
	fc.constantFrom('ao', 'cá', '|', '||', '¶', '\\|', '\\\\¶', 'a|b', '/', '-', '1.', 'Điều'),
	fc.stringMatching(/^[\p{L}\p{N}.,;:()]{1,8}$/u),
);
const paragraph = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const cell = fc.record({
	paragraphs: fc.array(paragraph, { maxLength: 3 }),
	span: fc.integer({ min: 1, max: 4 }),
});

describe('a row of a table', () => {
	it('comes back from its line cell by cell, whatever the words', () => {
		fc.assert(
			fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
				const line = writeRow(cells);
				expect(isTableRow(line)).toBe(true);
				expect(cellsOf(line)).toEqual(cells);
			}),
		);
	});
	it('keeps empty cells, wide cells and the paragraphs of one cell', () => {
		expect(cellsOf('| 1 | Vớt bèo ¶ ở ao || | x |')).toEqual([
			{ paragraphs: ['1'], span: 1 },
			{ paragraphs: ['Vớt bèo', 'ở ao'], span: 2 },
			{ paragraphs: [], span: 1 },
			{ paragraphs: ['x'], span: 1 },
		]);
	});
	it.each(['', '|', '||', '| a', 'a |', 'một | hai'])('is not “%s”', (line) => {
		expect([isTableRow(line), readRow(line), rowWords(line)]).toEqual([false, [], line]);
	});
	it('reads as words where no table can be drawn', () => {
		expect(rowWords('| 1 | | Vớt bèo ¶ ở ao || \\| |')).toBe('1 · Vớt bèo · ở ao · |');
	});
});
