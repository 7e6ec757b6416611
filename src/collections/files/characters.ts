import { problem, type Problem } from '../problems/problem.ts';

/** What no content file may hold anywhere: letters that are not NFC, signs that cannot be seen, lone carriage returns. */
export function characterProblems(file: string, text: string): readonly Problem[] {
	return text.split(LINE_END).flatMap((line, index) => {
		const place = { file, line: index + 1, field: null };
		const problems: Problem[] = [];
		if (line !== line.normalize('NFC')) {
			problems.push(problem('file-not-nfc', place, 'Chữ có dấu viết ở dạng tổ hợp (NFD).', line.trim()));
		}
		if (hasLoneReturn(line)) {
			const message = 'Có dấu xuống dòng kiểu cũ (CR không đi với LF).';
			const remedy = 'Lưu lại tệp với kiểu xuống dòng LF (Unix) hoặc CRLF (Windows).';
			problems.push(problem('text-control', place, message, '', remedy));
		}
		const hidden = HIDDEN_SIGN.exec(line.replace(/[\t\r]/g, ''));
		if (hidden !== null) problems.push(problem('text-control', place, 'Có ký tự điều khiển.', hidden[0]));
		return problems;
	});
}

const LINE_END = /\r?\n/;

/** A carriage return alone ends a line for the MDX compiler, not for YAML: what is code to the one is words to the other. */
export function hasLoneReturn(text: string): boolean {
	return /\r(?!\n)/.test(text);
}

/** Control signs, zero-width signs and signs that turn the direction of writing; a tab is left to YAML. */
export const HIDDEN_SIGN = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/u;
