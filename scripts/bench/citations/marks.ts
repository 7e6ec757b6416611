import { readPlace } from '../../../src/legal/references/place.ts';
import type { PathStep } from '../../../src/legal/references/target.ts';

/** A run of lines in which every citation is marked; what is not marked there is none. */
export interface MarkedRun {
	readonly file: string;
	/** Lines counted from 1 as `readLines` gives them, both ends included. */
	readonly from: number;
	readonly to: number;
	/** The provision that the lines stand in. */
	readonly place: readonly PathStep[];
	readonly marks: readonly Mark[];
}

export interface Mark {
	/** The words of the citation, white space as one space. */
	readonly words: string;
	/** What it points at, as `describeTargets` writes it. */
	readonly targets: string;
}

/**
 * Reads a file of marks. "= file", "@ from-to place" and "words | targets"; "#" begins a remark. Throws an error that
 * names the line.
 */
export function readMarks(text: string): MarkedRun[] {
	const runs: { file: string; from: number; to: number; place: PathStep[]; marks: Mark[] }[] = [];
	let file = '';
	for (const [index, line] of text.split('\n').entries()) {
		const run = /^@ (\d+)(?:-(\d+))?(?: (\S+))?$/u.exec(line);
		const mark = /^(\S.*?) \| (\S.*)$/u.exec(line);
		if (line.startsWith('= ')) file = line.slice(2);
		else if (run !== null) {
			const from = Number(run[1]);
			runs.push({ file, from, to: Number(run[2] ?? from), place: readPlace(run[3] ?? ''), marks: [] });
		} else if (mark !== null && !line.startsWith('#')) {
			runs.at(-1)?.marks.push({ words: mark[1] ?? '', targets: mark[2] ?? '' });
		} else if (line !== '' && !line.startsWith('#')) {
			throw new SyntaxError(`Marks, line ${index + 1}: “${line}”`);
		}
	}
	return runs;
}
