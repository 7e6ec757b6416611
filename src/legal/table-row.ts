/*
 * A row of a table as one line of text: "| 1 | Tên gọi ¶ tiếp theo || Ghi chú |". A stroke that stands alone ends a
 * cell, two strokes a cell two columns wide, and "¶" divides the paragraphs of one cell. All these are separators of
 * ours and no words of the text; words that look like one of them carry a backslash.
 */

/** A cell in the text of its row: where its paragraphs stand, and how many columns it takes. */
export interface RowCell {
	readonly paragraphs: readonly (readonly [start: number, end: number])[];
	readonly span: number;
}

/** A cell as its paragraphs, and how many columns it takes. */
export interface CellWords {
	readonly paragraphs: readonly string[];
	readonly span: number;
}

/** A word that is a separator, or would be taken for one. */
const SEPARATOR = /(?<=^| )(?:\|+|¶)(?= |$)/gu;
const LIKE_SEPARATOR = /(?<=^|\s)\\*(?:\|+|¶)(?=\s|$)/gu;
const ESCAPED = /(?<=^|\s)\\(?=\\*(?:\|+|¶)(?:\s|$))/gu;

/** What divides the cells of a row where no table can be drawn: on a list of results, in a quotation. */
const BETWEEN_CELLS = ' · ';

/** True for a row of a table, "| 1 | Quốc hiệu |": its cells are words, whatever they look like. */
export function isTableRow(text: string): boolean {
	return /^\| (?:.* )?\|+$/u.test(text);
}

/** Returns the row as one line; `readRow` gives the same cells back. */
export function writeRow(cells: readonly CellWords[]): string {
	const written = cells.map(({ paragraphs, span }) => {
		const words = paragraphs.map((words) => words.replace(LIKE_SEPARATOR, '\\$&')).join(' ¶ ');
		return `${words} ${'|'.repeat(Math.max(1, span))}`.trimStart();
	});
	return ['|', ...written].join(' ');
}

/** Returns the cells of a row; [] for a line that is none. Ranges are places in `text`, escapes included. */
export function readRow(text: string): RowCell[] {
	if (!isTableRow(text)) return [];
	const cells: RowCell[] = [];
	let paragraphs: (readonly [number, number])[] = [];
	let from = 1;
	for (const { 0: sign, index } of text.matchAll(SEPARATOR)) {
		if (index === 0) continue;
		const start = from + 1;
		if (index - 1 > start) paragraphs.push([start, index - 1]);
		from = index + sign.length;
		if (sign === '¶') continue;
		cells.push({ paragraphs, span: sign.length });
		paragraphs = [];
	}
	return cells;
}

/** Words of a cell as they were before `writeRow`. */
export function unescapeCell(words: string): string {
	return words.replace(ESCAPED, '');
}

/** The words of a row in one line without strokes; any other line as it is. */
export function rowWords(text: string): string {
	if (!isTableRow(text)) return text;
	return readRow(text)
		.flatMap(({ paragraphs }) => paragraphs)
		.map(([start, end]) => unescapeCell(text.slice(start, end)))
		.join(BETWEEN_CELLS);
}
