import type { Finding } from './finding.ts';
import type { BuiltSite } from './site.ts';

const ENTRY = 'pagefind/pagefind-entry.json';

/** The search index is there, names at least one page, and none of its files is empty. */
export function searchIndex(site: BuiltSite): Promise<Finding[]> {
	const empty = site.files.filter((path) => path.startsWith('pagefind/') && site.bytes(path).length === 0);
	if (empty.length > 0) return report(empty.map((path) => broken(path, 'Tệp chỉ mục tìm kiếm rỗng.')));
	if (!site.has(ENTRY)) return report([broken(ENTRY, 'Không có chỉ mục tìm kiếm.')]);
	return report(
		countPages(site.text(ENTRY)) > 0 ? [] : [broken(ENTRY, 'Chỉ mục tìm kiếm không có trang nào.')],
	);
}

/** Pages in the index, over all languages. */
function countPages(entry: string): number {
	const { languages = {} } = JSON.parse(entry) as PagefindEntry;
	return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

function broken(file: string, message: string): Finding {
	return { code: 'search-index-broken', file, message, remedy: 'Chạy lại npm run build.' };
}

function report(findings: Finding[]): Promise<Finding[]> {
	return Promise.resolve(findings);
}

interface PagefindEntry {
	readonly languages?: Readonly<Record<string, { readonly page_count: number }>>;
}
