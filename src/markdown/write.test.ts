import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from './read.ts';
import { passagesOf, wordsOf } from './words.ts';
import { writeMarkdown } from './write.ts';

const paragraph = (value: string) => ({
	type: 'paragraph' as const,
	children: [{ type: 'text' as const, value }],
});

describe('writing Markdown', () => {
	it('keeps signs that are words', () => {
		expect(writeMarkdown(paragraph('1. Điều 5* và _gạch_ <b> # ~~x~~'))).toBe(
			'1\\. Điều 5\\* và \\_gạch\\_ \\<b> # \\~\\~x\\~\\~\n',
		);
	});

	it('writes tables as GFM does, without padding', () => {
		const tree = readMarkdown('| a | bcd |\n|---|---|\n| 1 \\| 2 | 3 |');
		expect(writeMarkdown(tree)).toBe('|a|bcd|\n|-|-|\n|1 \\| 2|3|\n');
	});

	it('comes back with the same words, whatever they are', () => {
		const sign = fc.constantFrom(
			'Điều ',
			'1. ',
			'- ',
			'*',
			'_',
			'|',
			'<',
			'&amp;',
			'`',
			'[a](b)',
			'~~',
			'\\',
			'#',
			'=',
			'a',
			' ',
		);
		fc.assert(
			fc.property(fc.array(sign, { minLength: 1 }), (signs) => {
				const value = `x${signs.join('')}x`;
				expect(passagesOf(readMarkdown(writeMarkdown(paragraph(value)))).map(wordsOf)).toEqual([value]);
			}),
		);
	});
});
