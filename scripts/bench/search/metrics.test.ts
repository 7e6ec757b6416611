import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, ndcg, recall, reciprocalRank, success } from './metrics.ts';
import type { Answer, Grade } from './queries.ts';

const A = answer({ '/a/': 3 });
const B = answer({ '/b/': 2 });
const C = answer({ '/c/': 1 });

describe('ndcg', () => {
	it('is 1 for the answers in the order of their grades', () => {
		expect(ndcg(['/a/', '/b/', '/c/'], [C, A, B], 10)).toBe(1);
	});

	it('is 0 where no result is judged', () => {
		expect(ndcg(['/x/', '/y/'], [A, B], 10)).toBe(0);
	});

	it('discounts by the logarithm of the rank', () => {
		// Got 0 + 7 ÷ log2(3) = 4.41651; ideal 7.
		expect(ndcg(['/x/', '/a/'], [A], 10)).toBeCloseTo(0.63093, 5);
		// Got 3 + 7 ÷ log2(3) = 7.41651; ideal 7 + 3 ÷ log2(3) = 8.89279.
		expect(ndcg(['/b/', '/a/'], [A, B], 10)).toBeCloseTo(0.83399, 5);
		// Got 7; ideal 7 + 3 ÷ log2(3) + 1 ÷ log2(4) = 9.39279.
		expect(ndcg(['/a/'], [A, B, C], 10)).toBeCloseTo(0.74525, 5);
	});

	it('looks at the first k results only, in the ideal too', () => {
		expect(ndcg(['/x/', '/a/'], [A], 1)).toBe(0);
		expect(ndcg(['/a/'], [A, B], 1)).toBe(1);
	});

	it('pays an answer once: a better address the difference, a repetition nothing', () => {
		const twice = answer({ '/a/': 3, '/a2/': 2 });
		// Got 3 + (7 − 3) ÷ log2(3) = 5.52372; ideal 7.
		expect(ndcg(['/a2/', '/a/'], [twice], 10)).toBeCloseTo(0.7891, 5);
		expect(ndcg(['/a/', '/a2/', '/a/'], [twice], 10)).toBe(1);
	});

	it('never leaves 0–1, whatever comes back', () => {
		const url = fc.constantFrom('/', '/a/', '/a/#x', '/a/#y', '/b/', '/c/', '/d/#x');
		const grade = fc.constantFrom<Grade>(1, 2, 3);
		const cut = fc.uniqueArray(fc.tuple(url, grade), { selector: ([key]) => key, minLength: 1 });
		fc.assert(
			fc.property(fc.array(url), cut, fc.integer({ min: 1, max: 6 }), (results, judged, size) => {
				const value = ndcg(results, groups(judged, size), 10);
				expect(value).toBeGreaterThanOrEqual(0);
				expect(value).toBeLessThanOrEqual(1 + 1e-12);
			}),
		);
	});
});

describe('a result', () => {
	it('within a judged page is that page', () => {
		expect(success(['/a/#khoan-2'], [A], 1)).toBe(1);
	});

	it('within a page whose places are judged is right only there', () => {
		const term = answer({ '/thuat-ngu/#sang-kien': 3, '/thuat-ngu/': 2 });
		expect(success(['/thuat-ngu/#thi-dua'], [term], 1)).toBe(0);
		expect(success(['/thuat-ngu/#sang-kien'], [term], 1)).toBe(1);
		expect(success(['/thuat-ngu/'], [term], 1)).toBe(1);
	});

	it('that is a page does not stand for a place within it', () => {
		expect(success(['/lich/'], [answer({ '/lich/#han-gui': 3 })], 1)).toBe(0);
	});
});

describe('success, rank and recall', () => {
	it('count what answers, not what only helps', () => {
		expect(success(['/c/', '/b/'], [B, C], 1)).toBe(0);
		expect(success(['/c/', '/b/'], [B, C], 3)).toBe(1);
		expect(reciprocalRank(['/c/', '/x/', '/b/'], [B, C], 10)).toBeCloseTo(1 / 3, 12);
		expect(reciprocalRank(['/c/', '/x/', '/b/'], [B, C], 2)).toBe(0);
	});

	it('take the share of the wanted answers found', () => {
		expect(recall(['/a/', '/x/', '/c/'], [A, B, C], 10)).toBe(0.5);
		expect(recall(['/x/', '/a/', '/b/'], [A, B, C], 2)).toBe(0.5);
		expect(recall(['/a/', '/b/'], [A, B, C], 10)).toBe(1);
	});

	it('do not take a merely helpful address for the answer it belongs to', () => {
		expect(recall(['/page/'], [answer({ '/a/': 3, '/page/': 1 })], 10)).toBe(0);
	});
});

describe('mean', () => {
	it('is the sum by the number, 0 of nothing', () => {
		expect(mean([1, 0, 0.5])).toBe(0.5);
		expect(mean([])).toBe(0);
	});
});

function answer(grades: Readonly<Record<string, Grade>>): Answer {
	return new Map(Object.entries(grades));
}

/** The judged addresses as answers of up to `size` addresses each. */
function groups(judged: readonly (readonly [string, Grade])[], size: number): readonly Answer[] {
	return judged.length === 0 ? [] : [new Map(judged.slice(0, size)), ...groups(judged.slice(size), size)];
}
