import type { Finding } from './finding.ts';
import type { Page } from './page.ts';
import type { BuiltSite } from './site.ts';

/** Going down the page, a heading is at most one level deeper than the one before it. */
export function headings(site: BuiltSite): Promise<Finding[]> {
	return Promise.resolve(site.pages().flatMap(checkPage));
}

function checkPage(page: Page): Finding[] {
	return page.headings.flatMap((heading, index) => {
		const before = page.headings[index - 1]?.level ?? 0;
		if (heading.level <= before + 1) return [];
		const after = before === 0 ? 'đầu trang' : `<h${before}>`;
		return [
			{
				code: 'heading-skip' as const,
				file: page.path,
				line: heading.line,
				message: `Sau ${after} là <h${String(heading.level)}> "${heading.text}": nhảy cấp.`,
				remedy: `Đổi thành <h${String(before + 1)}>, hoặc thêm đề mục còn thiếu ở giữa.`,
			},
		];
	});
}
