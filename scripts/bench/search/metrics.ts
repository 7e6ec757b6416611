/** How good a list of results is, held against the judged answers of its query. Pure; every figure lies in 0–1. */
import { pageOf } from '../../../src/search/rank/matches.ts';
import type { Answer } from './queries.ts';

/** From this grade on a result answers the query; below it only helps. */
const ANSWERS_FROM = 2;

/**
 * Normalised discounted cumulative gain of the first k results, with gains 2^grade − 1. Each answer is paid once: a
 * better address of the same answer further down pays the difference, a repetition nothing. 1 where nothing is wanted.
 */
export function ndcg(results: readonly string[], answers: readonly Answer[], k: number): number {
	const ideal = answers
		.map((answer) => gain(bestGrade(answer)))
		.toSorted((a, b) => b - a)
		.slice(0, k);
	const best = discounted(ideal);
	return best === 0 ? 1 : discounted(gains(results.slice(0, k), answers)) / best;
}

/** 1 where one of the first k results answers the query, else 0. */
export function success(results: readonly string[], answers: readonly Answer[], k: number): number {
	return firstAnswer(results.slice(0, k), answers) === -1 ? 0 : 1;
}

/** 1 ÷ the rank of the first of k results that answers the query; 0 where none does. */
export function reciprocalRank(results: readonly string[], answers: readonly Answer[], k: number): number {
	const index = firstAnswer(results.slice(0, k), answers);
	return index === -1 ? 0 : 1 / (index + 1);
}

/** How many of the wanted answers stand among the first k results, as a share; those that only help do not count. */
export function recall(results: readonly string[], answers: readonly Answer[], k: number): number {
	const wanted = answers.filter((answer) => bestGrade(answer) >= ANSWERS_FROM);
	const hits = results.slice(0, k).map((url) => findHit(url, answers));
	const found = wanted.filter((answer) =>
		hits.some((hit) => hit?.answer === answer && hit.grade >= ANSWERS_FROM),
	);
	return wanted.length === 0 ? 1 : found.length / wanted.length;
}

/** The arithmetic mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
	return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** An answer that a result gives, and how well. */
interface Hit {
	readonly answer: Answer;
	readonly grade: number;
}

/** What each result adds to what those above it gave. */
function gains(results: readonly string[], answers: readonly Answer[]): readonly number[] {
	const paid = new Map<Answer, number>();
	return results.map((url) => {
		const hit = findHit(url, answers);
		if (hit === undefined) return 0;
		const before = paid.get(hit.answer) ?? 0;
		const now = Math.max(before, gain(hit.grade));
		paid.set(hit.answer, now);
		return now - before;
	});
}

function firstAnswer(results: readonly string[], answers: readonly Answer[]): number {
	return results.findIndex((url) => (findHit(url, answers)?.grade ?? 0) >= ANSWERS_FROM);
}

/** A place within a judged page is that page, unless the answer names its own places there: then only those will do. */
function findHit(url: string, answers: readonly Answer[]): Hit | undefined {
	return (
		hitAt(url, answers) ??
		hitAt(
			pageOf(url),
			answers.filter((answer) => !namesPlaces(answer, pageOf(url))),
		)
	);
}

function hitAt(url: string, answers: readonly Answer[]): Hit | undefined {
	for (const answer of answers) {
		const grade = answer.get(url);
		if (grade !== undefined) return { answer, grade };
	}
	return undefined;
}

function namesPlaces(answer: Answer, page: string): boolean {
	return answer.keys().some((url) => url.startsWith(`${page}#`));
}

function bestGrade(answer: Answer): number {
	return Math.max(0, ...answer.values());
}

function gain(grade: number): number {
	return 2 ** grade - 1;
}

function discounted(values: readonly number[]): number {
	return values.reduce((sum, value, index) => sum + value / Math.log2(index + 2), 0);
}
