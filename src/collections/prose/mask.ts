import { problem, type Problem } from '../problems/problem.ts';

/** Prose in which only what MDX reads as more than words is left. */
export interface Masked {
	/** Line for line as the prose. */
	readonly text: string;
	readonly problems: readonly Problem[];
}

/** Takes out code blocks, code spans and signs after a backslash: there `<` and `{` are just signs. */
export function maskCode(file: string, prose: string): Masked {
	const { lines, openedAt } = maskBlocks(prose.split('\n'));
	const masked = lines.map((line) => line.replace(ESCAPE_OR_SPAN, (found) => WORD.repeat(found.length)));
	const open = openedAt === null ? [] : [openBlock(file, openedAt)];
	return { text: masked.join('\n'), problems: [...open, ...openSpans(file, masked)] };
}

const FENCE = /^\s*(`{3,}|~{3,})(.*)$/;
/** Runs of backticks pair up with the next run that is as long. */
const ESCAPE_OR_SPAN = /\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)(?:(?!(?<!`)\1(?!`)).)*(?<!`)\1(?!`)/g;
/** What was taken out was still a word: a line that held it is not empty. */
const WORD = 'x';

interface MaskedBlocks {
	readonly lines: readonly string[];
	/** The line of a block that never ends; null where there is none. */
	readonly openedAt: number | null;
}

function maskBlocks(lines: readonly string[]): MaskedBlocks {
	let fence: string | null = null;
	let openedAt: number | null = null;
	const masked = lines.map((line, index) => {
		const [, marks = '', rest = ''] = FENCE.exec(line.trimEnd()) ?? [];
		if (fence !== null) {
			if (marks.startsWith(fence) && rest === '') fence = openedAt = null;
			return '';
		}
		// Backticks with more of them behind on their line are a code span.
		if (marks === '' || (marks.startsWith('`') && rest.includes('`'))) return line;
		fence = marks;
		openedAt = index + 1;
		return '';
	});
	return { lines: masked, openedAt };
}

function openBlock(file: string, line: number): Problem {
	return problem('file-cut-off', { file, line, field: null }, 'Khối mã mở ở đây mà không đóng.');
}

/** A span that runs on to the next line could not be told from two that are open, so it is refused. */
function openSpans(file: string, lines: readonly string[]): readonly Problem[] {
	return lines.flatMap((line, index) => {
		if (!line.includes('`')) return [];
		const message = 'Dấu ` mở mã mà không đóng trên cùng dòng.';
		const remedy = 'Đóng bằng một dấu ` nữa trên cùng dòng, hoặc viết “\\`”.';
		return [problem('prose-code', { file, line: index + 1, field: null }, message, line.trim(), remedy)];
	});
}
