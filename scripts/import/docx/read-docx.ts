import { cutContentsList } from '../contents-list.ts';
import type { Remark } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import { tidyLines } from '../extracted.ts';
import type { Extracted, Skipped } from '../extracted.ts';
import { decodePage } from '../html/decode-page.ts';
import { readPage } from '../html/nodes.ts';
import { pageLines } from '../html/page-lines.ts';
import { tableLines } from '../table-lines.ts';
import type { Row } from '../table-lines.ts';
import { isEndDeleted, readInline, styleOf } from './inline.ts';
import type { Piece } from './inline.ts';
import { readNumbering } from './numbering.ts';
import type { Numbering } from './numbering.ts';
import { openPackage } from './package.ts';
import type { Chunk, WordPackage } from './package.ts';
import { readStyles } from './styles.ts';
import type { Styles } from './styles.ts';
import { elements, find } from './xml.ts';
import type { Element } from './xml.ts';

/** What one pass over a Word file carries along. */
interface Reader {
	readonly styles: Styles;
	readonly numbering: Numbering;
	/** Key of a footnote or endnote → the number given to it, in the order of the text. */
	readonly notes: Map<string, number>;
	readonly skipped: Skipped[];
	/** Formulas as they stand in the lines. */
	readonly formulas: string[];
	/** Lines of a part of another format that Word puts in when it opens the file. */
	readonly chunkLines: (id: string) => string[];
	/** Pieces of a paragraph whose end a tracked change took away. */
	carried: Piece[];
}

/** Elements between the body and its paragraphs. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/**
 * Returns the words of a .docx file, one paragraph a line, with the numbers Word prints before paragraphs. Throws
 * ImportError where the file cannot be opened.
 */
export function readDocx(path: string, bytes: Uint8Array): Extracted {
	const parts = openPackage(path, bytes);
	const styles = readStyles(parts.styles);
	const reader: Reader = {
		styles,
		numbering: readNumbering(parts.numbering, styles),
		notes: new Map(),
		skipped: [],
		formulas: [],
		chunkLines: (id) => linesOfChunk(path, parts.chunk(id), reader.skipped),
		carried: [],
	};
	const body = blockLines(find(parts.document, 'w:body'), reader);
	const all = tidyLines([...body, ...noteLines(parts, reader)]);
	const { lines, cut } = cutContentsList(all);
	const contents = cut.length === 0 ? [] : [{ reason: 'mục lục, lặp lại các đề mục', words: cut.join(' ') }];
	return {
		lines,
		skipped: [...reader.skipped, ...contents, ...aside(parts)],
		notes: formulaNotes(lines, reader.formulas),
	};
}

/** A formula has more than one dimension; what a line made of it has to be read by someone. */
function formulaNotes(lines: readonly string[], formulas: readonly string[]): Remark[] {
	return formulas
		.filter((words) => words.trim().length > 1)
		.map((words) => {
			const at = lines.findIndex((line) => line.includes(words.replace(/\s+/gu, ' ').trim()));
			const message = `Công thức của Word được viết thành một dòng: “${words}”. Hãy so với bản gốc.`;
			return { line: Math.max(at, 0) + 1, code: 'formula', message };
		});
}

/** A web page or a Word file inside the file is read; of any other the name is listed. */
function linesOfChunk(path: string, chunk: Chunk | null, skipped: Skipped[]): string[] {
	if (chunk !== null && /\.x?html?$/iu.test(chunk.name))
		return pageLines(readPage(decodePage(path, chunk.bytes)), skipped);
	if (chunk !== null && /\.docx$/iu.test(chunk.name)) {
		const read = readDocx(path, chunk.bytes);
		skipped.push(...read.skipped);
		return [...read.lines];
	}
	if (chunk !== null && /\.txt$/iu.test(chunk.name))
		return decodeText(path, Buffer.from(chunk.bytes)).split(/\r?\n/u);
	skipped.push({
		reason: 'phần chèn từ một tệp khác vào Word, chưa đọc được; hãy mở tệp bằng Word, lưu lại rồi nhập lại',
		words: chunk?.name ?? '',
	});
	return [];
}

/** Lines of everything that stands in `container`: the body, a cell, a text box, a footnote. */
function blockLines(container: Element | undefined, reader: Reader): string[] {
	return elements(container).flatMap((block) => {
		if (block.name === 'w:p') return paragraphLines(block, reader);
		if (/^(?:w:)?altChunk$/u.test(block.name)) return reader.chunkLines(block.attributes['r:id'] ?? '');
		if (block.name === 'w:tbl') return tableLines(readRows(block, reader));
		if (block.name === 'mc:AlternateContent') return blockLines(elements(block)[0], reader);
		return WRAPPERS.has(block.name) ? blockLines(block, reader) : [];
	});
}

