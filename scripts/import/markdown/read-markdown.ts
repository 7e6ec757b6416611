import type { Remark } from '../clean-text.ts';
import { tidyLines } from '../extracted.ts';
import type { Extracted, Skipped } from '../extracted.ts';
import { cutContentsList } from '../contents-list.ts';
import { cutFactsTable, factsBeside } from '../facts-beside.ts';
import { cutPageMarks } from '../page-marks.ts';
import { cutFurniture } from '../signals-of-law.ts';
import { plainLines } from './plain-lines.ts';

/**
 * Returns the words of a Markdown file, line by line, without its signs. What the front matter says is nobody's official
 * word: it is left out, and number, date and issuer are read from the text.
 */
export function readMarkdown(source: string): Extracted {
	const { front, body } = splitFrontMatter(
		source
			.normalize('NFC')
			.replace(/^\uFEFF/u, '')
			.replace(/\r\n?/gu, '\n'),
	);
	const plain = plainLines(body);
	const marked = plain.lines.filter((line) => PAGE_MARK.test(line));
	const facts = cutFactsTable(plain.lines.filter((line) => !PAGE_MARK.test(line)));
	const pages = cutPageMarks(facts.lines);
	const contents = cutContentsList(pages.lines);
	const { before, lines, after } = cutFurniture(contents.lines);
	return {
		lines: tidyLines(lines),
		guessed: factsBeside([...front, ...plain.lines]),
		notes: countedNotes(plain.counted),
		skipped: [
			...skip('phần khai báo ở đầu tệp Markdown, không phải lời văn bản', front),
			...skip('bảng thông tin về văn bản, không phải lời văn bản', facts.cut),
			...skip('số trang, dòng đầu trang lặp lại', [...marked, ...pages.cut]),
			...skip('mục lục, lặp lại các đề mục', contents.cut),
			...skip('dòng đứng trước phần đầu văn bản', before),
			...skip('dòng của trang web đứng sau văn bản', after),
		],
	};
}

/** "{2}------------": what programs that turn PDF into Markdown put between pages. */
const PAGE_MARK = /^\{\d{1,4}\}-{4,}$/u;

function countedNotes(counted: readonly string[]): Remark[] {
	return counted.map((items) => ({
		line: 1,
		code: 'list-numbers',
		message: `Danh sách Markdown viết cùng một số được đánh số lại như Markdown hiện: ${items}.`,
	}));
}

function splitFrontMatter(source: string): { front: string[]; body: string } {
	const match = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(source);
	if (match === null || !/^[\w-]+ ?:/mu.test(match[1] ?? '')) return { front: [], body: source };
	return { front: (match[1] ?? '').split('\n'), body: source.slice(match[0].length) };
}

function skip(reason: string, lines: readonly string[]): Skipped[] {
	return lines.length === 0 ? [] : [{ reason, words: lines.join(' ') }];
}
