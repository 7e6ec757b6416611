/** Pages and records → the files of a search index, without touching the disk. */
import { gunzipSync } from 'node:zlib';
import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { buildLexicon } from '../../src/search/lexicon.ts';
import { EFFECT_META, KIND_FILTER } from '../../src/search/pagefind.ts';
import type { SearchRecord } from '../../src/search/records.ts';

/** Official texts are indexed by provision, so the pages that print them whole leave them out. */
const NOT_INDEXED = ['[data-official-text]'];
/** What the browser asks for; Pagefind also makes three ready-made interfaces that this site does not use. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\..+|.+\.pf_(?:meta|index|filter|fragment))$/;
/** Every fragment is gzipped JSON behind this word. */
const SIGNATURE = 'pagefind_dcd';

/** The index and its lexicon. Pages and records go in one after the other: the same input gives the same bytes. */
export async function buildIndex(
	pages: readonly IndexedPage[],
	records: readonly SearchRecord[],
): Promise<IndexFile[]> {
	const created = await createIndex({ forceLanguage: 'vi', excludeSelectors: NOT_INDEXED });
	const index = created.index;
	if (!index) throw new Error(`Không tạo được chỉ mục tìm kiếm: ${created.errors.join('; ')}`);
	try {
		for (const page of pages) refuse(await addPage(index, page));
		for (const record of records) refuse(await addRecord(index, record));
		const answer = await index.getFiles();
		refuse(answer);
		const files = answer.files.filter(({ path }) => NEEDED.test(path));
		return [...files, lexiconFile(files)].sort((a, b) => (a.path < b.path ? -1 : 1)).map(checkWhole);
	} finally {
		await index.deleteIndex();
	}
}

/** Pagefind joins "Hạn</dt><dd>Trong" into one word, which nobody could find: tags that touch are set apart. */
function apart(html: string): string {
	return html.replaceAll('><', '> <');
}

function addPage(index: PagefindIndex, { url, html, effect }: IndexedPage) {
	return index.addHTMLFile({ url, content: apart(effect === undefined ? html : withEffect(html, effect)) });
}

/** Says the effect in an attribute, so that it is known about the page and is none of its words. */
function withEffect(html: string, effect: string): string {
	const value = effect.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	const mark = `<div data-effect="${value}" data-pagefind-meta="${EFFECT_META}[data-effect]"></div>`;
	return html.replace(/<main\b[^>]*>/u, (main) => `${main}${mark}`);
}

function addRecord(index: PagefindIndex, { url, title, kind, content, effect }: SearchRecord) {
	return index.addCustomRecord({
		url,
		content,
		language: 'vi',
		meta: effect === undefined ? { title } : { title, [EFFECT_META]: effect },
		filters: { [KIND_FILTER]: [kind] },
	});
}

/** The lexicon is read back from the index, so it has the very words that can be found. */
function lexiconFile(files: readonly IndexFile[]): IndexFile {
	const fragments = files
		.filter(({ path }) => path.endsWith('.pf_fragment'))
		.map(({ content }) => readFragment(content));
	const texts = fragments.map(({ content, meta }) => `${meta['title'] ?? ''} ${content}`);
	return { path: 'lexicon.json', content: Buffer.from(JSON.stringify(buildLexicon(texts))) };
}

function readFragment(bytes: Uint8Array): Fragment {
	return JSON.parse(gunzipSync(bytes).toString('utf8').slice(SIGNATURE.length)) as Fragment;
}

/** Pagefind has been seen to leave torn files and still report success. */
function checkWhole(file: IndexFile): IndexFile {
	if (file.content.length === 0) throw new Error(`Chỉ mục tìm kiếm bị hỏng, tệp rỗng: ${file.path}`);
	return file;
}

function refuse({ errors }: { readonly errors: readonly string[] }): void {
	if (errors.length > 0) throw new Error(`Không lập được chỉ mục tìm kiếm: ${errors.join('; ')}`);
}

/** A built page and its address on the site. */
export interface IndexedPage {
	readonly url: string;
	readonly html: string;
	/** The effect of the document or article the page is about, in words. */
	readonly effect?: string | undefined;
}

interface Fragment {
	readonly content: string;
	readonly meta: Readonly<Record<string, string>>;
}
