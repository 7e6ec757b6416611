import type { Result } from 'lighthouse';
import { describe, expect, it } from 'vitest';
import { figuresOf, median, shortfalls, withVerdicts, type Figures } from './figures.ts';

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

/** As much of Lighthouse's answer as is read. */
function answer(scores: Readonly<Record<string, number>>): Result {
	const refs = (ids: readonly string[]) => ({
		auditRefs: ids.map((id) => ({ id, weight: id === 'lcp' ? 3 : 1 })),
	});
	return {
		finalDisplayedUrl: 'http://localhost/',
		audits: Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, { score }])),
		categories: {
			performance: refs(['lcp', 'fcp']),
			accessibility: refs(['names']),
			'best-practices': refs(['console']),
			seo: refs(['titles', 'is-crawlable']),
		},
	} as unknown as Result;
}

describe('figures of a page', () => {
	it('have scores as Lighthouse weighs them, but for whether search engines may list the page', () => {
		const scores = { lcp: 1, fcp: 0.5, names: 1, console: 0, titles: 1, 'is-crawlable': 0 };
		expect(figuresOf(answer(scores))).toMatchObject({
			performance: 88,
			accessibility: 100,
			bestPractices: 0,
			seo: 100,
		});
		expect(figuresOf(answer({ ...scores, titles: 0 }))).toMatchObject({ seo: 0 });
	});

	it('keep the verdicts of the run that asked for them', () => {
		const run = { ...GOOD, seo: 0, accessibility: 0, bestPractices: 0, largestPaint: 1 };
		expect(withVerdicts(run, GOOD)).toEqual({ ...GOOD, largestPaint: 1 });
	});

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
