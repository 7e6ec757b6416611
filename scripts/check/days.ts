import { LIST_FILE, readList } from '../published/addresses.ts';
import type { Finding } from './finding.ts';
import type { Page } from './page.ts';
import type { BuiltSite } from './site.ts';

/** Every page says when it was checked at least; a page that is new says when it appeared itself. */
export function days(site: BuiltSite): Promise<Finding[]> {
	const list = site.content(LIST_FILE);
	// Without the list nobody can say what is new.
	const known = list === undefined ? null : new Set(readList(list).map(({ address }) => address));
	return Promise.resolve(site.pages().flatMap((page) => [...missing(page), ...undated(page, known)]));
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

function undated(
	{ path, address, days: { ofFirstEdition, line } }: Page,
	known: Set<string> | null,
): Finding[] {
	if (!ofFirstEdition || known === null || known.has(address)) return [];
	return [
		{
			code: 'publication-day-missing',
			file: path,
			line,
			message: `Trang mới, chưa có trong ${LIST_FILE}, mà lấy ngày đăng của bản đầu.`,
			remedy: 'Ghi lần đăng vào changes của bản ghi: on là ngày đăng, what là “Đăng lần đầu.”, không có why.',
		},
	];
}
