import { z } from 'zod';
import { isArticleFile } from './article.ts';
import { changes } from './change.ts';
import { isSlug, label, sentences, type WithId } from './fields.ts';
import { entriesOf, type Entry } from './files/disk.ts';
import { contentName } from './files/names.ts';
import { atFile, type Loaded } from './files/records.ts';
import { problem, type Problem } from './problems/problem.ts';
import { isOfStories, type Component } from './prose/components.ts';
import { readProseFile, type ProseFile } from './prose/prose-file.ts';

/** What stands between the two lines `---` of content/pages/<slug>.mdx. */
const pageSchema = z.strictObject({
	/** The page's h1 and its name in search and in the browser. */
	title: label,
	/** One or two sentences for lists, search results and shared links. */
	description: sentences,
	/** What search calls this page; "Trang" where it is left out. */
	kind: label.optional(),
	/** Which time the page speaks of: the plan's year, today, or both. */
	time: z.enum(['plan', 'today', 'both']),
	/** What was changed on it since, and why. */
	changes,
});

/** What stands between the two lines `---` of content/documents/<id>/huong-dan.mdx. */
const guideSchema = pageSchema.pick({ title: true, description: true, changes: true });

/** What was read from content/pages and of the guides in content/documents. */
export interface ProseDraft {
	/** One for each document folder. */
	readonly guides: readonly GuideDraft[];
	/** Ids of pages, broken ones too. */
	readonly pages: ReadonlySet<string>;
	/** The keys of the pages that could be read. */
	readonly pageFronts: readonly Loaded<z.infer<typeof pageSchema>>[];
	readonly problems: readonly Problem[];
}

/** The guide of one document folder. */
export interface GuideDraft {
	readonly documentId: string;
	/** As reports name it, whether it is there or not. */
	readonly file: string;
	readonly exists: boolean;
	/** Its keys; null where they are broken or the guide is not there. */
	readonly front: Loaded<z.infer<typeof guideSchema>> | null;
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
	'bao-chi',
	'bieu-trung',
	'co-quan',
	'dia-phuong',
	'doi-chieu',
	'du-lieu',
	'gioi-thieu-guong',
	'guong',
	'index',
	'k',
	'ke-hoach',
	'khen-thuong',
	'lich',
	'linh-vuc',
	'llms',
	'mau-trinh-bay',
	'muc-luc',
	'nhiem-vu',
	'phong-trao',
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

/** Reads every *.mdx that editors write. Needs no Astro: a mistake is told before Astro starts. */
export async function readProse(root: string, documentIds: Iterable<string>): Promise<ProseDraft> {
	const pages = await readPages(root);
	const guides = await Promise.all([...documentIds].map((id) => readGuide(root, id)));
	return {
		guides: guides.map(({ guide }) => guide),
		pages: pages.ids,
		pageFronts: pages.pageFronts,
		problems: [...pages.problems, ...guides.flatMap(({ problems }) => problems)],
	};
}

async function readPages(
	root: string,
): Promise<Pick<ProseDraft, 'problems' | 'pageFronts'> & { ids: Set<string> }> {
	const entries = await entriesOf(root, PAGES);
	if (entries === null) {
		const missing = problem('folder-missing', atFile(contentName(root, PAGES)), 'Không có thư mục này.');
		return { ids: new Set(), pageFronts: [], problems: [missing] };
	}
	const names = entries.filter(isProse).map(({ name }) => name);
	const read = await Promise.all(names.map((name) => readProseFile(root, `${PAGES}/${name}`, pageSchema)));
	const problems = [
		...entries.flatMap((entry) => nameProblems(contentName(root, PAGES, entry.name), entry)),
		...missingPages(root, new Set(names)),
		...read.flatMap(({ problems, components }) => [...problems, ...components.map(misplaced)]),
	];
	const ids = names.map((name) => name.slice(0, -EXTENSION.length));
	const pageFronts = read.flatMap(({ front }, index) =>
		front === null ? [] : [{ id: ids[index] ?? '', ...front }],
	);
	return { ids: new Set(ids), pageFronts, problems };
}

function nameProblems(file: string, entry: Entry): readonly Problem[] {
	if (!isProse(entry)) {
		return [problem('file-extra', atFile(file), 'Thư mục này chỉ nhận tệp <id>.mdx.', entry.name)];
	}
	const id = entry.name.slice(0, -EXTENSION.length);
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

function misplaced(component: Component): Problem {
	const { place, tag } = component;
	const message = `Thành phần này chỉ dùng trong ${isOfStories(component) ? 'stories/' : GUIDE}.`;
	return problem('component-wrong', place, message, tag, 'Xóa dòng này.');
}

type Guide = ProseFile<z.infer<typeof guideSchema>>;

interface ReadGuide {
	readonly guide: GuideDraft;
	readonly problems: readonly Problem[];
}

async function readGuide(root: string, documentId: string): Promise<ReadGuide> {
	const folder = `documents/${documentId}`;
	const prose = ((await entriesOf(root, folder)) ?? []).filter(isProse);
	const exists = prose.some(({ name }) => name === GUIDE);
	const { front, components, problems }: Pick<Guide, 'front' | 'components' | 'problems'> = exists
		? await readProseFile(root, `${folder}/${GUIDE}`, guideSchema)
		: { front: null, components: [], problems: [] };
	const stray = prose
		.filter((entry) => entry.name !== GUIDE && !isArticleFile(entry))
		.map(({ name }) => strayProblem(contentName(root, folder, name), name));
	const file = contentName(root, folder, GUIDE);
	const [foreign, own] = [components.filter(isOfStories), components.filter((one) => !isOfStories(one))];
	return {
		guide: {
			documentId,
			file,
			exists,
			front: front && { id: documentId, ...front },
			components: own,
		},
		problems: [...stray, ...problems, ...foreign.map(misplaced)],
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
