/** What is published is read back by programs that are not ours: csv-parse, Ajv, jsonld. */
import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../collections/load.ts';
import { contentRoot } from '../../page-data/base/root.ts';
import { csvFile } from './csv.ts';
import { dcatCatalogue } from './dcat.ts';
import { publishedTables, recordFiles, type PublishedTable } from './files.ts';
import { defineTable, recordId, type Value } from './table.ts';
import { TABLES } from './tables.ts';

/** The province of the fixtures; that of the built site where its files are read back (vitest.config.ts). */
const ROOTS = [process.env['READ_BACK'] === 'dist' ? contentRoot() : 'src/collections/fixtures/good'];

let all: readonly { readonly content: Content; readonly tables: readonly PublishedTable[] }[];
beforeAll(async () => {
	const contents = await Promise.all(ROOTS.map(readContent));
	all = contents.map((content) => ({ content, tables: publishedTables(content) }));
});

function everyTable(): readonly PublishedTable[] {
	return all.flatMap(({ tables }) => tables);
}

/** A value as CSV can say it. */
function asCell(value: Value): string {
	if (value === null) return '';
	return typeof value === 'object' ? value.join(' | ') : String(value);
}

describe('a table as CSV', () => {
	it('begins with the mark by which Excel knows UTF-8, and ends every line with CRLF', () => {
		for (const { csv } of everyTable()) {
			expect([...Buffer.from(csv.text).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
			expect(csv.text.replaceAll('\r\n', '')).not.toMatch(/\r/u);
			expect(csv.text.endsWith('\r\n')).toBe(true);
		}
	});

	it('is read back by csv-parse with every cell as it was', () => {
		for (const { csv, table, records } of everyTable()) {
			const read = parse<Record<string, string>>(csv.text, { bom: true, columns: true });
			const expected = records.map((record) =>
				Object.fromEntries(table.columns.map(({ key }) => [key, asCell(record[key] ?? null)])),
			);
			expect(read).toEqual(expected);
		}
	});

	it('keeps commas, quotation marks and line ends inside a cell, and defuses what a spreadsheet would run', () => {
		const table = defineTable<{ readonly text: string }>({
			id: 'thu',
			name: 'Thử',
			description: 'Thử.',
			rows: () => [],
			columns: [{ key: 'ma', type: 'id', meaning: 'Mã.', value: ({ text }) => text }],
		});
		const cells = ['a, "b"\nc', '=1+1', '-5', '@A1', '+84', '-nghĩa'];
		const csv = csvFile(
			table,
			cells.map((ma) => ({ ma })),
		);
		expect(parse(csv, { bom: true, from: 2 }).flat()).toEqual([
			'a, "b"\nc',
			"'=1+1",
			'-5',
			"'@A1",
			'+84',
			"'-nghĩa",
		]);
	});
});

describe('a table as JSON', () => {
	it('is valid against its own JSON Schema, as is the file of each record', () => {
		for (const published of everyTable()) {
			const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
			const schema = JSON.parse(published.schema.text) as { $id?: string };
			const key = 'bang';
			ajv.addSchema(schema, key);
			const whole = ajv.getSchema(key);
			const record = ajv.getSchema(`${key}#/$defs/ban_ghi`);
			expect(whole?.(JSON.parse(published.json.text)), JSON.stringify(whole?.errors)).toBe(true);
			for (const file of recordFiles(published))
				expect(record?.(JSON.parse(file.text)), `${file.name} ${JSON.stringify(record?.errors)}`).toBe(true);
		}
	});

	it('is refused by its schema where a column is missing, unknown or of another type', () => {
		const [tasks] = everyTable();
		if (tasks === undefined) throw new Error('no tables');
		const ajv = new Ajv2020({ strictTypes: false });
		ajv.addSchema(JSON.parse(tasks.schema.text) as object, 'bang');
		const record = ajv.getSchema('bang#/$defs/ban_ghi');
		const [sound] = tasks.records;
		expect(record?.(sound)).toBe(true);
		const without = Object.fromEntries(Object.entries(sound ?? {}).filter(([key]) => key !== 'ten'));
		for (const broken of [without, { ...sound, them: 'x' }, { ...sound, han_cuoi: 'mai' }])
			expect(record?.(broken)).toBe(false);
	});

	it('holds everything that CSV holds: as many records, in the same order', () => {
		for (const { json, records } of everyTable()) {
			const read = JSON.parse(json.text) as { so_dong: number; ban_ghi: { ma: string }[] };
			expect(read.so_dong).toBe(records.length);
			expect(read.ban_ghi.map(({ ma }) => ma)).toEqual(records.map(recordId));
		}
	});
});

describe('the contract with those who reuse the data', () => {
	it('names every table, version and column in order; a change has to be made in fixtures/contract.json too', async () => {
		const tables = publishedTables(await readContent('src/collections/fixtures/good'));
		const ids = Object.fromEntries(tables.map(({ table, records }) => [table.id, records.map(recordId)]));
		const contract = TABLES.map(({ id, version, columns }) => ({
			id,
			version,
			columns: columns.map(({ key, type, required }) => `${key}: ${type}${required ? '' : '?'}`),
			recordsOfFixture: ids[id] ?? [],
		}));
		await expect(`${JSON.stringify(contract, null, '\t')}\n`).toMatchFileSnapshot('fixtures/contract.json');
	});

	it('has names that any program can use, no name twice, and an id for each record', () => {
		for (const { id, columns } of TABLES) {
			const keys = columns.map(({ key }) => key);
			expect(keys[0]).toBe('ma');
			expect(new Set(keys).size).toBe(keys.length);
			for (const key of keys) expect(key, id).toMatch(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u);
		}
		for (const { records } of everyTable()) {
			const ids = records.map(recordId);
			expect(new Set(ids).size).toBe(ids.length);
		}
	});

	it('refers only to records that are there', () => {
		for (const { tables } of all) {
			const ids = new Map(tables.map(({ table, records }) => [table.id, new Set(records.map(recordId))]));
			for (const [key, target] of [
				['chu_tri', 'co-quan'],
				['phoi_hop', 'co-quan'],
				['co_quan', 'co-quan'],
				['su_kien', 'su-kien'],
				['phong_trao', 'phong-trao'],
				['linh_vuc', 'linh-vuc'],
				['nhiem_vu', 'nhiem-vu'],
			] as const)
				for (const record of tables.flatMap(({ records }) => records))
					for (const id of (record[key] ?? []) as string[]) expect(ids.get(target)?.has(id), id).toBe(true);
		}
	});
});

describe('the catalogue for portals', () => {
	it('is DCAT: jsonld expands it to datasets with files, sizes and checksums', async () => {
		for (const { content, tables } of all) {
			const [catalogue] = await jsonld.expand(dcatCatalogue(content), { base: 'https://song-mo.example/' });
			const DCAT = 'http://www.w3.org/ns/dcat#';
			expect(catalogue?.['@type']).toEqual([`${DCAT}Catalog`]);
			const datasets = catalogue?.[`${DCAT}dataset`] as Record<string, Record<string, unknown>[]>[];
			expect(datasets).toHaveLength(tables.length);
			for (const [index, dataset] of datasets.entries()) {
				const files = dataset[`${DCAT}distribution`] ?? [];
				expect(files.map((file) => file[`${DCAT}byteSize`])).toEqual(
					[tables[index]?.csv, tables[index]?.json].map((file) => [
						{ '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger', '@value': file?.size },
					]),
				);
				expect(JSON.stringify(files)).toContain(tables[index]?.csv.sha256);
			}
		}
	});
});
