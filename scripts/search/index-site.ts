/** Writes the search index of a built site into its `pagefind/` folder, and what a front page of several sites needs. */
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
import type { Searched } from '../build/pages/pages.ts';
import { buildIndex, indexedRecords } from './build-index.ts';
import { writeSiteRecords } from './site-records.ts';
import { writeIndex } from './write-index.ts';

/** Indexes the searched pages of `siteDir` and every provision of the documents in `contentDir`. */
export async function indexSite({
	siteDir,
	contentDir,
	searched,
}: {
	siteDir: string;
	contentDir: string;
	searched: Iterable<Searched>;
}): Promise<void> {
	const content = contentOn(await readContent(contentDir), today());
	const factsOf = pageFacts(content);
	const pages = Array.from(searched, ({ path, ...page }) => ({ ...page, url: pageUrl(path) }));
	const known = pages.map(({ url, page, heading }) => ({
		url,
		html: page,
		...factsOf(url),
		...titleOf(content, url, heading),
	}));
	const sectioned = sectionedPages(content);
	const records = [
		...provisions(content),
		...sectionRecords(content),
		...pages
			.filter(({ url }) => sectioned.has(url))
			.flatMap(({ url, sections }) =>
				sections.map(({ id, ...record }) => ({ url: `${url}#${id}`, ...record })),
			),
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
function titleOf({ documents }: Content, url: string, heading: string | null): { title?: string } {
	const [, id] = /^\/van-ban\/([^/]+)\/./u.exec(url) ?? [];
	const document = documents.find((one) => one.id === id);
	return document === undefined || heading === null
		? {}
		: { title: `${heading} — ${documentName(document)}` };
}

/** `nhiem-vu/5/index.html` → `/nhiem-vu/5/`. */
function pageUrl(path: string): string {
	return `/${path.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
}
