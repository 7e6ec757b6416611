import { describe, expect, it } from 'vitest';
import { expectInStep, LONGER } from '../../src/text/testing/in-step.ts';
import { cutContentsList } from './contents-list.ts';

const TITLES = ['Chương I', 'Điều 1. Thả cá', 'Điều 2. Vớt bèo năm 2031', 'Chương II', 'Điều 3. Hết'];
const TEXT = [
	'Chương I',
	'AO TRÊN',
	'Điều 1. Thả cá',
	'Thả vào buổi sáng.',
	'Điều 2. Vớt bèo năm 2031',
	'Vớt vào buổi chiều.',
	'Chương II',
	'AO DƯỚI',
	'Điều 3. Hết',
	'Hết việc.',
];
const dotted = TITLES.map((title, index) => `${title} ........ ${String(index + 3)}`);

describe('a table of contents', () => {
	it.each([
		['with dots and pages, under its name', ['MỤC LỤC', ...dotted], []],
		['above the header', dotted, ['ỦY BAN NHÂN DÂN', 'XÃ AO CÁ', 'Số: 05/KH-UBND']],
		['as a list of links', TITLES.map((title) => `- ${title}`), ['KẾ HOẠCH']],
		['with the titles of chapters on lines of their own', ['Chương I', 'AO TRÊN', ...TITLES.slice(1)], []],
		['with chapter and title in one line', ['Chương I AO TRÊN 3', ...dotted.slice(1)], []],
	])('%s is taken away', (_name, list, between) => {
		expect(cutContentsList([...list, ...between, ...TEXT])).toEqual({
			lines: [...between, ...TEXT],
			cut: list,
		});
	});

	it.each([
		['of headings that do not come again', [...TITLES, 'Hết.']],
		['that is too short to be one', ['Điều 1. Thả cá', 'Điều 2. Vớt bèo năm 2031', ...TEXT]],
		['in a text that has none', TEXT],
		['of one heading over and over', Array<string>(6).fill('Điều 1. Thả cá')],
	])('is not seen in a run %s', (_name, lines) => {
		expect(cutContentsList(lines)).toEqual({ lines, cut: [] });
	});
});

describe('headings alone, thousands of them', () => {
	it('are looked at once each', () => {
		const headings = (count: number): string[] =>
			Array.from({ length: count }, (_, n) => `Điều ${String((n % 900) + 1)}. Ao thứ ${String(n)} ở xa`);
		expect(cutContentsList(headings(20_000)).cut).toEqual([]);
		expectInStep(cutContentsList, headings(1_000), headings(1_000 * LONGER));
	});
});
