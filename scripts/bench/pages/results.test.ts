import { describe, expect, it } from 'vitest';
import { mergedResults, type PageResult } from './results.ts';

const result = (address: string, on: string): PageResult => ({
	address,
	on,
	runs: 5,
	figures: {
		...{ performance: 100, accessibility: 100, bestPractices: 100, seo: 100 },
		...{ largestPaint: 1200, shift: 0, blocking: 0, requests: 5, foreign: 0, bytes: 70_000 },
	},
});

describe('results of pages', () => {
	it('keep those of earlier runs that this one did not ask, without pages that are gone, in the order of the site', () => {
		const before = [result('/', '2031-01-01'), result('/mat/', '2031-01-01'), result('/b/', '2031-01-01')];
		const merged = mergedResults(['/a/', '/b/', '/'], before, [result('/b/', '2031-02-02')]);
		expect(merged.map(({ address, on }) => `${address} ${on}`)).toEqual(['/b/ 2031-02-02', '/ 2031-01-01']);
	});
});
