/** Writes the search index of a built site into its `pagefind/` folder. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent } from '../../src/collections/load.ts';
import { statusView } from '../../src/page-data/status.ts';
import { provisionRecords, type EffectOf } from '../../src/search/records.ts';
import { buildIndex, type IndexedPage } from './build-index.ts';
import { writeIndex } from './write-index.ts';

/** Pages with this mark are searched, all others are not. */
const SEARCHED = 'data-pagefind-body';

/** Indexes every searchable page of `siteDir` and every provision of the documents in `contentDir`. */
export async function indexSite({
	siteDir,
	contentDir,
}: {
	siteDir: string;
	contentDir: string;
}): Promise<void> {
	const content = await readContent(contentDir);
	const effectOf: EffectOf = (id, article) => {
		const { words, dayLabel } = statusView(content, id, 'today', article);
		return `${words} (tính đến ${dayLabel})`;
	};
	const ids = new Set(content.documents.map(({ id }) => id));
	const pages = (await readPages(siteDir)).map((page) => ({
		...page,
		effect: pageEffect(page.url, ids, effectOf),
	}));
	const files = await buildIndex(pages, provisionRecords(content, effectOf));
	await writeIndex(join(siteDir, 'pagefind'), files);
}

/** The effect a page is about: of the document, on the page of an article of that article. */
function pageEffect(url: string, ids: ReadonlySet<string>, effectOf: EffectOf): string | undefined {
	const [, id = '', article] = /^\/van-ban\/([^/]+)\/(?:dieu-(\w+)\/)?/u.exec(url) ?? [];
	return ids.has(id) ? effectOf(id, article) : undefined;
}

async function readPages(siteDir: string): Promise<IndexedPage[]> {
	const paths = (await readdir(siteDir, { recursive: true })).filter((path) => path.endsWith('.html')).sort();
	const pages = await Promise.all(
		paths.map(async (path) => ({ url: pageUrl(path), html: await readFile(join(siteDir, path), 'utf8') })),
	);
	return pages.filter(({ html }) => html.includes(SEARCHED));
}

/** `nhiem-vu/5/index.html` → `/nhiem-vu/5/`. */
function pageUrl(path: string): string {
	return `/${path.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
}
