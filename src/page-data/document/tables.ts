import { isTableRow, readRow, unescapeCell } from '../../legal/table-row.ts';
import type { PassageView, Segment } from './segment.ts';

/** Neighbouring rows as one table. */
export interface TableView {
	readonly kind: 'table';
	/** Names the table for those who cannot see it: ours, never among the official words. */
	readonly name: string;
	/** True where the columns would be too narrow to read on a phone. */
	readonly isWide: boolean;
	/** True where the longest words of all columns have room side by side on a wide screen: none need be cut. */
	readonly hasRoom: boolean;
	readonly rows: readonly RowView[];
}

/** A row keeps the address, the label and the citation of the paragraph it is. */
export interface RowView {
	readonly address: string;
	readonly label: string;
	readonly citation: string;
	/** True where the row surely names the columns. */
	readonly isHead: boolean;
	readonly cells: readonly CellView[];
}

interface CellView {
	readonly span: number;
	/** The name of its column, where a row above surely gives it; undefined in that row itself. */
	readonly head?: string | undefined;
	readonly paragraphs: readonly (readonly Segment[])[];
}

/** A passage before it is known whether it is a row; `line` is its line in the received text. */
interface Item<View extends PassageView> {
	readonly line: number;
	readonly text: string;
	readonly view: View;
}

/** A table with so many columns stands as a list on a phone rather than squeeze words to letters. */
const WIDE_FROM = 4;

/**
 * The only sign a line of text gives that its row names columns: a first cell that asks for numbers. Decree 30/2020 and
 * custom write it so; any other row may be data.
 */
const NUMBER_COLUMN = /^(?:S?TT|Số TT|Số thứ tự)\.?$/iu;

/** Puts rows on neighbouring lines together as tables; everything else stays, and so does the order. */
export function withTables<View extends PassageView>(items: readonly Item<View>[]): (View | TableView)[] {
	const out: (View | TableView)[] = [];
	let open: Item<View>[] = [];
	const close = (): void => {
		if (open.length > 0) out.push(tableView(open));
		open = [];
	};
	for (const item of items) {
		const isRow = isTableRow(item.text);
		if (!isRow || item.line !== (open.at(-1)?.line ?? item.line - 1) + 1) close();
		if (isRow) open.push(item);
		else out.push(item.view);
	}
	close();
	return out;
}

function tableView(items: readonly Item<PassageView>[]): TableView {
	const rows = withHeads(items.map(rowView));
	const columns = rows.map(({ cells }) => cells.reduce((sum, { span }) => sum + span, 0));
	return {
		kind: 'table',
		name: `Bảng ${String(rows.length)} hàng, từ ${rows[0]?.label ?? ''}`,
		isWide: Math.max(...columns) >= WIDE_FROM,
		hasRoom: lettersSideBySide(rows) + Math.max(...columns) * LETTERS_OF_EDGES <= LETTERS_IN_SHEET,
		rows,
	};
}

/** Letters of a line of the sheet at the size of tables, and those that the edges of a cell take. */
const LETTERS_IN_SHEET = 72;
const LETTERS_OF_EDGES = 2;

/** The longest word of each column, laid side by side. */
function lettersSideBySide(rows: readonly RowView[]): number {
	const longest: number[] = [];
	for (const { cells } of rows) {
		let column = 0;
		for (const cell of cells) {
			const word = Math.max(
				...wordsOf(cell)
					.split(/\s+/u)
					.map(({ length }) => length),
			);
			longest[column] = Math.max(longest[column] ?? 0, cell.span === 1 ? word : 0);
			column += cell.span;
		}
	}
	return longest.reduce((sum, letters) => sum + letters, 0);
}

/** Cells with the name of their column, below the row that gives the names, as far as the columns are the same. */
function withHeads(rows: readonly RowView[]): RowView[] {
	let names: readonly string[] = [];
	return rows.map((row) => {
		if (row.isHead) {
			names = row.cells.every(({ span }) => span === 1) ? row.cells.map(wordsOf) : [];
			return row;
		}
		if (row.cells.length !== names.length) return row;
		return { ...row, cells: row.cells.map((cell, index) => ({ ...cell, head: names[index] })) };
	});
}

function wordsOf({ paragraphs }: CellView): string {
	return paragraphs.map((segments) => segments.map(({ text }) => text).join('')).join(' ');
}

function rowView({ text, view: { address, label, citation, segments } }: Item<PassageView>): RowView {
	const cells = readRow(text).map(({ span, paragraphs }) => ({
		span,
		paragraphs: paragraphs.map(([start, end]) => cut(segments, start, end)),
	}));
	const first = cells[0]?.paragraphs.flat().map((segment) => segment.text);
	return { address, label, citation, isHead: NUMBER_COLUMN.test((first ?? []).join('')), cells };
}

/** The part of a row's segments that stands in one paragraph of a cell; links and weights stay. */
function cut(segments: readonly Segment[], start: number, end: number): Segment[] {
	let at = 0;
	return segments.flatMap((segment) => {
		const from = at;
		at += segment.text.length;
		const text = segment.text.slice(Math.max(0, start - from), Math.max(0, end - from));
		return text === '' ? [] : [{ ...segment, text: unescapeCell(text) }];
	});
}

/** The segments of a row in one line, for places that draw no table; those of any other passage as they are. */
export function inOneLine(text: string, segments: readonly Segment[]): readonly Segment[] {
	if (!isTableRow(text)) return segments;
	const paragraphs = readRow(text).flatMap((cell) => cell.paragraphs);
	return paragraphs.flatMap(([start, end], index) => [
		...(index === 0 ? [] : [BETWEEN_CELLS]),
		...cut(segments, start, end),
	]);
}

const BETWEEN_CELLS: Segment = {
	text: ' · ',
	strong: false,
	href: null,
	document: null,
	title: null,
	cites: null,
	status: null,
	effect: null,
};
