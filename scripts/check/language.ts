import type { Finding } from './finding.ts';
import type { BuiltSite } from './site.ts';

const LANGUAGE = 'vi';

/** `<html lang="vi">`: screen readers choose the voice by it, browsers offer translation by it. */
export function language(site: BuiltSite): Promise<Finding[]> {
	const wrong = site.pages().filter(({ lang }) => lang !== LANGUAGE);
	return Promise.resolve(
		wrong.map(({ path, lang }) => ({
			code: 'lang-wrong',
			file: path,
			message: lang === undefined ? 'Thẻ <html> không có lang.' : `Thẻ <html> có lang="${lang}".`,
			remedy: 'Viết <html lang="vi"> trong khung trang.',
		})),
	);
}
