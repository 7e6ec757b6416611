import type { Finding } from './finding.ts';
import type { Page } from './page.ts';
import type { BuiltSite } from './site.ts';

/** Each page has exactly one `<h1>`: people who listen to a page jump to it to learn where they are. */
export function oneH1(site: BuiltSite): Promise<Finding[]> {
	return Promise.resolve(site.pages().flatMap(checkPage));
}

function checkPage(page: Page): Finding[] {
	const found = page.headings.filter(({ level }) => level === 1);
	if (found.length === 1) return [];
	return [
		{
			code: 'h1-count',
			file: page.path,
			line: found[1]?.line ?? 1,
			message: `Trang có ${found.length} thẻ <h1>, cần đúng một.`,
			remedy: 'Giữ một <h1> là tên trang; các đề mục khác dùng <h2>, <h3>…',
		},
	];
}
