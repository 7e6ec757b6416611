import { z } from 'zod';
import { isArticleFile } from './article.ts';
import { changes } from './change.ts';
import { isSlug, label, sentences, type WithId } from './fields.ts';
import type { Read } from './files/collection.ts';
import { entriesOf, foldersOf, type Entry } from './files/disk.ts';
import { contentName } from './files/names.ts';
import { atFile, type Loaded, type Records } from './files/records.ts';
import { problem, type Problem } from './problems/problem.ts';
import type { Component } from './prose/components.ts';
import { readProseFile, type ProseFile } from './prose/prose-file.ts';

/** What stands between the two lines `---` of content/province/pages/<slug>.mdx. */
export const pageSchema = z.strictObject({
	/** The page's h1 and its name in search and in the browser. */
	title: label,
	/** One or two sentences for lists, search results and shared links. */
	description: sentences,
	/** What search calls this page. */
	kind: label.default('Trang'),
	/** Which time the page speaks of: the plan's year, today, or both. */
	time: z.enum(['plan', 'today', 'both']),
	/** True for a page that helps editors: linked by no page, in no search, index or map of the site. */
	forEditors: z.boolean().default(false),
	/** What was changed on it since, and why. */
	changes,
});

/** What stands between the two lines `---` of content/documents/<id>/huong-dan.mdx. */
export const guideSchema = pageSchema.pick({ title: true, description: true, changes: true });

/** The guide of one document folder. */
export interface GuideDraft {
	readonly documentId: string;
	/** As reports name it, whether it is there or not. */
	readonly file: string;
	readonly exists: boolean;
	/** Its keys; null where they are broken or the guide is not there. */
	readonly front: Loaded<GuideRecord> | null;
	/** The components in it that are written as they should be. */
	readonly components: readonly Component[];
}

/** A page in plain prose as lists need it: its words are rendered by Astro. */
export type ProsePage = WithId<z.infer<typeof pageSchema>>;
/** The keys of a document's guide; the id is the document's. */
export type GuideRecord = WithId<z.infer<typeof guideSchema>>;

/** First steps of addresses that the site's own pages have (src/pages): a file so named would never be seen. */
export const TAKEN_NAMES: ReadonlySet<string> = new Set([
	'404',
	'anh-chia-se',
	'apple-touch-icon',
	'bao-chi',
	'bieu-trung',
	'co-quan',
	'dia-phuong',
	'dieu-chua-biet',
	'doi-chieu',
	'du-lieu',
	'favicon',
	'gioi-thieu-guong',
	'guong',
	'index',
	'k',
	'ke-hoach',
	'khen-thuong',
	'lich',
	'linh-vuc',
	'llms',
	'luu',
	'mau-trinh-bay',
	'muc-luc',
	'nhiem-vu',
	'phong-trao',
	'quy-dinh-dang-doi',
	'robots',
	'tai-ve',
	'thay-doi',
	'thuat-ngu',
	'tim-kiem',
	'tin',
	'trich',
	'van-ban',
]);
/** Pages that every other page links to from its foot. */
const LINKED_PAGES = ['gioi-thieu', 'tiep-can'] as const;
const PAGES = 'pages';
const GUIDE = 'huong-dan.mdx';
const EXTENSION = '.mdx';

/** Reads content/province/pages. Needs no Astro: a mistake is told before Astro starts. */
export async function readPages(root: string): Promise<Read<Records<ProsePage>, readonly ProsePage[]>> {
	const entries = await entriesOf(root, PAGES);
	if (entries === null) {
		const missing = problem('folder-missing', atFile(contentName(root, PAGES)), 'Không có thư mục này.');
		return { draft: { ids: new Set(), loaded: [] }, problems: [missing], finish: () => [] };
	}
	const names = entries.filter(isProse).map(({ name }) => name);
	const read = await Promise.all(names.map((name) => readPage(root, name)));
	const loaded = read.flatMap(({ page }) => page ?? []);
	return {
		draft: { ids: new Set(names.map(idOf)), loaded },
		problems: [
			...entries.flatMap((entry) => nameProblems(contentName(root, PAGES, entry.name), entry)),
			...missingPages(root, new Set(names)),
			...read.flatMap(({ problems }) => problems),
		],
		finish: () => loaded.map(({ value }) => value).sort((a, b) => (a.id < b.id ? -1 : 1)),
	};
}