function readRows(table: Element, reader: Reader): Row[] {
	const deleted = (row: Element): void => {
		reader.skipped.push({
			reason: 'hàng của bảng đã xóa ở chế độ theo dõi thay đổi của Word',
			words: plainWords(row),
		});
	};
	return inner(table, 'w:tr', deleted).map((row) => [
		...skippedColumns(row, 'w:gridBefore'),
		...inner(row, 'w:tc', deleted).map((cell) => ({
			paragraphs: blockLines(cell, reader),
			span: count(find(cell, 'w:tcPr', 'w:gridSpan')) ?? 1,
		})),
	]);
}

/** Columns that a row leaves out before its first cell. */
function skippedColumns(row: Element, name: string): Row {
	const span = count(find(row, 'w:trPr', name));
	return span === undefined ? [] : [{ paragraphs: [], span }];
}

/** No table on paper has more columns; a larger number is a slip. */
const MOST_COLUMNS = 63;

function count(element: Element | undefined): number | undefined {
	const number = Number(element?.attributes['w:val']);
	return Number.isInteger(number) && number > 0 && number <= MOST_COLUMNS ? number : undefined;
}

/** Rows and cells may stand in wrappers of their own: tracked changes, content controls. */
function inner(element: Element, name: string, onDeleted: (row: Element) => void): Element[] {
	return elements(element).flatMap((child) => {
		if (child.name === name) {
			if (!isDeletedRow(child)) return [child];
			onDeleted(child);
			return [];
		}
		return WRAPPERS.has(child.name) ? inner(child, name, onDeleted) : [];
	});
}

function isDeletedRow(row: Element): boolean {
	return find(row, 'w:trPr', 'w:del') !== undefined;
}

function paragraphLines(paragraph: Element, reader: Reader): string[] {
	const style = styleOf(paragraph) ?? reader.styles.defaultParagraph;
	const report = {
		skip: (reason: string, words = ''): void => {
			reader.skipped.push({ reason, words });
		},
		formula: (words: string): void => {
			reader.formulas.push(words);
		},
	};
	const own = readInline(paragraph, reader.styles.isCaps(style), report);
	const pieces = [...reader.carried, ...own];
	reader.carried = isEndDeleted(paragraph) ? pieces : [];
	if (reader.carried.length > 0) return [];
	const number = reader.numbering.next(find(paragraph, 'w:pPr'));
	const text = pieces.map((piece) => pieceText(piece, reader)).join('');
	const boxes = pieces.map((piece) => (piece.kind === 'box' ? blockLines(piece.content, reader) : []));
	// A box drawn beside the first words was anchored before them; any other follows the paragraph it belongs to.
	const first = pieces.findIndex((piece) => piece.kind !== 'box' && pieceText(piece, reader).trim() !== '');
	const before = first === -1 ? [] : boxes.slice(0, first).flat();
	const after = boxes.slice(Math.max(first, 0)).flat();
	return [...before, ...`${number}${text}`.split('\n'), ...after];
}

function pieceText(piece: Piece, { notes }: Reader): string {
	if (piece.kind === 'words') return piece.text;
	if (piece.kind === 'box') return '';
	const number = notes.get(piece.id) ?? notes.size + 1;
	notes.set(piece.id, number);
	return ` [${String(number)}]`;
}

/** Footnotes and endnotes follow the text, each with the number that stands where it is called. */
function noteLines(parts: WordPackage, reader: Reader): string[] {
	const all = new Map([...keyedNotes('foo', parts.footnotes), ...keyedNotes('end', parts.endnotes)]);
	return [...reader.notes].flatMap(([key, number]) => {
		const lines = blockLines(all.get(key), reader).filter((line) => line.trim() !== '');
		return lines.map((line, index) => (index === 0 ? `[${String(number)}] ${line.trim()}` : line));
	});
}

function keyedNotes(key: string, root: Element | null): [string, Element][] {
	return elements(root ?? undefined).map((note) => [`${key}-${note.attributes['w:id'] ?? ''}`, note]);
}

/** Words of the file that are no words of the document. */
function aside(parts: WordPackage): Skipped[] {
	const margins = parts.margins.map((margin) => plainWords(margin)).filter((text) => text !== '');
	return [
		...margins.map((words) => ({ reason: 'đầu trang hoặc chân trang của Word', words })),
		...(parts.hasComments ? [{ reason: 'lời bình luận bên lề của Word', words: '' }] : []),
	];
}

function plainWords(element: Element): string {
	const own =
		element.name === 'w:t' || element.name === 'w:delText'
			? element.children.filter((node) => typeof node === 'string')
			: [];
	return [...own, ...elements(element).map(plainWords)]
		.filter((text) => text !== '')
		.join(' ')
		.trim();
}
