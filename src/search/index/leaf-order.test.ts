import { expect, it } from 'vitest';
import { leafOrder, type SizedTerm } from './leaf-order.ts';

const KEYS = ['bay', 'cam', 'dieu', 'sao', 'tha', 'vuon'];

/** Terms of words with their counts, and of pairs. */
function terms(
	counts: readonly number[],
	pairs: readonly (readonly [string, string, number])[],
): SizedTerm[] {
	return [
		...counts.map((records, first) => ({ first, records })),
		...pairs.map(([a, b, records]) => ({ first: KEYS.indexOf(a), second: KEYS.indexOf(b), records })),
	];
}

it('words that stand side by side come one after the other, the longest lists first', () => {
	const counts = [3, 4, 9, 5, 6, 4];
	const order = leafOrder(
		KEYS,
		counts,
		terms(counts, [
			['tha', 'dieu', 6],
			['dieu', 'sao', 2],
			['vuon', 'cam', 4],
		]),
	);
	expect(order.slice(0, 3)).toEqual(['tha', 'dieu', 'sao']);
	expect(Math.abs(order.indexOf('vuon') - order.indexOf('cam'))).toBe(1);
	expect(order.toSorted()).toEqual(KEYS);
});

it('a full leaf takes no more: the next begins with the longest list left', () => {
	const counts = [10, 20, 9000, 7000, 30, 40];
	const order = leafOrder(
		KEYS,
		counts,
		terms(counts, [
			['tha', 'dieu', 30],
			['sao', 'bay', 9],
		]),
	);
	expect(order).toEqual(['dieu', 'sao', 'bay', 'tha', 'vuon', 'cam']);
});