async function readPage(root: string, name: string) {
	const { front, problems } = await readProseFile(root, `${PAGES}/${name}`, pageSchema, 'page');
	const id = idOf(name);
	return {
		page: front && { id, yaml: front.yaml, value: { ...front.value, id } },
		problems,
	};
}

function idOf(name: string): string {
	return name.slice(0, -EXTENSION.length);
}

function nameProblems(file: string, entry: Entry): readonly Problem[] {
	if (!isProse(entry)) {
		return [problem('file-extra', atFile(file), 'Thư mục này chỉ nhận tệp <id>.mdx.', entry.name)];
	}
	const id = idOf(entry.name);
	if (!isSlug(id)) return [problem('id-not-slug', atFile(file), 'Tên tệp không dùng làm id được.', id)];
	if (!TAKEN_NAMES.has(id)) return [];
	const remedy = 'Đổi tên tệp: địa chỉ này là của trang có sẵn.';
	return [problem('id-duplicate', atFile(file), 'Trang web đã có trang ở địa chỉ này.', id, remedy)];
}

function missingPages(root: string, names: ReadonlySet<string>): readonly Problem[] {
	return LINKED_PAGES.map((id) => `${id}${EXTENSION}`)
		.filter((name) => !names.has(name))
		.map((name) => atFile(contentName(root, PAGES, name)))
		.map((place) => problem('file-missing', place, 'Không có trang này, mà chân mọi trang dẫn tới nó.'));
}

type Guide = ProseFile<z.infer<typeof guideSchema>>;

/** Reads the guide of every document folder; pages get those that are there. */
export async function readGuides(root: string): Promise<Read<readonly GuideDraft[], readonly GuideRecord[]>> {
	const folders = await foldersOf(root, 'documents');
	const read = await Promise.all(folders.map((id) => readGuide(root, id)));
	const draft = read.map(({ guide }) => guide);
	return {
		draft,
		problems: read.flatMap(({ problems }) => problems),
		finish: () => draft.flatMap(({ front }) => front?.value ?? []),
	};
}

interface ReadGuide {
	readonly guide: GuideDraft;
	readonly problems: readonly Problem[];
}

async function readGuide(root: string, documentId: string): Promise<ReadGuide> {
	const folder = `documents/${documentId}`;
	const prose = ((await entriesOf(root, folder)) ?? []).filter(isProse);
	const exists = prose.some(({ name }) => name === GUIDE);
	const { front, components, problems }: Pick<Guide, 'front' | 'components' | 'problems'> = exists
		? await readProseFile(root, `${folder}/${GUIDE}`, guideSchema, 'guide')
		: { front: null, components: [], problems: [] };
	const stray = prose
		.filter((entry) => entry.name !== GUIDE && !isArticleFile(entry))
		.map(({ name }) => strayProblem(contentName(root, folder, name), name));
	const file = contentName(root, folder, GUIDE);
	return {
		guide: {
			documentId,
			file,
			exists,
			front: front && { id: documentId, yaml: front.yaml, value: { ...front.value, id: documentId } },
			components,
		},
		problems: [...stray, ...problems],
	};
}

function strayProblem(file: string, name: string): Problem {
	const message = `Trong thư mục văn bản chỉ tệp ${GUIDE} và dieu-….mdx được dùng.`;
	const remedy = `Đổi tên tệp thành ${GUIDE} hoặc dieu-….mdx, hay chuyển tệp đi nơi khác.`;
	return problem('file-extra', atFile(file), message, name, remedy);
}

function isProse({ name, isFolder }: Entry): boolean {
	return !isFolder && name.endsWith(EXTENSION);
}
