import { contentName } from './names.ts';
import { entriesOf, linksIn } from './disk.ts';
import { atFile } from './records.ts';
import { problem, type Problem } from '../problems/problem.ts';

/** What stands beside the collections (../collections.ts) at the top of the content folder. */
const OTHERS = ['README.md', 'published.txt', 'search-queries'];

/** Things at the top of the content folder that nothing reads: most likely misspelt or misplaced. */
export async function rootProblems(
	root: string,
	paths: readonly string[],
	emblem: string | null,
): Promise<readonly Problem[]> {
	const entries = await entriesOf(root);
	if (entries === null) {
		return [problem('folder-missing', atFile(contentName(root)), 'Không có thư mục nội dung.')];
	}
	const known = new Set([...paths, ...OTHERS, emblem]);
	return entries
		.filter(({ name, isFolder }) => !known.has(name) || isFolder === name.includes('.'))
		.filter(({ name }) => emblem !== null || !name.endsWith('.svg'))
		.map(({ name }) => {
			const place = atFile(contentName(root, name));
			return problem('file-extra', place, 'Thư mục nội dung không dùng tới mục này.', name);
		});
}

/** Symbolic links anywhere in the content. Where there is one nothing is read: it could lead out of the folder. */
export async function linkProblems(root: string): Promise<readonly Problem[]> {
	return (await linksIn(root)).map((steps) => {
		const remedy = 'Chép tệp hay thư mục thật vào chỗ của liên kết.';
		const message = 'Đây là một liên kết (symbolic link), không phải tệp hay thư mục thật.';
		return problem('file-extra', atFile(contentName(root, ...steps)), message, steps.at(-1), remedy);
	});
}
