import type { Heading, Paragraph, Root } from 'mdast';
import { lineOf, nodesIn, sourceOf } from '../../markdown/words.ts';
import { problem, type Problem } from '../problems/problem.ts';

/** Headings written the wrong way, of level 1, or a level that the one above does not lead to. */
export function headingProblems(file: string, tree: Root, text: string): readonly Problem[] {
	let above = PAGE_TITLE;
	return Array.from(nodesIn(tree)).flatMap((node) => {
		if (node.type === 'paragraph') return withoutSpace(file, node, sourceOf(text, node));
		if (node.type !== 'heading') return [];
		const wrong = wrongHeading(node, above, sourceOf(text, node));
		above = node.depth;
		return wrong === null ? [] : [headingProblem(file, wrong)];
	});
}

/** The page prints its title as h1. */
const PAGE_TITLE = 1;
const WITHOUT_SPACE = /^#{1,6}[^#\s].*/gm;

interface Wrong {
	readonly line: number;
	readonly message: string;
	readonly found: string;
	readonly remedy: string;
}

function wrongHeading(node: Heading, above: number, source: string): Wrong | null {
	const [line, found] = [lineOf(node), source.split('\n')[0] ?? ''];
	if (!source.startsWith('#')) {
		return {
			line: node.position?.end.line ?? line,
			message: 'Dòng gạch dưới biến dòng trên thành đề mục.',
			found: source.split('\n').at(-1) ?? '',
			remedy: 'Viết đề mục bằng “## …”; nếu chỉ là đường kẻ thì để một dòng trống ở trên.',
		};
	}
	if (node.depth === 1) {
		const remedy = 'Viết “## …” cho đề mục lớn nhất.';
		return { line, message: 'Trang đã tự in tiêu đề chính.', found, remedy };
	}
	if (node.depth <= above + 1) return null;
	const marks = '#'.repeat(above + 1);
	const remedy = `Viết “${marks} …”, hoặc thêm một đề mục ở giữa.`;
	return { line, message: 'Đề mục nhảy cấp.', found, remedy };
}

function withoutSpace(file: string, node: Paragraph, source: string): readonly Problem[] {
	return Array.from(source.matchAll(WITHOUT_SPACE), ({ 0: found, index }) => {
		const line = lineOf(node) + source.slice(0, index).split('\n').length - 1;
		const remedy = 'Thêm dấu cách sau các dấu “#”.';
		return headingProblem(file, { line, message: 'Sau dấu “#” thiếu dấu cách.', found, remedy });
	});
}

function headingProblem(file: string, { line, message, found, remedy }: Wrong): Problem {
	return problem('heading-wrong', { file, line, field: null }, message, found, remedy);
}
