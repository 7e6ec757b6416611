import { collapseSpaces } from '../../src/text/nfc.ts';

/** A cell as its paragraphs, a row as its cells. */
export type Cell = readonly string[];
export type Row = readonly Cell[];

/** Words that stand in the two columns of a header or a signature, never in a table of data. */
const LAYOUT_WORDS =
	/^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập ?[-–—]|(?:Luật |Nghị quyết )?[Ss]ố ?:|Nơi nhận ?:|(?:TM|KT|TL|TUQ|T\/M)\. ?\p{Lu})/iu;

/** Headings of provisions: a page whose whole text stands in one table cell. */
const PROVISION = /^(?:Điều \d+[.:]|Chương [IVXLC\d]+|Căn cứ |\d{1,3}\. \p{Lu})/u;

/** A header or a signature has two columns, sometimes an empty one between them. */
const MOST_LAYOUT_CELLS = 3;

/**
 * Returns a table as lines. Tables that only lay out the page give their cells' paragraphs, one after the other. Tables
 * of data give one line a row, "| cell | cell |", so that a reader sees the row and no cell is taken for a provision;
 * paragraphs of one cell are divided by " / ". Rows without words are left out.
 */
export function tableLines(rows: readonly Row[]): string[] {
	const tidy = rows.map((row) => row.map(tidyCell)).filter((row) => row.some((cell) => cell.length > 0));
	return isLayout(tidy) ? tidy.flat(2) : tidy.map(rowLine);
}

function tidyCell(cell: Cell): string[] {
	return cell.map(collapseSpaces).filter((line) => line !== '');
}

/** A stroke inside a cell would look like the end of it. */
function rowLine(row: Row): string {
	return `| ${row.map((cell) => cell.join(' / ')).join(' | ')} |`.replace(/ {2,}/gu, ' ');
}

function isLayout(rows: readonly Row[]): boolean {
	const widest = Math.max(0, ...rows.map((row) => row.length));
	if (widest <= 1) return true;
	const lines = rows.flat(2);
	if (widest <= MOST_LAYOUT_CELLS && lines.some((line) => LAYOUT_WORDS.test(line))) return true;
	return rows.some((row) => row.some((cell) => cell.filter((line) => PROVISION.test(line)).length > 2));
}
