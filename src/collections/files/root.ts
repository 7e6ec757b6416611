import { contentName } from './names.ts';
import { bytesOf, entriesOf } from './disk.ts';
import { atFile } from './records.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { decode } from './decode.ts';

const FOLDERS: ReadonlySet<string> = new Set([
	'agencies',
	'asked',
	'awards',
	'documents',
	'events',
	'movements',
	'pages',
	'process',
	'questions',
	'search-queries',
	'stories',
	'tasks',
	'terms',
]);

const FILES: readonly string[] = [
	'README.md',
	'award-guide.yaml',
	'base-salary.yaml',
	'cross-table.yaml',
	'moved.yaml',
	'places.yaml',
	'press.yaml',
	'published.txt',
	'search.yaml',
	'short-links.yaml',
	'site.yaml',
	'taking-part.yaml',
	'taxonomy.yaml',
	'withdrawn.yaml',
];

/** Things at the top of the content folder that nothing reads: most likely misspelt or misplaced. */
export async function rootProblems(root: string, emblem: string | null): Promise<readonly Problem[]> {
	const entries = await entriesOf(root);
	if (entries === null) {
		return [problem('folder-missing', atFile(contentName(root)), 'Không có thư mục nội dung.')];
	}
	const files = new Set([...FILES, emblem]);
	return entries
		.filter(({ name, isFolder }) => !(isFolder ? FOLDERS : files).has(name))
		.filter(({ name }) => emblem !== null || !name.endsWith('.svg'))
		.map(({ name }) =>
			problem(
				'file-extra',
				atFile(contentName(root, name)),
				'Thư mục nội dung không dùng tới mục này.',
				name,
			),
		);
}

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
