import { problem, type Problem } from '../problems/problem.ts';

/** What no content file may hold anywhere: letters that are not NFC, and signs that cannot be seen. */
export function characterProblems(file: string, text: string): readonly Problem[] {
	return text.split('\n').flatMap((line, index) => {
		const place = { file, line: index + 1, field: null };
		const problems: Problem[] = [];
		if (line !== line.normalize('NFC')) {
			problems.push(problem('file-not-nfc', place, 'Chữ có dấu viết ở dạng tổ hợp (NFD).', line.trim()));
		}
		const hidden = HIDDEN_SIGN.exec(line.replace(/[\t\r]/g, ''));
		if (hidden !== null) problems.push(problem('text-control', place, 'Có ký tự điều khiển.', hidden[0]));
		return problems;
	});
}

/** Control signs, zero-width signs and signs that turn the direction of writing; a tab is left to YAML. */
export const HIDDEN_SIGN = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/u;
