import { normaliseWords } from '../../src/legal/print.ts';
import type { Finding } from './finding.ts';
import type { Page } from './page.ts';
import type { BuiltSite } from './site.ts';

const SOURCE_FILE = /^documents\/[^/]+\/text(?:-\d{4}-\d\d-\d\d)?\.txt$/;
/** Words shown on each side of a difference. */
const AROUND = 4;

/**
 * The official words: what a reader reads on a document's page is the text we hold, every word in order, none
 * added. And every text we hold is shown whole on some page.
 */
export function fullText(site: BuiltSite): Promise<Finding[]> {
	const pages = site.pages().filter(({ officialTexts }) => officialTexts.length > 0);
	const shown = new Set(pages.flatMap(({ officialTexts }) => officialTexts.map(({ source }) => source)));
	const missing = site.contentFiles().filter((path) => SOURCE_FILE.test(path) && !shown.has(path));
	return Promise.resolve([...pages.flatMap((page) => checkPage(site, page)), ...missing.map(notShown)]);
}

function checkPage(site: BuiltSite, page: Page): Finding[] {
	return page.officialTexts.flatMap(({ source, line, words }) => {
		const original = site.content(source);
		const difference =
			original === undefined
				? `không có tệp gốc content/${source}.`
				: describeDifference(split(normaliseWords(original)), split(normaliseWords(words)));
		return difference === undefined ? [] : [differs(page.path, line, difference)];
	});
}

/** The first place two texts part; undefined when they are the same. */
export function describeDifference(
	original: readonly string[],
	shown: readonly string[],
): string | undefined {
	const length = Math.max(original.length, shown.length);
	for (let index = 0; index < length; index++) {
		if (original[index] === shown[index]) continue;
		return `từ thứ ${String(index + 1)}: bản gốc "${excerpt(original, index)}", trang "${excerpt(shown, index)}".`;
	}
	return undefined;
}

function excerpt(words: readonly string[], index: number): string {
	return words.slice(Math.max(0, index - AROUND), index + AROUND + 1).join(' ');
}

function split(text: string): string[] {
	return text.split(' ').filter((word) => word !== '');
}

function differs(file: string, line: number, difference: string): Finding {
	return {
		code: 'full-text-differs',
		file,
		line,
		message: `Lời văn bản trên trang khác bản gốc, ${difference}`,
		remedy:
			'Sửa cách đọc hay cách hiện văn bản; phần do ta thêm thì gắn data-not-official. Không sửa bản gốc.',
	};
}

function notShown(path: string): Finding {
	return {
		code: 'full-text-missing',
		file: path,
		message: `Không trang nào hiện trọn văn bản gốc content/${path}.`,
		remedy:
			'Kiểm tra trang của văn bản: phần lời gốc cần data-official-text và data-source đúng đường dẫn này.',
	};
}
