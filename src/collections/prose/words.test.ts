import { describe, expect, it } from 'vitest';
import { ownWords, paragraphsOf, printedWords, withLines } from './words.ts';

const BODY =
	'\n\n## Năm 2024\n\n1. **Ba** [thôn](https://a.vn/123)\n\n<SourceQuote source="b" text="Có 5 hộ." />\n';

describe('the words of a body', () => {
	it('are what is printed, without marks, targets and numbers of lists', () => {
		expect(printedWords(BODY).split(/\s+/).filter(Boolean)).toEqual([
			'Năm',
			'2024',
			'Ba',
			'thôn',
			'Có',
			'5',
			'hộ.',
		]);
	});

	it('that are our own leave out what a source says', () => {
		expect(ownWords(BODY)).not.toContain('5 hộ');
	});

	it('stay where they are', () => {
		expect(printedWords(BODY)).toHaveLength(BODY.length);
		expect(printedWords(BODY).indexOf('Có 5')).toBe(BODY.indexOf('Có 5'));
	});

	it('come in paragraphs with their lines', () => {
		const body = '\n\nMột\nhai\n\n  \nba';
		expect(withLines(body, paragraphsOf(body))).toEqual([
			{ text: 'Một hai', line: 3 },
			{ text: 'ba', line: 7 },
		]);
	});
});
