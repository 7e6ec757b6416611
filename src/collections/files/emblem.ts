import { problem, type Problem } from '../problems/problem.ts';
import { decode } from './decode.ts';
import { bytesOf } from './disk.ts';
import { contentName } from './names.ts';
import { atFile } from './records.ts';

/** The emblem goes into every page as it stands, so it may hold drawing and nothing else. */
export async function emblemProblems(root: string, emblem: string): Promise<readonly Problem[]> {
	const file = contentName(root, emblem);
	const bytes = await bytesOf(root, emblem);
	if (bytes === null) return [problem('file-missing', atFile(file), 'Không có tệp biểu trưng.')];
	const { text, problems } = decode(file, bytes);
	if (text === null) return problems;
	if (!text.startsWith('<svg ')) {
		return [...problems, problem('emblem-unsafe', atFile(file), 'Tệp phải bắt đầu bằng thẻ <svg>.')];
	}
	const active = ACTIVE_SVG.exec(text);
	if (active === null) return problems;
	const line = text.slice(0, active.index).split('\n').length;
	const place = { file, line, field: null };
	return [...problems, problem('emblem-unsafe', place, 'Biểu trưng có phần không được phép.', active[0])];
}

const ACTIVE_SVG =
	/<(?:script|style|foreignObject|iframe|image|use|a)\b|\bon\w+\s*=|href\s*=|<!|\bstyle\s*=/i;
