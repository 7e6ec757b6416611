import { isSignaturePart, startsSignature } from '../../src/legal/back.ts';
import type { Paragraph } from '../../src/legal/repair.ts';
import { type CellWords, isTableRow, readRow, unescapeCell, writeRow } from '../../src/legal/table-row.ts';
import { isAllCaps } from '../../src/text/letter-case.ts';
import { collapseSpaces } from '../../src/text/nfc.ts';

export type Cell = CellWords;
export type Row = readonly Cell[];

/** Words that stand in the two columns of a header or a signature, never in a table of data. */
const LAYOUT_WORDS =
	/^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM$|Độc lập ?[-–—]|(?:Luật |Nghị quyết )?[Ss]ố ?:|Nơi nhận ?:|(?:TM|KT|TL|TUQ|T\/M)\. ?\p{Lu})/iu;

/** Headings of provisions: a page whose whole text stands in one table cell. */
const PROVISION = /^(?:Điều \d+[.:]|Chương [IVXLC\d]+|Căn cứ |\d{1,3}\. \p{Lu})/u;

/** A header or a signature has two columns, sometimes an empty one between them. */
const MOST_LAYOUT_CELLS = 3;

/**
 * Returns a table as lines. Tables that only lay out the page give their cells' paragraphs, one after the other. Tables
 * of data give one line a row (`src/legal/table-row.ts`), so that a reader sees the row and no cell is taken for a
 * provision. Rows without words are left out.
 */
export function tableLines(rows: readonly Row[]): string[] {
	const tidy = rows
		.map((row) => row.map(tidyCell))
		.filter((row) => row.some(({ paragraphs }) => paragraphs.length > 0));
	return isLayout(tidy)
		? tidy.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs))
		: tidy.map((row) => writeRow(row));
}

function tidyCell({ paragraphs, span }: Cell): Cell {
	const lines = paragraphs.map(collapseSpaces).flatMap(withoutInnerTable);
	return { paragraphs: lines.filter((line) => line !== ''), span };
}

/** A row of a table inside a cell gives its cells as paragraphs: one line cannot hold a table in a table. */
function withoutInnerTable(line: string): string[] {
	if (!isTableRow(line)) return [line];
	const ranges = readRow(line).flatMap(({ paragraphs }) => paragraphs);
	return ranges.map(([start, end]) => unescapeCell(line.slice(start, end)));
}

function isLayout(rows: readonly Row[]): boolean {
	const widest = Math.max(0, ...rows.map((row) => row.length));
	if (widest <= 1) return true;
	const cells = rows.flat().map(({ paragraphs }) => paragraphs);
	if (widest <= MOST_LAYOUT_CELLS && cells.flat().some((line) => LAYOUT_WORDS.test(line))) return true;
	if (widest <= MOST_LAYOUT_CELLS && rows.length <= MOST_SIGNATURE_ROWS && isSignature(cells)) return true;
	return cells.some((cell) => cell.filter((line) => PROVISION.test(line)).length > 2);
}

/** Office, "(Đã ký)", name: a row each at most. A list of people is longer, or has a head. */
const MOST_SIGNATURE_ROWS = 4;

/** Offices and a name below them, and nothing else but recipients: laws have neither "TM." nor "Nơi nhận". */
function isSignature(cells: readonly (readonly string[])[]): boolean {
	const lines = cells.flat().filter((line) => !/^[-–+]/u.test(line));
	const paragraphs = readParagraphs(lines);
	const first = paragraphs.findIndex((_, index) => startsSignature(paragraphs, index));
	return (
		first !== -1 &&
		paragraphs.every((paragraph) => isSignaturePart(paragraph) || isAllCaps(paragraph.content.text))
	);
}

function readParagraphs(lines: readonly string[]): Paragraph[] {
	return lines.map((line) => ({ line: 1, content: { text: line.normalize('NFC'), strong: [] }, mark: null }));
}
