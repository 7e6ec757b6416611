/** Writes the search index of a built site into its `pagefind/` folder, and what a front page of several sites needs. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent } from '../../src/collections/load.ts';
import type { Content } from '../../src/collections/load.ts';
import { contentOn } from '../../src/page-data/base/content.ts';
import { today } from '../../src/page-data/base/today.ts';
import { documentName } from '../../src/page-data/document/document-name.ts';
import { placeAsked, withAsked } from '../../src/search/records/asked.ts';
import { directDocuments } from '../../src/search/records/documents.ts';
import { documentFacts, pageFacts } from '../../src/search/records/page-facts.ts';
import { provisionRecords } from '../../src/search/records/provisions.ts';
import { readRules } from '../../src/search/query/rules.ts';
import { sectionedPages, sectionRecords } from '../../src/search/records/sections.ts';
import { BuildError } from '../build/error.ts';
import { buildIndex, indexedRecords, type IndexedPage } from './build-index.ts';
import { pageSections } from './page-sections.ts';
import { isSearched } from './searched.ts';
import { writeSiteRecords } from './site-records.ts';
import { writeIndex } from './write-index.ts';

/** Indexes every searchable page of `siteDir` and every provision of the documents in `contentDir`. */
export async function indexSite({
	siteDir,
	contentDir,
}: {
	siteDir: string;
	contentDir: string;
}): Promise<void> {
	const content = contentOn(await readContent(contentDir), today());
	const factsOf = pageFacts(content);
	const pages = await readPages(siteDir);
	const known = pages.map((page) => ({ ...page, ...factsOf(page.url), ...titleOf(content, page) }));
	const sectioned = sectionedPages(content);
	const records = [
		...provisions(content),
		...sectionRecords(content),
		...pages.filter(({ url }) => sectioned.has(url)).flatMap(pageSections),
	];
	const asked = placeAsked(
		content.asked,
		[...known, ...records].map(({ url }) => url),
	);
	if (asked.lost.length > 0) throw new BuildError(`Cách hỏi dẫn tới chỗ không có:\n${asked.lost.join('\n')}`);
	const input = {
		pages: withAsked(known, asked),
		records: withAsked(records, asked),
		rules: readRules(content.searchRules, content.localSearchRules),
		documents: directDocuments(content),
	};
	const files = await buildIndex(input);
	await writeIndex(join(siteDir, 'pagefind'), files);
	const { site } = content;
	writeSiteRecords(siteDir, {
		province: site.province.fullName,
		address: site.url,
		colours: site.colours,
		rules: input.rules,
		documents: input.documents,
		records: indexedRecords(input, files),
	});
}

function provisions(content: Content) {
	const documents = new Map(content.documents.map((document) => [document.id, document]));
	return provisionRecords(content, (id, article) => {
		const document = documents.get(id);
		return document === undefined ? {} : documentFacts(content, document, article);
	});
}

/** "Điều 74" says too little in a list of results; the document is named behind it. */
function titleOf({ documents }: Content, { url, html }: IndexedPage): { title?: string } {
	const [, id] = /^\/van-ban\/([^/]+)\/./u.exec(url) ?? [];
	const document = documents.find((one) => one.id === id);
	const [, heading] = /<h1[^>]*>([^<]+)<\/h1>/u.exec(html) ?? [];
	return document === undefined || heading === undefined
		? {}
		: { title: `${heading.trim()} — ${documentName(document)}` };
}

async function readPages(siteDir: string): Promise<IndexedPage[]> {
	const files = (await readdir(siteDir, { recursive: true })).filter((path) => path.endsWith('.html')).sort();
	const pages = await Promise.all(
		files.map(async (path) => ({ url: pageUrl(path), html: await readFile(join(siteDir, path), 'utf8') })),
	);
	return pages.filter(({ html }) => isSearched(html));
}

/** `nhiem-vu/5/index.html` → `/nhiem-vu/5/`. */
function pageUrl(path: string): string {
	return `/${path.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
}
