import { problem, type Problem } from '../problems/problem.ts';

/** Headings written the wrong way, of level 1, or a level that the one above does not lead to. */
export function headingProblems(file: string, lines: readonly string[]): readonly Problem[] {
	const found: Problem[] = [];
	let above = PAGE_TITLE;
	for (const [index, line] of lines.entries()) {
		const level = HEADING.exec(line)?.[1]?.length ?? null;
		const wrong = level === null ? wrongForm(line, lines[index - 1] ?? '') : wrongLevel(level, above);
		if (wrong !== null)
			found.push(problem('heading-wrong', { file, line: index + 1, field: null }, ...wrong(line)));
		above = level ?? above;
	}
	return found;
}

/** The page prints its title as h1. */
const PAGE_TITLE = 1;
/** In a quotation or a list too. */
const HEADING = /^\s*(?:(?:>|[-*+]|\d+[.)])\s*)*(#{1,6})(?=\s|$)/;
const WITHOUT_SPACE = /^#{1,6}[^#\s]/;
/** Makes the line above it a heading. */
const UNDERLINE = /^[\s>]*(?:=+|-+)$/;

type Wrong = (line: string) => readonly [message: string, found: string, remedy: string];

function wrongLevel(level: number, above: number): Wrong | null {
	if (level === 1)
		return (line) => ['Trang đã tự in tiêu đề chính.', line, 'Viết “## …” cho đề mục lớn nhất.'];
	if (level <= above + 1) return null;
	const marks = '#'.repeat(above + 1);
	return (line) => ['Đề mục nhảy cấp.', line, `Viết “${marks} …”, hoặc thêm một đề mục ở giữa.`];
}

function wrongForm(line: string, before: string): Wrong | null {
	if (WITHOUT_SPACE.test(line)) {
		return () => ['Sau dấu “#” thiếu dấu cách.', line, 'Thêm dấu cách sau các dấu “#”.'];
	}
	if (!UNDERLINE.test(line) || before.trim() === '') return null;
	return () => [
		'Dòng gạch dưới biến dòng trên thành đề mục.',
		line,
		'Viết đề mục bằng “## …”; nếu chỉ là đường kẻ thì để một dòng trống ở trên.',
	];
}
