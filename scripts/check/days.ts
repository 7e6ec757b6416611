import type { Finding } from './finding.ts';
import type { Page } from './page.ts';
import type { BuiltSite } from './site.ts';

/** Every page says when it was checked at least. Whether a new one says when it appeared is asked on publication. */
export function days(site: BuiltSite): Promise<Finding[]> {
	return Promise.resolve(site.pages().flatMap(missing));
}

function missing({ path, days: { days: told } }: Page): Finding[] {
	if (told.length > 0) return [];
	return [
		{
			code: 'days-missing',
			file: path,
			message: 'Trang không ghi đăng, sửa, kiểm ngày nào (không có phần tử data-page-days).',
			remedy: 'Dùng khung trang chung, có PageFoot; ngày lấy từ bản ghi và từ site.yaml.',
		},
	];
}
