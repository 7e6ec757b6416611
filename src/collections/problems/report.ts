import type { Problem } from './problem.ts';

/** The whole report for people: one block per problem, in the order of the files. */
export function reportText(problems: readonly Problem[]): string {
	const head = `Nội dung có ${String(problems.length)} chỗ cần sửa:`;
	return [head, ...problems.map(problemText)].join('\n\n');
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
