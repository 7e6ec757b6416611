import { tidyLines } from '../extracted.ts';
import type { Extracted, Skipped } from '../extracted.ts';
import { cutContentsList } from '../contents-list.ts';
import { cutPageMarks } from '../page-marks.ts';
import { cutFurniture } from '../signals-of-law.ts';
import { findDocument } from './find-document.ts';
import { readPage } from './nodes.ts';
import { pageLines } from './page-lines.ts';

/**
 * Returns the words of the document that a web page holds, one paragraph a line; menus, advertisements and the like
 * stay out and are listed.
 */
export function readHtml(html: string): Extracted {
	const page = readPage(html);
	const skipped: Skipped[] = [];
	const element = findDocument(page);
	const all = pageLines(element, skipped);
	const pages = cutPageMarks(all);
	const contents = cutContentsList(pages.lines);
	const { before, lines, after } = cutFurniture(contents.lines);
	return {
		lines: tidyLines(lines),
		skipped: [
			...outside(element === page ? 0 : pageLines(page).length - all.length),
			...skipped,
			...line('số trang, dòng đầu trang lặp lại', pages.cut),
			...line('mục lục của trang web, lặp lại các đề mục', contents.cut),
			...line('dòng của trang web đứng trước phần đầu văn bản', before),
			...line('dòng của trang web đứng sau văn bản', after),
		],
	};
}

function outside(count: number): Skipped[] {
	if (count <= 0) return [];
	return [
		{
			reason: `${String(count)} dòng của trang web nằm ngoài văn bản (trình đơn, đầu trang, tin khác)`,
			words: '',
		},
	];
}

function line(reason: string, lines: readonly string[]): Skipped[] {
	return lines.length === 0 ? [] : [{ reason, words: lines.join(' ') }];
}
