import { tidyLines } from '../extracted.ts';
import type { Extracted, Skipped } from '../extracted.ts';
import { cutContentsList } from '../contents-list.ts';
import { cutFactsTable, factsBeside } from '../facts-beside.ts';
import { cutPageMarks } from '../page-marks.ts';
import { cutFurniture } from '../signals-of-law.ts';
import { findDocument } from './find-document.ts';
import { readPage, textOf } from './nodes.ts';
import type { Element } from './nodes.ts';
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
	const facts = cutFactsTable(all);
	const pages = cutPageMarks(facts.lines);
	const contents = cutContentsList(pages.lines);
	const { before, lines, after } = cutFurniture(contents.lines);
	return {
		lines: tidyLines(lines),
		guessed: factsBeside([...titlesOf(page), ...pageLines(page)]),
		skipped: [
			...outside(element === page ? 0 : pageLines(page).length - all.length),
			...skipped,
			...line('bảng thông tin về văn bản, không phải lời văn bản', facts.cut),
			...line('số trang, dòng đầu trang lặp lại', pages.cut),
			...line('mục lục của trang web, lặp lại các đề mục', contents.cut),
			...line('dòng của trang web đứng trước phần đầu văn bản', before),
			...line('dòng của trang web đứng sau văn bản', after),
		],
	};
}

/** What the window of the browser is named by. */
function titlesOf(node: Element): string[] {
	return node.children.flatMap((child) => {
		if (typeof child === 'string') return [];
		return child.name === 'title' ? [textOf(child).trim()] : titlesOf(child);
	});
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
