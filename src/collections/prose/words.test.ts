import { describe, expect, it } from 'vitest';
import { readMdx } from '../../markdown/read.ts';
import { lineAt, wordsOf } from '../../markdown/words.ts';
import { ownPassages, printedPassages } from './words.ts';

const { tree } = readMdx(
	'\n\n## Năm 2024\n\n1. **Ba** [thôn](https://a.vn/123) ở\n   https://a.vn/4\n\n<SourceQuote source="b" text="Có 5 hộ." />\n',
);

describe('the words of a body', () => {
	it('are what is printed, without marks, addresses and numbers of lists', () => {
		expect(printedPassages(tree).map(wordsOf)).toEqual(['Năm 2024', 'Ba thôn ở\n', 'Có 5 hộ.']);
	});

	it('that are our own leave out what a source says', () => {
		expect(ownPassages(tree).map(wordsOf)).not.toContain('Có 5 hộ.');
	});

	it('know their lines', () => {
		const [, list] = printedPassages(tree);
		expect(printedPassages(tree).map(({ line }) => line)).toEqual([3, 5, 8]);
		expect(list && lineAt(list, wordsOf(list).length)).toBe(6);
	});

	it('are none where the body cannot be read', () => {
		expect(printedPassages(null)).toEqual([]);
	});
});
