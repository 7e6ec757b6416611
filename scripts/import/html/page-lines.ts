import type { Skipped } from '../extracted.ts';
import { raised } from '../raised.ts';
import { STRONG_SIGNAL, weightOf } from '../signals-of-law.ts';
import { type Cell, type Row, tableLines } from '../table-lines.ts';
import { textOf } from './nodes.ts';
import type { Element, Node } from './nodes.ts';

/** Never words of a document. */
const UNSEEN = new Set([
	'script',
	'style',
	'noscript',
	'template',
	'head',
	'title',
	'svg',
	'iframe',
	'object',
]);

/** Controls of a page and its navigation; `form` is not here, since some sites put the whole page into one. */
const CONTROLS = new Set(['nav', 'aside', 'button', 'select', 'textarea', 'input', 'menu', 'dialog']);

/** Class names that sites give to what stands between the words of a document. */
const FURNITURE =
	/^(?:ads?|adv|advert\w*|banner|quang-?cao|social|share|sharing|breadcrumbs?|comments?|related|lien-?quan|rating|toolbar|tooltip|popup|modal|pagination|menu|navbar|sidebar)$/iu;

/** A line ends before and after these. */
export const BLOCKS: ReadonlySet<string> = new Set(
	'address article blockquote body center caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody td tfoot th thead tr ul'.split(
		' ',
	),
);

/**
 * Returns the lines of an element: one per block or `<br>`, tables row by row. What no reader takes for the document is
 * left out and written to `skipped`.
 */
export function pageLines(element: Element, skipped: Skipped[] = []): string[] {
	return childLines(element, skipped).filter((line) => line !== '');
}

function childLines(element: Element, skipped: Skipped[]): string[] {
	const lines: string[] = [];
	let open = '';
	/** Its last letters: looking at the end of a long string that still grows costs its whole length. */
	let tail = '';
	const close = (): void => {
		lines.push(open.replace(/\s+/gu, ' ').trim());
		open = '';
		tail = '';
	};
	/** True where an element begins or ends between the words so far and the next ones. */
	let isEdge = false;
	const addText = (text: string): void => {
		if (isEdge && text !== '') {
			const between = betweenWords(tail, text);
			if (between === '\n') close();
			else {
				open += between;
				tail += between;
			}
			isEdge = false;
		}
		const [first = '', ...rest] = element.name === 'pre' ? text.split('\n') : [text];
		open += first;
		tail = (tail + first.slice(-4)).slice(-4);
		for (const line of rest) {
			close();
			open += line;
		}
	};
	const visit = (node: Node): void => {
		if (typeof node === 'string') {
			addText(node);
			return;
		}
		if (isLeftOut(node, skipped)) return;
		if (node.name === 'br') {
			close();
			return;
		}
		if (node.name === 'sup' || node.name === 'sub') {
			addText(raisedWords(node));
			return;
		}
		if (BLOCKS.has(node.name)) close();
		else isEdge = true;
		if (node.name === 'table') lines.push(...tableLines(rowsOf(node, skipped)));
		else if (node.name === 'pre') lines.push(...childLines(node, skipped));
		else if (isPlainList(node)) lines.push(...listLines(node, skipped));
		else node.children.forEach(visit);
		if (BLOCKS.has(node.name)) close();
		else isEdge = true;
	};
	element.children.forEach(visit);
	close();
	return lines;
}

/**
 * What stands between the words of two elements that touch: a line end where the second begins as a provision does, a
 * blank where two words would run together, nothing within a word ("<b>Đ</b>iều").
 */
function betweenWords(before: string, after: string): '' | ' ' | '\n' {
	if (!/[\p{L}\p{N}.:;,)]$/u.test(before) || !/^\S/u.test(after)) return '';
	if (
		/^(?:\d{1,3}(?:\.\d{1,2})*[.)] ?\p{Lu}|[IVX]{1,5}\. ?\p{Lu}|[a-zđ]\) |(?:Điều|Chương|Mục|Phần) [\dIVX])/u.test(
			after,
		)
	)
		return '\n';
	return /(?:[\p{Ll}\p{N}.:;,)]|\p{Lu}{2})$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(after) ? ' ' : '';
}

/** Raised and lowered figures; a link in them calls a note. */
function raisedWords(node: Element): string {
	const words = textOf(node);
	const isCall = node.children.some((child) => typeof child !== 'string' && child.name === 'a');
	if (isCall) return /^\s*\d+\s*$/u.test(words) ? `[${words.trim()}]` : words;
	return raised(words, node.name === 'sup' ? 'up' : 'down');
}

/** Rows of this table only; a table inside a cell gives the lines of that cell. */
function rowsOf(table: Element, skipped: Skipped[]): Row[] {
	/** Column → the rows below that a cell of an earlier row still reaches into. */
	const reaching: Reach[] = [];
	return elementsNamed(table, ['tr', 'caption']).map((row) => {
		if (row.name === 'caption') return [{ paragraphs: pageLines(row, skipped), span: 1 }];
		return gridRow(elementsNamed(row, ['td', 'th']), reaching, skipped);
	});
}

