import { lineAt } from './references.ts';
import type { Finding } from './finding.ts';
import type { BuiltSite } from './site.ts';

const TEXT_FILE = /\.(?:html|css|js|json|xml|atom|rss|txt|md|csv|ics|svg|webmanifest)$/;

/**
 * All text is NFC, where "ế" is one character. The other form looks the same, but search on the page, search
 * engines and comparing two texts all miss it.
 */
export function nfc(site: BuiltSite): Promise<Finding[]> {
	const paths = site.files.filter((path) => TEXT_FILE.test(path));
	return Promise.resolve(paths.flatMap((path) => checkText(path, site.text(path))));
}

function checkText(file: string, text: string): Finding[] {
	if (text === text.normalize('NFC')) return [];
	const { word, line } = firstDecomposed(text);
	return [
		{
			code: 'text-not-nfc',
			file,
			line,
			message: `Chữ "${word}" chưa ở dạng Unicode dựng sẵn (NFC).`,
			remedy:
				'Sửa tệp nguồn: gõ lại chữ đó, hoặc chuyển cả tệp sang NFC. Văn bản gốc thì nhập lại bằng npm run import.',
		},
	];
}

/** The first word NFC would change. */
function firstDecomposed(text: string): { word: string; line: number } {
	for (const match of text.matchAll(/[^\s<>"'=]+/g)) {
		if (match[0] !== match[0].normalize('NFC')) return { word: match[0], line: lineAt(text, match.index) };
	}
	return { word: '', line: 1 };
}
