import { describe, expect, it } from 'vitest';
import { isStrongMark, isWordMark, readMark } from './mark.ts';

describe('readMark', () => {
	it.each([
		['Phần thứ nhất', 'part', 'Phần thứ nhất', 'thứ nhất'],
		['PHẦN II. TÊN PHẦN', 'part', 'PHẦN II.', 'II'],
		['Chương IV', 'chapter', 'Chương IV', 'IV'],
		['CHƯƠNG 2: Tên', 'chapter', 'CHƯƠNG 2:', '2'],
		['Chương HÌ', 'chapter', 'Chương HÌ', 'HÌ'],
		['_ Chương I', 'chapter', '_ Chương I', 'I'],
		['Mục 3', 'section', 'Mục 3', '3'],
		['Mục 1 TÊN MỤC', 'section', 'Mục 1', '1'],
		['Tiểu mục 2. Tên', 'subsection', 'Tiểu mục 2.', '2'],
		['Điều 5a. Tên', 'article', 'Điều 5a.', '5a'],
		['Ðiều 7: Tên', 'article', 'Ðiều 7:', '7'],
		['Phụ lục', 'annex', 'Phụ lục', ''],
		['PHỤ LỤC SỐ 2', 'annex', 'PHỤ LỤC SỐ 2', '2'],
		['Phụ lục I: Tên', 'annex', 'Phụ lục I:', 'I'],
		['II. Tên', 'roman', 'II.', 'II'],
		['A. TÊN PHẦN', 'upper', 'A.', 'A'],
		['1.2. Tên', 'decimal', '1.2.', '1.2'],
		['12. Tên', 'arabic', '12.', '12'],
		['đ) lời', 'letter', 'đ)', 'đ'],
		['a. lời', 'letter', 'a.', 'a'],
		['1/ Lời', 'arabic', '1/', '1'],
		['- lời', 'dash', '-', ''],
		['– lời', 'dash', '–', ''],
		['+ lời', 'plus', '+', ''],
	])('sees the mark of "%s"', (text, kind, mark, number) => {
		expect(readMark(text)).toEqual({ kind, text: mark, number });
	});
	it.each([
		'Điều 5 của Luật này quy định',
		'Mục 1 của Chương này',
		'Chương I của Luật',
		'Phụ lục I kèm theo Nghị định',
		'Phần mềm dùng chung',
		'Phần thứ nhì nhằng',
		'1.5 tỷ đồng',
		'2024 là năm',
		'IIII. lời',
		'L. lời',
		'a)không cách',
		'-',
		'——— Độc lập',
		'(1) chú thích',
		'',
	])('sees none in "%s"', (text) => {
		expect(readMark(text)).toBeNull();
	});
	it('tells marks that open a body from marks that may stand in a header', () => {
		expect(
			['I. X', 'Điều 1.', '1. x', '- x', 'a) x', 'x'].map((text) => isStrongMark(readMark(text))),
		).toEqual([true, true, true, false, false, false]);
	});
	it('tells marks whose title may stand below', () => {
		expect(['Chương I', 'Phụ lục', 'Điều 1.', 'x'].map((text) => isWordMark(readMark(text)))).toEqual([
			true,
			true,
			false,
			false,
		]);
	});
});
