/** Pages and records → the files of the search, without touching the disk: Pagefind's, and the word index beside them. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { DirectDocument } from '../../src/search/query/direct.ts';
import {
	fragmentName,
	readFragments,
	textWithout,
	type Fragment,
} from '../../src/search/pagefind/fragment.ts';
import { buildWordIndex } from '../../src/search/index/build.ts';
import type { IndexRecord } from '../../src/search/index/terms.ts';
import { MANIFEST_PATH } from '../../src/search/index/format.ts';
import type { PageFacts } from '../../src/search/records/page-facts.ts';
import { KIND_FILTER, NAMES_META } from '../../src/search/pagefind/pagefind.ts';
import type { SearchRecord } from '../../src/search/records/provisions.ts';
import { NO_RULES, type SearchRules } from '../../src/search/query/rules.ts';
import { spaceWords } from './space-words.ts';

/** Official texts are indexed by provision, so the pages that print them whole leave them out. */
const NOT_INDEXED = ['[data-official-text]'];
/** What the browser asks for; Pagefind also makes three ready-made interfaces that this site does not use. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\..+|.+\.pf_(?:meta|index|filter|fragment))$/;
/**
 * Of so many records each has a file of its own, of more as many neighbours share one as keep to this: hosts of static
 * sites take 20,000 files. A file for two records costs a question more than it saves (src/search/README.md).
 */
const MOST_FRAGMENTS = 8000;
/** The kind of a record that has none. */
const OTHER_KIND = 'Trang';

/** Everything that can be found. */
export interface IndexInput {
	readonly pages: readonly IndexedPage[];
	readonly records: readonly SearchRecord[];
	readonly rules?: SearchRules;
	/** Documents that typed citations may mean. */
	readonly documents?: readonly DirectDocument[];
	/** At most so many files hold the words of records; MOST_FRAGMENTS where it is left out. */
	readonly mostFragments?: number;
}

/** A built page and its address on the site. */
export interface IndexedPage extends PageFacts {
	readonly url: string;
	/** As Pagefind reads it (page-for-pagefind.ts). */
	readonly html: string;
	/** The title that results show, where the heading says too little away from its page. */
	readonly title?: string;
}

/** Both indexes. Pages and records go in one after the other: the same input gives the same bytes. */
export async function buildIndex(input: IndexInput): Promise<IndexFile[]> {
	const files = await buildPagefind(input);
	return [...files, ...wordFiles(input, files)].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Pagefind's own files. */
export async function buildPagefind({
	pages,
	records,
	mostFragments = MOST_FRAGMENTS,
}: IndexInput): Promise<IndexFile[]> {
	const created = await createIndex({
		forceLanguage: 'vi',
		excludeSelectors: NOT_INDEXED,
		maxFragments: mostFragments,
	});
	const index = created.index;
	if (!index) throw new Error(`Không tạo được chỉ mục tìm kiếm: ${created.errors.join('; ')}`);
	try {
		for (const page of pages) refuse(await addPage(index, page));
		for (const record of records) refuse(await addRecord(index, record));
		const answer = await index.getFiles();
		refuse(answer);
		return answer.files.filter(({ path }) => NEEDED.test(path));
	} finally {
		await index.deleteIndex();
	}
}

/** What the word index is made of: the very words that Pagefind holds, so that what is found can be shown. */
export function indexedRecords(
	{ pages, records }: Pick<IndexInput, 'pages' | 'records'>,
	files: readonly IndexFile[],
): IndexRecord[] {
	const known: Known = new Map([...pages, ...records].map((one) => [one.url, one]));
	return files.flatMap((file) => recordsIn(file, known));
}

function wordFiles(input: IndexInput, files: readonly IndexFile[]): IndexFile[] {
	const { rules = NO_RULES, documents = [] } = input;
	const { manifest, files: made } = buildWordIndex({
		records: indexedRecords(input, files),
		rules,
		documents,
	});
	const packed = made.map(({ path, content }) => ({ path, content: pack(content) }));
	const folder = `tu-${contentHash(packed)}`;
	return [
		...packed.map(({ path, content }) => ({ path: `${folder}/${path}`, content })),
		{ path: MANIFEST_PATH, content: pack(Buffer.from(JSON.stringify({ folder, ...manifest }))) },
	];
}

/** The records whose words a file holds; none where it is another file. */
function recordsIn({ path, content }: IndexFile, known: Known): IndexRecord[] {
	const file = fragmentName(path);
	if (file === undefined) return [];
	return readFragments(gunzipSync(content), file).map((fragment) => toRecord(fragment, file, known));
}

function toRecord(fragment: Fragment, file: string, known: Known): IndexRecord {
	const source = known.get(fragment.url);
	const heading = fragment.meta['title'] ?? fragment.url;
	return {
		...source,
		url: fragment.url,
		title: source?.title ?? heading,
		kind: fragment.filters[KIND_FILTER]?.[0] ?? OTHER_KIND,
		content: textWithout(heading, fragment.content),
		id: fragment.id,
		fragment: file,
		...namesOf(fragment, source),
	};
}

/** What is known of addresses besides what Pagefind keeps. */
type Known = ReadonlyMap<string, IndexedPage | SearchRecord>;

function namesOf(
	{ meta }: Fragment,
	source: IndexedPage | SearchRecord | undefined,
): { names?: readonly string[] } {
	const written = meta[NAMES_META]?.split('; ') ?? [];
	const names = [...written, ...(source?.names ?? [])];
	return names.length > 0 ? { names } : {};
}

/**
 * Packed alike on every system: the header names none. Less memory makes gzip look at its codes more often: a file with
 * addresses, titles and packed bits behind each other is 3 % smaller for it.
 */
export function pack(content: Uint8Array): Uint8Array {
	const packed = gzipSync(content, { level: 9, memLevel: 6 });
	packed[9] = 255;
	return packed;
}

function contentHash(files: readonly { readonly path: string; readonly content: Uint8Array }[]): string {
	const hash = createHash('sha256');
	for (const { path, content } of files) hash.update(path).update(content);
	return hash.digest('hex').slice(0, 10);
}

function addPage(index: PagefindIndex, { url, html }: IndexedPage) {
	return index.addHTMLFile({ url, content: html });
}

function addRecord(index: PagefindIndex, { url, title, kind, content }: SearchRecord) {
	return index.addCustomRecord({
		url,
		// Pagefind leaves out a record without words.
		content: spaceWords(content.trim() === '' ? title : content),
		language: 'vi',
		meta: { title: spaceWords(title) },
		filters: { [KIND_FILTER]: [kind] },
	});
}

function refuse({ errors }: { readonly errors: readonly string[] }): void {
	if (errors.length > 0) throw new Error(`Không lập được chỉ mục tìm kiếm: ${errors.join('; ')}`);
}
