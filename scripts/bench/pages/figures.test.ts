import { describe, expect, it } from 'vitest';
import { median, shortfalls, type Figures } from './figures.ts';

const GOOD: Figures = {
	performance: 99,
	accessibility: 100,
	bestPractices: 100,
	seo: 100,
	largestPaint: 1400,
	shift: 0,
	blocking: 10,
	requests: 8,
	foreign: 0,
	bytes: 60_000,
};

describe('figures of a page', () => {
	it('are the middle of the runs, each for itself', () => {
		const runs = [1400, 1200, 9000].map((largestPaint, index) => ({
			...GOOD,
			largestPaint,
			requests: index,
		}));
		expect(median(runs)).toEqual({ ...GOOD, largestPaint: 1400, requests: 1 });
	});

	it('fall short where a score is lower or anything else is more than promised', () => {
		expect(shortfalls(GOOD)).toEqual([]);
		expect(shortfalls({ ...GOOD, performance: 97, largestPaint: 1501, foreign: 1 })).toEqual([
			'performance 97 < 98',
			'largestPaint 1501 > 1500',
			'foreign 1 > 0',
		]);
	});
});
