import type { Finding } from './finding.ts';
import type { Page } from './page.ts';
import type { BuiltSite } from './site.ts';

/**
 * Where the site has an address, each listed page tells it, with a picture for shared links and what it is for search
 * engines. Whether it has one is seen on the front page.
 */
export function shareTags(site: BuiltSite): Promise<Finding[]> {
	const home = site.pages().find(({ path }) => path === 'index.html');
	if (home?.sharePicture === undefined) return Promise.resolve([]);
	const listed = site.pages().filter(({ path, isUnlisted }) => !isUnlisted && path !== NOWHERE);
	return Promise.resolve(listed.flatMap(checkPage));
}

/** The page for addresses that are not there has none itself. */
const NOWHERE = '404.html';

function checkPage({ path, canonical, sharePicture, hasJsonLd }: Page): Finding[] {
	const missing = [
		...(canonical === undefined ? ['địa chỉ chuẩn (canonical)'] : []),
		...(sharePicture === undefined ? ['ảnh chia sẻ (og:image)'] : []),
		...(hasJsonLd ? [] : ['mô tả cho máy tìm kiếm (JSON-LD)']),
	];
	if (missing.length === 0) return [];
	return [
		{
			code: 'share-tags-missing',
			file: path,
			message: `Trang thiếu ${missing.join(', ')}.`,
			remedy: 'Dùng khung trang chung: src/page-data/site/head.ts ghi các thẻ này cho mọi trang.',
		},
	];
}
