/** The tables of open data are opened by LibreOffice Calc. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/collections/load.ts';
import { GOOD_ROOT } from '../../src/collections/test-root.ts';
import { publishedTables, type PublishedTable } from '../../src/exports/data/files.ts';
import type { Value } from '../../src/exports/data/table.ts';
import { hasProgram } from '../programs/programs.ts';
import { openWithOffice } from '../programs/run.ts';
import { builtFile, IS_LONG, READS_SITE, siteContent } from './source.ts';

const folder = mkdtempSync(join(tmpdir(), 'csv-'));
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

const content = await (READS_SITE ? siteContent() : readContent(GOOD_ROOT));
const tables = publishedTables(content).map((published) => ({
	...published,
	file: published.table.id,
	bytes: READS_SITE ? builtFile(published.csv.href) : Buffer.from(published.csv.text),
}));
const hasCalc = hasProgram('calc');

/**
 * What the window that asks how to read a file comes to: comma, quotation mark, UTF-8 (known from the mark at the file's
 * start; without a window it has to be told), language of the machine. The last word: whether days and the like are
 * looked for, which readers may tick.
 */
const READING = 'CSV:44,34,76,1,,0,false,';

/** Both in the long run; else one for the tables of the fixtures, one for those of the built site. */
const LOOKING = IS_LONG ? ['false', 'true'] : READS_SITE ? ['true'] : ['false'];

describe.skipIf(!hasCalc).each(LOOKING)('LibreOffice Calc, looking for days: %s', (looking) => {
	let opened: readonly (readonly (readonly Cell[])[])[] = [];
	let spoiled: readonly (readonly Cell[])[] | undefined;

	// One start for all files: it costs more than reading them.
	beforeAll(async () => {
		for (const { file, bytes } of tables) writeFileSync(join(folder, `${file}.csv`), bytes);
		writeFileSync(join(folder, 'so-khong.csv'), '\uFEFFma\r\n007\r\n');
		const names = [...tables.map(({ file }) => file), 'so-khong'];
		const files = names.map((name) => join(folder, `${name}.csv`));
		expect(await openWithOffice(folder, 'fods', files, `${READING}${looking}`)).toMatchObject({ code: 0 });
		opened = names.map((name) => cellsOf(readFileSync(join(folder, `${name}.fods`), 'utf8')));
		spoiled = opened.at(-1);
	}, 240_000);

	it('has each cell of every table as the data says: marks, zeros, signs and days intact', () => {
		expect(tables.length).toBeGreaterThan(5);
		for (const [index, published] of tables.entries())
			expect(faults(published, opened[index] ?? []), published.file).toEqual([]);
	});

	it('spoils what no table may hold, so that the test above could fail', () => {
		expect(spoiled).toEqual([[{ type: 'string', value: 'ma' }], [{ type: 'float', value: '7' }]]);
	});
});

interface Cell {
	/** As OpenDocument calls it: string, float, date, boolean; null for an empty one. */
	readonly type: string | null;
	readonly value: string;
}

/** Where the opened table is not what was published: "row column: expected, found". */
function faults({ table, records }: PublishedTable, rows: readonly (readonly Cell[])[]): string[] {
	const [head = [], ...body] = rows;
	const keys = head.map(({ value }) => value);
	const expectedKeys = table.columns.map(({ key }) => key);
	if (keys.join() !== expectedKeys.join()) return [`head: ${keys.join()}`];
	if (body.length !== records.length) return [`${String(body.length)} rows, not ${String(records.length)}`];
	return records.flatMap((record, row) =>
		expectedKeys.flatMap((key, column) => {
			const cell = body[row]?.[column] ?? { type: null, value: '' };
			const value = record[key] ?? null;
			return isSame(value, cell) ? [] : [`${String(row)} ${key}: ${JSON.stringify([value, cell])}`];
		}),
	);
}

/** An empty cell is null; a list is its words; a figure is a figure; all else is the same text, sign by sign. */
function isSame(value: Value, { type, value: found }: Cell): boolean {
	if (typeof value === 'number') return type === 'float' && Number(found) === value;
	const text = value === null ? '' : typeof value === 'object' ? value.join(' | ') : String(value);
	if (text === '') return found === '';
	// The apostrophe that keeps a spreadsheet from running a cell is part of what is published.
	const published = /^[=@\t\r]|^[+-](?!\d)/u.test(text) ? `'${text}` : text;
	return found === published;
}

type Node = Readonly<Record<string, unknown>>;

/** The rows of the one sheet of a flat OpenDocument file, without what is empty at the end of the sheet. */
function cellsOf(fods: string): Cell[][] {
	const parser = new XMLParser({
		preserveOrder: true,
		ignoreAttributes: false,
		trimValues: false,
		parseTagValue: false,
		parseAttributeValue: false,
	});
	const rows = below(parser.parse(fods) as Node[], 'table:table-row').map((row) =>
		children(row)
			.filter((node) => 'table:table-cell' in node)
			.flatMap(repeated),
	);
	return rows.map(trimmed).filter((row) => row.length > 0);
}

function repeated(node: Node): Cell[] {
	const attributes = (node[':@'] ?? {}) as Readonly<Record<string, string>>;
	const type = attributes['@_office:value-type'] ?? null;
	const times = Number(attributes['@_table:number-columns-repeated'] ?? '1');
	const words = children(node)
		.filter((child) => 'text:p' in child)
		.map(textOf)
		.join('\n');
	const value =
		['value', 'date-value', 'boolean-value']
			.map((name) => attributes[`@_office:${name}`])
			.find((one) => one !== undefined) ?? words;
	return type === null && times > 1
		? Array.from({ length: Math.min(times, 100) }, () => EMPTY)
		: Array.from({ length: times }, () => ({ type, value }));
}

const EMPTY: Cell = { type: null, value: '' };

function trimmed(row: Cell[]): Cell[] {
	const last = row.findLastIndex(({ type }) => type !== null);
	return row.slice(0, last + 1);
}

function below(nodes: readonly Node[], name: string): Node[] {
	return nodes.flatMap((node) => (name in node ? [node] : below(children(node), name)));
}

function children(node: Node): readonly Node[] {
	const [, inner] = Object.entries(node).find(([key]) => key !== ':@') ?? [];
	return Array.isArray(inner) ? (inner as Node[]) : [];
}

function textOf(node: Node): string {
	if ('#text' in node) return String(node['#text']);
	if ('text:s' in node) {
		const attributes = (node[':@'] ?? {}) as Readonly<Record<string, string>>;
		return ' '.repeat(Number(attributes['@_text:c'] ?? '1'));
	}
	return children(node).map(textOf).join('');
}
