import { readRow, unescapeCell } from '../table-row.ts';
import type { Provision } from '../tree.ts';
import { bodiesIn, type Body } from './bodies.ts';
import { draftOf, type Draft } from './draft.ts';
import { dueOf } from './due.ts';

/** What a column of an assignment table holds, by the words at its head. */
const COLUMNS = [
	['with', /phối hợp/iu],
	['lead', /chủ trì|thực hiện|phụ trách|cơ quan|đơn vị/iu],
	['due', /thời gian|thời hạn|hoàn thành|tiến độ|hạn/iu],
	['product', /sản phẩm|kết quả/iu],
	['work', /nội dung|nhiệm vụ|công việc|việc/iu],
] as const;

type Column = (typeof COLUMNS)[number][0];

/** The work that rows of a table give out, and the rows at its head; nothing where no head tells what is what. */
export function rowDrafts(rows: readonly Provision[], year: number): { drafts: Draft[]; heads: string[] } {
	const heads: string[] = [];
	const drafts: Draft[] = [];
	let columns: ReadonlyMap<number, Column> = new Map();
	for (const { address, content } of rows) {
		const cells = cellsOf(content.text);
		const read = COUNTED.test(cells[0] ?? '') ? new Map<number, Column>() : columnsOf(cells);
		if (read.size >= 2 && [...read.values()].includes('lead')) {
			columns = read;
			heads.push(address);
			continue;
		}
		if (columns.size > 0 && isGroup(cells)) {
			heads.push(address);
			continue;
		}
		const draft = rowDraft(address, cells, columns, year);
		if (draft !== null) drafts.push(draft);
	}
	return { drafts, heads };
}

/** "3", "II.", "a)": the row is one of those that are counted, whatever words its cells share with a head. */
const COUNTED = /^(?:\d+(?:\.\d+)*|[IVXL]+|\p{L})[.)]?$/u;

/** "II | Tổ chức thực hiện |  |  |": a heading inside the table. */
function isGroup(cells: readonly string[]): boolean {
	return cells.filter((words) => words !== '' && !COUNTED.test(words)).length <= 1;
}

function rowDraft(
	at: string,
	cells: readonly string[],
	columns: ReadonlyMap<number, Column>,
	year: number,
): Draft | null {
	const cell = (column: Column) => cells.find((_, index) => columns.get(index) === column) ?? '';
	const words = cell('work');
	const bodies = bodiesOf(cell('lead'));
	if (words === '' || cell('lead') === '') return null;
	const lead = { bodies, from: bodies.length > 0 ? 'words' : 'nowhere' } as const;
	const draft = draftOf(at, words, lead, year);
	const leads = new Set(bodies.map(({ key }) => key));
	// A cell says "30/6/2025" or "Quý II" and nothing else.
	const written = cell('due');
	const due = dueOf(/^\d/u.test(written) ? `đến ngày ${written}` : written, year);
	return {
		...draft,
		with: [...bodiesOf(cell('with')), ...draft.with].filter(({ key }) => !leads.has(key)),
		due: due.kind === 'unstated' ? draft.due : due,
	};
}

function bodiesOf(cell: string): readonly Body[] {
	return bodiesIn(cell).filter(
		({ key }, index, all) => all.findIndex((other) => other.key === key) === index,
	);
}

function columnsOf(cells: readonly string[]): Map<number, Column> {
	const found = new Map<number, Column>();
	for (const [index, words] of cells.entries()) {
		if (words.length > 60) continue;
		const [column] =
			COLUMNS.find(([name, pattern]) => pattern.test(words) && ![...found.values()].includes(name)) ?? [];
		if (column !== undefined) found.set(index, column);
	}
	return found;
}

function cellsOf(row: string): string[] {
	return readRow(row).flatMap(({ paragraphs, span }) => [
		paragraphs.map(([start, end]) => unescapeCell(row.slice(start, end))).join(' '),
		...Array.from({ length: span - 1 }, () => ''),
	]);
}
