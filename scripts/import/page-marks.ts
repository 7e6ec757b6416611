import { readMark } from '../../src/legal/mark.ts';
import { isTableRow } from '../../src/legal/table-row.ts';

/** A page has at least so many lines; numbers nearer to one another count something else. */
const SHORTEST_PAGE = 10;

/** So many pages in a row make sure that it is pages that are counted. */
const FEWEST = 4;

/** A running title is short. */
const LONGEST = 100;

interface Mark {
	readonly index: number;
	readonly page: number;
}

/**
 * Takes away the numbers and running titles that a file made from printed pages has between its lines: the same words
 * again and again, a page apart, with a number that grows by one. Returns the lines that stay and those taken away.
 */
export function cutPageMarks(lines: readonly string[]): { lines: string[]; cut: string[] } {
	const places = lines.flatMap((line, index) => (line === '' ? [] : [index]));
	const byWords = Map.groupBy(
		places.flatMap((index, order) => marksOf(lines[index] ?? '', index, order)),
		({ words }) => words,
	);
	const taken = new Set(
		[...byWords.values()].flatMap((marks) => (countsPages(marks) ? marks : [])).map(({ index }) => index),
	);
	return {
		lines: lines.filter((_line, index) => !taken.has(index)),
		cut: lines.filter((_line, index) => taken.has(index)),
	};
}

/** What a line may be as a page's mark: its words without the last number, and without the first. */
function marksOf(line: string, index: number, order: number): (Mark & { words: string; order: number })[] {
	const isNumber = /^[-–—] ?\d{1,4} ?[-–—]$/u.test(line);
	if (line.length > LONGEST || isTableRow(line) || (readMark(line) !== null && !isNumber)) return [];
	const numbers = [...line.matchAll(/\d{1,4}/gu)];
	const ends = [...new Set([numbers[0], numbers.at(-1), numbers.at(-2)])];
	return ends.flatMap((match) => {
		if (match === undefined) return [];
		const words = `${line.slice(0, match.index)}#${line.slice(match.index + match[0].length)}`;
		return [{ index, order, page: Number(match[0]), words }];
	});
}

function countsPages(marks: readonly (Mark & { readonly order: number })[]): boolean {
	return (
		marks.length >= FEWEST &&
		marks.every(({ page, order }, at) => {
			const before = marks[at - 1];
			return before === undefined || (page === before.page + 1 && order - before.order > SHORTEST_PAGE);
		})
	);
}
