import { describe, expect, it } from 'vitest';
import { openBudget } from './budget.ts';

/** Ten homes share a leaf. */
const leafOf = ({ home }: { readonly home: number }) => Math.floor(home / 10);
const term = (home: number) => ({ home, code: 0 });

describe('openBudget', () => {
	it('reads the leaves that tell most together, and all else in them', () => {
		const budget = openBudget({ manifest: {}, leafOf });
		const asked = [
			{ term: term(1), worth: 4 },
			{ term: term(11), worth: 3 },
			{ term: term(12), worth: 3 },
			{ term: term(21), worth: 5 },
		];
		expect(budget.choose(asked, 2)).toEqual([term(11), term(12), term(21)]);
		expect([budget.isRead(term(19)), budget.isRead(term(1))]).toEqual([true, false]);
	});
	it('adds no leaf beyond the number, and counts a repeated term once', () => {
		const budget = openBudget({ manifest: {}, leafOf });
		const twice = { term: term(1), worth: 3 };
		expect(budget.choose([twice, twice, { term: term(11), worth: 5 }], 1)).toEqual([term(11)]);
		expect(budget.choose([twice, { term: term(12), worth: 0 }], 1)).toEqual([term(12)]);
		expect(budget.choose([twice], 2)).toEqual([term(1)]);
	});
	it('reads all of a small index', () => {
		const budget = openBudget({ manifest: { heads: {} }, leafOf });
		expect(budget.choose([{ term: term(1), worth: 0 }], 0)).toEqual([term(1)]);
		expect(budget.isRead(term(99))).toBe(true);
	});
});
