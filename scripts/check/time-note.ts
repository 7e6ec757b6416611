import type { Finding } from './finding.ts';
import type { BuiltSite } from './site.ts';

/** Each page says which time it speaks of, in an element marked `data-time-note`. */
export function timeNote(site: BuiltSite): Promise<Finding[]> {
	const lacking = site.pages().filter(({ hasTimeNote }) => !hasTimeNote);
	return Promise.resolve(
		lacking.map(({ path }) => ({
			code: 'time-note-missing',
			file: path,
			message: 'Trang không cho biết nội dung tính đến thời điểm nào (không có phần tử data-time-note).',
			remedy: 'Dùng khung trang chung; nếu trang có khung riêng, đặt vào đó dòng ghi thời điểm.',
		})),
	);
}
