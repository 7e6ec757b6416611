import type { Problem } from './problem.ts';
import { reportText } from './report.ts';

/** Thrown where content is needed but broken; its message is the full report, so that a build shows it. */
export class ContentError extends Error {
	override readonly name = 'ContentError';
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		super(reportText(problems));
		this.problems = problems;
	}
}
