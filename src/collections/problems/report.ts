import type { Problem } from './problem.ts';

/** More than anyone mends before asking again; one slip in a long file may make ten thousand. */
const MOST_PRINTED = 50;

/** The report for people: one block per problem, in the order of the files. */
export function reportText(problems: readonly Problem[]): string {
	const head = `Nội dung có ${count(problems.length)} chỗ cần sửa:`;
	const rest = problems.length - MOST_PRINTED;
	const printed = problems.slice(0, MOST_PRINTED).map(problemText);
	const more = rest > 0 ? [`… và ${count(rest)} chỗ khác (xem đủ: npm run -s check:content -- --json).`] : [];
	return [head, ...printed, ...more].join('\n\n');
}

function count(number: number): string {
	return number.toLocaleString('vi-VN');
}

/** One problem: where, what was found, how to mend it. */
function problemText(problem: Problem): string {
	const { file, line, field, found, message, remedy, code } = problem;
	const place = [line === null ? file : `${file}:${String(line)}`, field].filter((part) => part !== null);
	const seen = found === '' ? '' : ` Đang có: “${found}”.`;
	return `${place.join(' · ')} · ${message}${seen}\n  → ${remedy} [${code}]`;
}

/** Files in alphabetical order, then lines: the order in which an editor works through them. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
	return problems.toSorted(
		(a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.code, b.code),
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
