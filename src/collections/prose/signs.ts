import { characterProblems } from '../files/characters.ts';
import { problem, type Problem } from '../problems/problem.ts';

/** Spaces other than the plain one look the same and are never found by search. */
const ODD_SPACE = /(?! )\p{Zs}/u;

/** Signs that prose may hold nowhere, not even in code. The front matter is asked the same elsewhere. */
export function signProblems(file: string, prose: string): readonly Problem[] {
	const spaces = prose.split('\n').flatMap((line, index) => {
		const found = ODD_SPACE.exec(line);
		if (found === null) return [];
		const place = { file, line: index + 1, field: null };
		return [problem('text-spacing', place, 'Có dấu cách đặc biệt.', found[0], 'Thay bằng dấu cách thường.')];
	});
	return [...characterProblems(file, prose), ...spaces];
}
