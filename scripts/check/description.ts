import type { Finding } from './finding.ts';
import type { BuiltSite } from './site.ts';

/** Each page describes itself in one sentence, which search engines and shared links show. */
export function description(site: BuiltSite): Promise<Finding[]> {
	const lacking = site.pages().filter((page) => (page.description ?? '') === '');
	return Promise.resolve(
		lacking.map(({ path }) => ({
			code: 'description-missing',
			file: path,
			message: 'Trang không có <meta name="description">, hoặc có mà trống.',
			remedy: 'Thêm một câu mô tả vào dữ liệu của trang.',
		})),
	);
}
