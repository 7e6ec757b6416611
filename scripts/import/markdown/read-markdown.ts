import { tidyLines } from '../extracted.ts';
import type { Extracted, Skipped } from '../extracted.ts';
import { cutContentsList } from '../contents-list.ts';
import { cutPageMarks } from '../page-marks.ts';
import { cutFurniture } from '../signals-of-law.ts';
import { plainLine } from './plain-line.ts';

/** A rule, a table's row of dashes, a fence of code, the underline of a heading: signs without words. */
const SIGN_LINE = /^(?:(?:[-*] ?){3,}|={3,}|\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?|```\w*|~~~\w*)$/u;

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
	const plain = withoutComments(body)
		.split('\n')
		.filter((line) => !SIGN_LINE.test(line.trim()))
		.map(plainLine);
	const pages = cutPageMarks(plain);
	const contents = cutContentsList(pages.lines);
	const { before, lines, after } = cutFurniture(contents.lines);
	return {
		lines: tidyLines(lines),
		skipped: [
			...skip('phần khai báo ở đầu tệp Markdown, không phải lời văn bản', front),
			...skip('số trang, dòng đầu trang lặp lại', pages.cut),
			...skip('mục lục, lặp lại các đề mục', contents.cut),
			...skip('dòng đứng trước phần đầu văn bản', before),
			...skip('dòng của trang web đứng sau văn bản', after),
		],
	};
}

function splitFrontMatter(source: string): { front: string[]; body: string } {
	const match = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(source);
	if (match === null || !/^[\w-]+ ?:/mu.test(match[1] ?? '')) return { front: [], body: source };
	return { front: (match[1] ?? '').split('\n'), body: source.slice(match[0].length) };
}

function withoutComments(body: string): string {
	return body.replace(/<!--[\s\S]*?-->/gu, '');
}

function skip(reason: string, lines: readonly string[]): Skipped[] {
	return lines.length === 0 ? [] : [{ reason, words: lines.join(' ') }];
}