/** A cell that reaches into the rows below it. */
interface Reach {
	readonly column: number;
	readonly span: number;
	rows: number;
}

/** A row with an empty cell where one from above reaches into it, so that its own cells keep their columns. */
function gridRow(cells: readonly Element[], reaching: Reach[], skipped: Skipped[]): Row {
	const row: Cell[] = [];
	const added: Reach[] = [];
	let column = 0;
	const fill = (): void => {
		for (;;) {
			const above = reaching.find((reach) => reach.column === column && reach.rows > 0);
			if (above === undefined) return;
			row.push({ paragraphs: [], span: above.span });
			above.rows -= 1;
			column += above.span;
		}
	};
	for (const cell of cells) {
		fill();
		const span = reach(cell, 'colspan');
		const rows = reach(cell, 'rowspan') - 1;
		if (rows > 0) added.push({ column, span, rows });
		row.push({ paragraphs: pageLines(cell, skipped), span });
		column += span;
	}
	fill();
	reaching.push(...added);
	return row;
}

/** A number beyond this is a slip of the page. */
const FARTHEST = 200;

function reach(cell: Element, name: 'colspan' | 'rowspan'): number {
	const number = Number(cell.attributes.get(name) ?? 1);
	return Number.isInteger(number) && number > 0 && number <= FARTHEST ? number : 1;
}

function elementsNamed(parent: Element, names: readonly string[]): Element[] {
	return parent.children.flatMap((child): Element[] => {
		if (typeof child === 'string') return [];
		if (names.includes(child.name)) return [child];
		return child.name === 'table' ? [] : elementsNamed(child, names);
	});
}

function isPlainList({ name }: Element): boolean {
	return name === 'ol' || name === 'ul';
}

/** A browser numbers the items of `<ol>`: the page shows the number, so it is part of the words. */
function listLines(list: Element, skipped: Skipped[]): string[] {
	let count = Number(list.attributes.get('start') ?? 1);
	return list.children.flatMap((item) => {
		if (typeof item === 'string') return [item.trim()];
		const lines = pageLines(item, skipped);
		if (item.name !== 'li' || lines.length === 0) return lines;
		count = Number(item.attributes.get('value') ?? count);
		const mark = itemMark(list, count);
		count += 1;
		const [first = '', ...rest] = lines;
		return [isMarked(first) ? first : `${mark}${first}`, ...rest];
	});
}

function itemMark(list: Element, count: number): string {
	const style = list.attributes.get('style') ?? '';
	const hasNone = /list-style(?:-type)?\s*:\s*none/u.test(style);
	if (hasNone) return '';
	if (list.name === 'ul') return '- ';
	const type = list.attributes.get('type') ?? '1';
	if (type === 'a' && count <= LETTERS.length) return `${LETTERS.charAt(count - 1)}) `;
	return `${String(count)}. `;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Many pages type the number themselves inside an item whose own mark is hidden. */
function isMarked(line: string): boolean {
	return /^(?:[-–+•*]|\d{1,3}[.)]|[a-zđ]\)|Điều \d)/u.test(line);
}

/** True for scripts, styles and the like. */
export function isUnseen({ name }: Element): boolean {
	return UNSEEN.has(name);
}

function isLeftOut(element: Element, skipped: Skipped[]): boolean {
	if (isUnseen(element)) return true;
	const reason = reasonToLeaveOut(element);
	if (reason === null) return false;
	const { words, weight } = contentOf(element);
	if (words === '') return element.name !== 'img';
	// A name may deceive, and pages fold long texts: what holds provisions is kept, whatever its class says.
	if (weight >= STRONG_SIGNAL) return false;
	skipped.push({ reason, words });
	return true;
}

/** Read once: blocks within blocks that all look like furniture would be read twice as often with every level. */
const contents = new WeakMap<Element, { readonly words: string; readonly weight: number }>();

function contentOf(element: Element) {
	const known = contents.get(element);
	if (known !== undefined) return known;
	const words = textOf(element).replace(/\s+/gu, ' ').trim();
	const lines = words === '' ? [] : pageLines({ ...element, name: 'div', attributes: new Map() });
	const content = { words, weight: lines.reduce((sum, line) => sum + weightOf(line), 0) };
	contents.set(element, content);
	return content;
}

function reasonToLeaveOut({ name, attributes }: Element): string | null {
	if (CONTROLS.has(name)) return 'trình đơn, nút bấm của trang web';
	const style = attributes.get('style') ?? '';
	if (attributes.has('hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/u.test(style))
		return 'phần ẩn của trang web';
	// Inside a line such names mark words of the text (a tooltip on a term).
	if (!BLOCKS.has(name)) return null;
	const classes = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.split(/\s+/u);
	return classes.some((word) => FURNITURE.test(word))
		? 'phần phụ của trang web (quảng cáo, chia sẻ, liên quan)'
		: null;
}
