import { describe, expect, it } from 'vitest';
import { cutPageMarks } from './page-marks.ts';

const page = (number: number): string[] =>
	Array.from(
		{ length: 12 },
		(_, line) => `${String(line + 1)}. Bèo ở trang ${'abcdef'.charAt(number)} vớt lần ấy`,
	);
/** Six pages of twelve lines with a mark between them. */
const printed = (mark: (number: number) => string[]): string[] =>
	[1, 2, 3, 4, 5].flatMap((number) => [...page(number), ...mark(number)]);

describe('marks of printed pages between the lines', () => {
	it.each([
		['a number', (number: number) => [String(number + 1)]],
		['a number between dashes', (number: number) => [`- ${String(number)} -`]],
		[
			'a running title with day and number',
			(number: number) => [`CÔNG BÁO/Số 9/Ngày 20-7-2031 ${String(number)}`],
		],
		['a number before a running title', (number: number) => [`${String(number)} CÔNG BÁO/Số 9 + 10`]],
		['page and number of pages', (number: number) => [`Trang ${String(number)}/120`]],
	])('are taken away: %s', (_name, mark) => {
		const { lines, cut } = cutPageMarks(printed(mark));
		expect(lines).toEqual(printed(() => []));
		expect(cut).toEqual([1, 2, 3, 4, 5].flatMap(mark));
	});

	it.each([
		['articles without titles', printed((number) => [`Điều ${String(number)}`])],
		['clauses', printed((number) => [`${String(number)}. Vớt bèo`])],
		['rows of a table', printed((number) => [`| ${String(number)} |`])],
		['numbers that follow each other closely', ['1', '2', '3', '4', '5', '6']],
		['numbers that do not grow by one', printed((number) => [String(number * 7)])],
		['few of them', [...page(1), '1', ...page(2), '2', ...page(3)]],
	])('are no %s', (_name, lines) => {
		expect(cutPageMarks(lines)).toEqual({ lines, cut: [] });
	});
});
