import { describe, expect, it } from 'vitest';
import { normaliseWords, readLines } from './lines.ts';

describe('readLines', () => {
	it('numbers lines as an editor does, whatever ends them', () => {
		expect(readLines('\uFEFFa\r\n\r\nb\rc\nd')).toEqual([
			{ number: 1, text: 'a' },
			{ number: 2, text: '' },
			{ number: 3, text: 'b' },
			{ number: 4, text: 'c' },
			{ number: 5, text: 'd' },
		]);
	});
	it('cleans spaces, tabs and invisible characters', () => {
		expect(readLines('\t1.\u00A0Đổi \u200B mới ')[0]?.text).toBe('1. Đổi mới');
	});
	it('takes heading marks of Markdown off, but not a lone #tag', () => {
		expect(readLines('## Chương I\n#tag').map(({ text }) => text)).toEqual(['Chương I', '#tag']);
	});
	it('puts a missing space after a list mark and keeps what was received', () => {
		expect(readLines('-Ban hành')[0]).toEqual({ number: 1, text: '- Ban hành', received: '-Ban hành' });
		expect(readLines('**1.Mục đích**')[0]?.text).toBe('**1. Mục đích**');
	});
	it.each(['-quốc phòng', '1.5 tỷ', 'V.I. Lênin', '-', 'a)b'])('leaves "%s" alone', (text) => {
		expect(readLines(text)).toEqual([{ number: 1, text }]);
	});
});

describe('normaliseWords', () => {
	it('is the same for texts that differ in layout only', () => {
		expect(normaliseWords('## A\r\n\n**b** c\u00A0d')).toBe(normaliseWords('A b\nc d'));
	});
	it('differs where one character differs', () => {
		expect(normaliseWords('a; b')).not.toBe(normaliseWords('a, b'));
	});
});
