/** Writes the search index of a built site into its `pagefind/` folder. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent } from '../../src/collections/load.ts';
import { provisionRecords } from '../../src/search/records.ts';
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
	const records = provisionRecords(await readContent(contentDir));
	const files = await buildIndex(await readPages(siteDir), records);
	await writeIndex(join(siteDir, 'pagefind'), files);
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
