import type { Result } from 'lighthouse';

/** What Lighthouse says of a page. Scores from 0 to 100, times in milliseconds. */
export interface Figures {
	readonly performance: number;
	readonly accessibility: number;
	readonly bestPractices: number;
	readonly seo: number;
	readonly largestPaint: number;
	readonly shift: number;
	readonly blocking: number;
	readonly requests: number;
	/** Requests to another origin than the page's. */
	readonly foreign: number;
	/** Bytes on the way. */
	readonly bytes: number;
}

/** The least that is promised of a score, the most of anything else (issue: weight and speed of pages). */
const PROMISED = {
	performance: 98,
	accessibility: 100,
	bestPractices: 100,
	seo: 100,
	largestPaint: 1500,
	shift: 0.02,
	blocking: 50,
	requests: 12,
	foreign: 0,
} as const;
const SCORES: ReadonlySet<string> = new Set(['performance', 'accessibility', 'bestPractices', 'seo']);

/** The question of SEO that a page answers with no on purpose: it asks search engines to pass it over. */
const LISTED = 'is-crawlable';

/** The figures in a result of Lighthouse; the score for SEO leaves out whether search engines may list the page. */
export function figuresOf({ categories, audits, finalDisplayedUrl }: Result): Figures {
	const score = (name: string, without?: string) => {
		const asked = (categories[name]?.auditRefs ?? []).filter(({ id }) => id !== without);
		const weighed = asked.map(({ id, weight }) => ({ weight, score: audits[id]?.score ?? 1 }));
		const weight = weighed.reduce((sum, part) => sum + part.weight, 0);
		return Math.round((weighed.reduce((sum, part) => sum + part.weight * part.score, 0) / weight) * 100);
	};
	const value = (name: string) => audits[name]?.numericValue ?? 0;
	const details = audits['network-requests']?.details;
	const requests =
		details !== undefined && 'items' in details ? (details.items as readonly RequestItem[]) : [];
	const own = new URL(finalDisplayedUrl).origin;
	return {
		performance: score('performance'),
		accessibility: score('accessibility'),
		bestPractices: score('best-practices'),
		seo: score('seo', LISTED),
		largestPaint: Math.round(value('largest-contentful-paint')),
		shift: Number(value('cumulative-layout-shift').toFixed(3)),
		blocking: Math.round(value('total-blocking-time')),
		requests: requests.length,
		foreign: requests.filter(({ url }) => new URL(url).origin !== own && !url.startsWith('data:')).length,
		bytes: requests.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0),
	};
}

interface RequestItem {
	readonly url: string;
	readonly transferSize?: number;
}

/** The figures of a result that asked for speed alone, with the verdicts of one that asked for all: they do not vary. */
export function withVerdicts(run: Figures, { accessibility, bestPractices, seo }: Figures): Figures {
	return { ...run, accessibility, bestPractices, seo };
}

/** Each figure's middle over several runs; of an even number of runs the lower one. */
export function median(runs: readonly Figures[]): Figures {
	const [first] = runs;
	if (first === undefined) throw new Error('no runs');
	const middle = (name: keyof Figures) =>
		runs.map((run) => run[name]).sort((a, b) => a - b)[Math.floor((runs.length - 1) / 2)] ?? 0;
	return Object.fromEntries(
		(Object.keys(first) as (keyof Figures)[]).map((name) => [name, middle(name)]),
	) as unknown as Figures;
}

/** What falls short of what is promised, "largestPaint 1730 > 1500". */
export function shortfalls(figures: Figures): string[] {
	return Object.entries(PROMISED).flatMap(([name, limit]) => {
		const value = figures[name as keyof Figures];
		const isScore = SCORES.has(name);
		if (isScore ? value >= limit : value <= limit) return [];
		return [`${name} ${String(value)} ${isScore ? '<' : '>'} ${String(limit)}`];
	});
}
