import type { Finding } from './finding.ts';
import type { Page } from './page.ts';
import type { BuiltSite } from './site.ts';

/** Each page has a `<title>` of its own: tabs, bookmarks and search results show nothing else. */
export function titles(site: BuiltSite): Promise<Finding[]> {
	const firstWith = new Map<string, string>();
	return Promise.resolve(site.pages().flatMap((page) => checkPage(page, firstWith)));
}

function checkPage(page: Page, firstWith: Map<string, string>): Finding[] {
	const title = page.titles[0] ?? '';
	if (title === '' || page.titles.length > 1) {
		return [
			{
				code: 'title-missing',
				file: page.path,
				message: title === '' ? 'Trang không có tên (<title>).' : 'Trang có nhiều hơn một thẻ <title>.',
				remedy: 'Đặt tên trang trong dữ liệu mà tuyến trang này đưa cho khung trang.',
			},
		];
	}
	const other = firstWith.get(title);
	if (other === undefined) {
		firstWith.set(title, page.path);
		return [];
	}
	return [
		{
			code: 'title-repeated',
			file: page.path,
			message: `Tên trang "${title}" trùng với ${other}.`,
			remedy: 'Thêm điều làm hai trang khác nhau vào tên, ví dụ số văn bản, năm hay tên đơn vị.',
		},
	];
}
