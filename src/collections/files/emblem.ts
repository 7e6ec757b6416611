import { problem, type Problem } from '../problems/problem.ts';
import { decode } from './decode.ts';
import { bytesOf } from './disk.ts';
import { drawingFaults } from './drawing.ts';
import { contentName } from './names.ts';
import { atFile } from './records.ts';

/** The emblem goes into every page as it stands, so it may hold drawing and nothing else. */
export async function emblemProblems(root: string, emblem: string): Promise<readonly Problem[]> {
	const file = contentName(root, emblem);
	const bytes = await bytesOf(root, emblem);
	if (bytes === null) return [problem('file-missing', atFile(file), 'Không có tệp biểu trưng.')];
	const { text, problems } = decode(file, bytes);
	const faults = text === null ? [] : drawingFaults(text);
	return [
		...problems,
		...faults.map(({ line, message, found }) =>
			problem('emblem-unsafe', { file, line, field: null }, message, found),
		),
	];
}
