import type { List, ListItem, Nodes, TableCell } from 'mdast';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { writeRow } from '../../../src/legal/table-row.ts';
import { readPage } from '../html/nodes.ts';
import { pageLines } from '../html/page-lines.ts';
import { readMarkdown } from '../../../src/markdown/read.ts';
import { sourceOf } from '../../../src/markdown/words.ts';

/**
 * Returns the words of Markdown, each on the line on which it stands, without signs: headings, bold, links, quotes,
 * escapes, entities, tags. Numbers of lists and dashes are words of the law and stay. Lines of signs alone are gone.
 */
export function plainLines(source: string): { lines: string[]; counted: string[] } {
	const written = source.split('\n');
	const page: Page = { source, lines: written.map(() => ''), counted: [] };
	print(page, readMarkdown(source), 1);
	const lines = page.lines.filter((line, index) => line.trim() !== '' || written[index]?.trim() === '');
	return { lines: lines.flatMap((line) => line.split('\n')), counted: page.counted };
}

interface Page {
	readonly source: string;
	/** A line of HTML may hold several, set apart by line ends. */
	readonly lines: string[];
	/** Lists whose numbers Markdown counts: first words of each. */
	readonly counted: string[];
}

/** Puts the words of a node on their lines; `line` is where a node stands that the parser made of a part of words. */
function print(page: Page, node: Nodes, line: number): void {
	const start = node.position?.start.line ?? line;
	const words = ownWords(page, node);
	if (words !== null && node.type === 'html' && BLOCK_TAG.test(node.value)) {
		page.lines[start - 1] = (page.lines[start - 1] ?? '') + words;
	} else if (words !== null) {
		put(page, node.type === 'code' ? start + 1 : start, words);
	} else if (node.type === 'list') {
		printList(page, node);
	} else if ('children' in node) {
		if (node.type === 'footnoteDefinition') put(page, start, `[^${node.identifier}]: `);
		for (const child of node.children) print(page, child, start);
	}
}

/** null where the words stand in the nodes below. */
function ownWords({ source }: Page, node: Nodes): string | null {
	switch (node.type) {
		case 'text':
		case 'inlineCode':
		case 'code':
			return node.value;
		case 'image':
		case 'imageReference':
			return node.alt ?? '';
		case 'html':
			return wordsOfHtml(node.value);
		case 'thematicBreak':
			return strokesOf(sourceOf(source, node));
		// "[1]: Luật" is more likely a note than the target of a link.
		case 'definition':
		case 'footnoteReference':
			return sourceOf(source, node);
		case 'tableRow':
			return writeRow(node.children.map((cell) => cellWords(source, cell)));
		default:
			return null;
	}
}

function put({ lines }: Page, line: number, words: string): void {
	for (const [index, text] of words.split('\n').entries()) {
		lines[line - 1 + index] = (lines[line - 1 + index] ?? '') + text;
	}
}

function printList(page: Page, list: List): void {
	const markers = numbersOf(page, list);
	for (const [index, item] of list.children.entries()) {
		const line = item.position?.start.line ?? 1;
		const before = page.lines[line - 1] ?? '';
		put(page, line, `${markers[index] ?? ''} `);
		const marked = page.lines[line - 1] ?? '';
		for (const child of item.children) print(page, child, line);
		const words = (page.lines[line - 1] ?? '').slice(marked.length);
		// A bullet before a mark of the text is a sign of the list it was put into.
		if (list.ordered !== true && TEXT_MARK.test(words)) page.lines[line - 1] = before + words;
	}
}

/** Numbers as they are written, but "1. 1. 1.", which Markdown shows as 1, 2, 3. */
function numbersOf(page: Page, list: List): string[] {
	const written = list.children.map((item) => markerOf(page, item));
	const [first = ''] = written;
	if (list.ordered !== true || written.length < 2 || written.some((marker) => marker !== first))
		return written;
	const numbers = written.map((_marker, index) => `${String((list.start ?? 1) + index)}${first.slice(-1)}`);
	page.counted.push(numbers.slice(0, 5).join(' ') + (numbers.length > 5 ? ' …' : ''));
	return numbers;
}

const TEXT_MARK = /^\s*(?:(?:[a-zđ]\)|\d{1,3}[.)]|(?:Điều|Chương) [\dIVX]+\b) )/u;

/** "1.", "2)", "-" as they are written; a star is a dash. */
function markerOf(page: Page, item: ListItem): string {
	const [marker = ''] = /^(?:[-+*]|\d{1,9}[.)])/u.exec(sourceOf(page.source, item)) ?? [];
	return marker === '*' ? '-' : marker;
}

/** Paragraphs of a cell are set apart by `<br>`. */
function cellWords(source: string, cell: TableCell) {
	const parts: Nodes[][] = [[]];
	for (const child of cell.children) {
		if (child.type === 'html' && LINE_BREAK.test(child.value)) parts.push([]);
		else parts.at(-1)?.push(child);
	}
	const paragraphs = parts.map((nodes) => {
		const page: Page = { source, lines: [], counted: [] };
		for (const node of nodes) print(page, node, 1);
		return page.lines.join(' ').trim();
	});
	return { paragraphs: paragraphs.filter((words) => words !== ''), span: 1 };
}

/** Elements that begin a line; a tag of one alone, in the midst of words, divides them. */
const BLOCK_TAG = /<(?:p|div|table|tr|li|ul|ol|h[1-6]|center|blockquote)\b[^>]*>[\s\S]*\S/iu;
const LONE_BLOCK = /^<\/?(?:p|div|li|tr|td|center|h[1-6])\b[^>]*>$/iu;

const LINE_BREAK = /^<br\s*\/?>$/iu;

/** A line of low strokes is printed in the law; one of dashes or stars is Markdown's. */
function strokesOf(rule: string): string {
	return /^[_\s]+$/u.test(rule) ? rule : '';
}

/** Words between tags, which may be Markdown again. What only looks like a tag ("<tên cơ quan>") is none to the parser. */
function wordsOfHtml(html: string): string {
	if (LINE_BREAK.test(html) || LONE_BLOCK.test(html)) return ' ';
	if (BLOCK_TAG.test(html)) {
		return pageLines(readPage(html))
			.flatMap((line) => plainLines(line).lines)
			.join('\n');
	}
	const words = textOf(parseFragment(html));
	if (words.trim() === '') return words;
	const page: Page = { source: words, lines: words.split('\n').map(() => ''), counted: [] };
	print(page, readMarkdown(words), 1);
	return page.lines.join('\n');
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
	if ('value' in node) return node.value;
	if (node.nodeName === 'script' || node.nodeName === 'style') return '';
	if (node.nodeName === 'br') return ' ';
	return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
