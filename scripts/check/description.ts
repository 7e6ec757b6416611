import type { Finding } from './finding.ts';
import type { Page } from './page.ts';
import type { BuiltSite } from './site.ts';

/**
 * Each page describes itself in one sentence, which search engines and shared links show; no two pages that search
 * engines list share it.
 */
export function description(site: BuiltSite): Promise<Finding[]> {
	const firstWith = new Map<string, string>();
	return Promise.resolve(site.pages().flatMap((page) => checkPage(page, firstWith)));
}

function checkPage(
	{ path, description: words = '', isUnlisted }: Page,
	firstWith: Map<string, string>,
): Finding[] {
	if (words === '') {
		return [
			{
				code: 'description-missing',
				file: path,
				message: 'Trang không có <meta name="description">, hoặc có mà trống.',
				remedy: 'Thêm một câu mô tả vào dữ liệu của trang.',
			},
		];
	}
	const other = firstWith.get(words);
	if (isUnlisted) return [];
	if (other === undefined) {
		firstWith.set(words, path);
		return [];
	}
	return [
		{
			code: 'description-repeated',
			file: path,
			message: `Câu mô tả "${words}" trùng với ${other}.`,
			remedy: 'Thêm điều làm hai trang khác nhau vào câu mô tả, ví dụ tên của mục.',
		},
	];
}
