import { z } from 'zod';
import { isSlug } from './fields.ts';
import { decode } from './files/decode.ts';
import { bytesOf, entriesOf, type Entry } from './files/disk.ts';
import { contentName } from './files/names.ts';
import { atFile } from './files/records.ts';
import { validate } from './files/validate.ts';
import { problem, type Problem } from './problems/problem.ts';
import { bodyProblems } from './prose/body.ts';
import { findComponents, type Component } from './prose/components.ts';
import { frontMatterOf } from './prose/front-matter.ts';
import { maskCode } from './prose/mask.ts';
import { signProblems } from './prose/signs.ts';

/** What stands between the two lines `---` of content/pages/<slug>.mdx. */
export const pageSchema = z.strictObject({
	/** The page's h1 and its name in search and in the browser. */
	title: z.string().min(1).max(160),
	/** One or two sentences for lists, search results and shared links. */
	description: z.string().min(1).max(600),
	/** What search calls this page; "Trang" where it is left out. */
	kind: z.string().min(1).max(40).optional(),
	/** Which time the page speaks of: the plan's year, today, or both. */
	time: z.enum(['plan', 'today', 'both']),
});

/** What stands between the two lines `---` of content/documents/<id>/huong-dan.mdx. */
export const guideSchema = pageSchema.pick({ title: true, description: true });

/** The guide of one document folder. */
export interface GuideDraft {
	readonly documentId: string;
	/** As reports name it, whether it is there or not. */
	readonly file: string;
	readonly exists: boolean;
	/** The components in it that are written as they should be. */
	readonly components: readonly Component[];
}

/** What was read from content/pages and of the guides in content/documents. */
export interface ProseDraft {
	/** One for each document folder. */
	readonly guides: readonly GuideDraft[];
	readonly problems: readonly Problem[];
}

/** Pages that every other page links to from its foot. */
const LINKED_PAGES = ['gioi-thieu', 'tiep-can'] as const;
/** First steps of addresses that the site's own pages have (src/pages): a file so named would never be seen. */
export const TAKEN_NAMES: ReadonlySet<string> = new Set([
	'404',
	'bieu-trung',
	'co-quan',
	'index',
	'ke-hoach',
	'lich',
	'mau-trinh-bay',
	'muc-luc',
	'nhiem-vu',
	'phong-trao',
	'tim-kiem',
	'van-ban',
]);
const PAGES = 'pages';
const GUIDE = 'huong-dan.mdx';
const PROSE = '.mdx';

/** Reads every *.mdx that editors write. Needs no Astro: a mistake is told before Astro starts. */
export async function readProse(root: string, documentIds: Iterable<string>): Promise<ProseDraft> {
	const pages = await readPages(root);
	const guides = await Promise.all([...documentIds].map((id) => readGuide(root, id)));
	return {
		guides: guides.map(({ guide }) => guide),
		problems: [...pages, ...guides.flatMap(({ problems }) => problems)],
	};
}

async function readPages(root: string): Promise<readonly Problem[]> {
	const entries = await entriesOf(root, PAGES);
	if (entries === null) {
		return [problem('folder-missing', atFile(contentName(root, PAGES)), 'Không có thư mục này.')];
	}
	const names = entries.filter(isProse).map(({ name }) => name);
	const read = await Promise.all(names.map((name) => readFile(root, `${PAGES}/${name}`, pageSchema)));
	return [
		...entries.flatMap((entry) => nameProblems(contentName(root, PAGES, entry.name), entry)),
		...LINKED_PAGES.filter((id) => !names.includes(`${id}${PROSE}`)).map((id) =>
			problem('file-missing', atFile(contentName(root, PAGES, `${id}${PROSE}`)), LINKED_MESSAGE),
		),
		...read.flatMap(({ problems, components }) => [
			...problems,
			...components.map(({ place, tag }) =>
				problem(
					'component-wrong',
					place,
					'Thành phần này chỉ dùng trong huong-dan.mdx.',
					tag,
					'Xóa dòng này.',
				),
			),
		]),
	];
}

const LINKED_MESSAGE = 'Không có trang này, mà chân mọi trang dẫn tới nó.';

function nameProblems(file: string, entry: Entry): readonly Problem[] {
	if (!isProse(entry)) {
		return [problem('file-extra', atFile(file), 'Thư mục này chỉ nhận tệp <id>.mdx.', entry.name)];
	}
	const id = entry.name.slice(0, -PROSE.length);
	if (!isSlug(id)) return [problem('id-not-slug', atFile(file), 'Tên tệp không dùng làm id được.', id)];
	if (!TAKEN_NAMES.has(id)) return [];
	const remedy = 'Đổi tên tệp: địa chỉ này là của trang có sẵn.';
	return [problem('id-duplicate', atFile(file), 'Trang web đã có trang ở địa chỉ này.', id, remedy)];
}

async function readGuide(root: string, id: string) {
	const folder = `documents/${id}`;
	const entries = (await entriesOf(root, folder)) ?? [];
	const stray = entries.filter((entry) => isProse(entry) && entry.name !== GUIDE);
	const strayProblems = stray.map(({ name }) =>
		problem('file-extra', atFile(contentName(root, folder, name)), STRAY, name, STRAY_REMEDY),
	);
	const exists = entries.some(({ name, isFolder }) => name === GUIDE && !isFolder);
	const read = exists ? await readFile(root, `${folder}/${GUIDE}`, guideSchema) : NOTHING;
	const file = contentName(root, folder, GUIDE);
	return {
		guide: { documentId: id, file, exists, components: read.components },
		problems: [...strayProblems, ...read.problems],
	};
}

const STRAY = `Trong thư mục văn bản chỉ tệp ${GUIDE} được dùng.`;
const STRAY_REMEDY = `Đổi tên tệp thành ${GUIDE}, hoặc chuyển tệp đi nơi khác.`;

interface ReadFile {
	readonly components: readonly Component[];
	readonly problems: readonly Problem[];
}

const NOTHING: ReadFile = { components: [], problems: [] };

/** bytes → text → front matter and prose, each checked as far as it can be read. */
async function readFile(root: string, path: string, schema: z.ZodObject): Promise<ReadFile> {
	const file = contentName(root, path);
	const bytes = await bytesOf(root, path);
	if (bytes === null) {
		return { ...NOTHING, problems: [problem('file-missing', atFile(file), 'Không đọc được tệp này.')] };
	}
	const { text, problems } = decode(file, bytes);
	if (text === null) return { ...NOTHING, problems };
	if (text.trim() === '') {
		const empty = problem('file-empty', { file, line: 1, field: null }, 'Tệp không có nội dung.');
		return { ...NOTHING, problems: [...problems, empty] };
	}
	const { yaml, body, problems: frontProblems } = frontMatterOf(file, text);
	const values = yaml === null ? [] : validate(yaml, schema).problems;
	const prose = readBody(file, body);
	return { ...prose, problems: [...problems, ...frontProblems, ...values, ...prose.problems] };
}

function readBody(file: string, body: string | null): ReadFile {
	if (body === null) return NOTHING;
	if (body.trim() === '') {
		const message = 'Sau phần khóa đầu tệp không có chữ nào.';
		return { ...NOTHING, problems: [problem('file-empty', atFile(file), message)] };
	}
	const { text, problems } = maskCode(file, body);
	const { components, rest, problems: componentProblems } = findComponents(file, text);
	return {
		components,
		problems: [...signProblems(file, body), ...problems, ...componentProblems, ...bodyProblems(file, rest)],
	};
}

function isProse({ name, isFolder }: Entry): boolean {
	return !isFolder && name.endsWith(PROSE);
}
