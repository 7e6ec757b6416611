import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_LIST } from './format.ts';
import { PostingLists } from './posting-lists.ts';

/** By the book: sort all, keep the strongest, put them in order again. */
function strongest(strengths: readonly number[]): { records: number[]; strengths: number[] } {
	const kept = strengths
		.map((strength, record) => ({ strength, record }))
		.sort((a, b) => b.strength - a.strength || a.record - b.record)
		.slice(0, LONGEST_LIST)
		.sort((a, b) => a.record - b.record);
	return { records: kept.map(({ record }) => record), strengths: kept.map(({ strength }) => strength) };
}

describe('PostingLists', () => {
	it('keep of each list what sorting all of it would keep, however they grow beside each other', () => {
		const rows = fc.array(fc.nat(9), { minLength: LONGEST_LIST * 5, maxLength: LONGEST_LIST * 5 });
		fc.assert(
			fc.property(rows, fc.array(fc.nat(9), { maxLength: 9 }), (long, short) => {
				const lists = new PostingLists();
				const [first, second] = [lists.open(), lists.open()];
				long.forEach((strength, record) => {
					lists.add(first, record, strength);
					const other = short[record];
					if (other !== undefined) lists.add(second, record, other);
				});
				expect(lists.read(first)).toEqual({ count: long.length, ...strongest(long) });
				expect(lists.read(second)).toEqual({ count: short.length, ...strongest(short) });
			}),
			{ numRuns: 20 },
		);
	});
});
