import { describe, expect, it } from 'vitest';
import type { PaperParagraph } from '../document/paper.ts';
import { numberingOf } from './numbering.ts';

const paragraph = (marker: string, more: Partial<PaperParagraph> = {}): PaperParagraph => ({
	kind: 'paragraph',
	address: marker,
	role: 'point',
	setting: 'text',
	marker,
	runs: [{ text: 'Vớt bèo;', strong: false, href: null }],
	depth: null,
	below: ['dieu-1', 'dieu-1-khoan-1'],
	...more,
});

/** For each mark the list it is counted in, '–' where it is typed. */
function listsOf(paragraphs: readonly PaperParagraph[]): string {
	const { ids } = numberingOf(paragraphs);
	return paragraphs.map((one) => ids.get(one) ?? '–').join(' ');
}

describe('a list is counted by Word', () => {
	it.each([
		['points up to d', ['a)', 'b)', 'c)', 'd)'], '1 1 1 1'],
		['clauses that begin in the middle', ['4.', '5.', '6.'], '1 1 1'],
		['parts in Roman numerals', ['I.', 'II.', 'III.', 'IV.'], '1 1 1 1'],
		['articles', ['Điều 9.', 'Điều 10.'], '1 1'],
	])('%s', (_name, marks, expected) => {
		expect(listsOf(marks.map((mark) => paragraph(mark)))).toBe(expected);
	});
	it('anew below another parent, and articles through the whole text', () => {
		const other = { below: ['dieu-2', 'dieu-2-khoan-1'] };
		expect(listsOf([paragraph('a)'), paragraph('b)'), paragraph('a)', other)])).toBe('1 1 2');
		const article = { role: 'article', below: ['chuong-i'] } as const;
		const next = { role: 'article', below: ['chuong-ii'] } as const;
		expect(listsOf([paragraph('Điều 1.', article), paragraph('Điều 2.', next)])).toBe('1 1');
	});
});

describe('a list stays typed', () => {
	it.each([
		['with a point đ, from a to its end', ['a)', 'b)', 'c)', 'd)', 'đ)', 'e)']],
		['with a gap', ['1.', '3.']],
		['with a number twice', ['1.', '1.']],
		['of dashes', ['-', '-']],
		['with a misprint', ['1.', '2,']],
		['in words', ['Phần thứ nhất', 'Phần thứ hai']],
	])('%s', (_name, marks) => {
		const lists = listsOf(marks.map((mark) => paragraph(mark))).split(' ');
		expect(lists.slice(-1)).toEqual(['–']);
	});
});
