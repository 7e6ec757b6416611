import { createHash } from 'node:crypto';
import type { Content } from '../../collections/load.ts';
import { absoluteAddress } from '../../page-data/base/absolute.ts';
import { paths } from '../../page-data/base/paths.ts';
import { csvFile } from './csv.ts';
import { tableSchema } from './schema.ts';
import { recordId, type DataRecord, type Table } from './table.ts';
import { TABLES } from './tables.ts';

/** A file of open data, as published. */
export interface DataFile {
	/** Name below /du-lieu/: "nhiem-vu.csv". */
	readonly name: string;
	readonly href: string;
	readonly text: string;
	readonly mediaType: string;
	/** In bytes. */
	readonly size: number;
	readonly sha256: string;
}

/** A table with everything that is published of it. */
export interface PublishedTable {
	readonly table: Table;
	readonly records: readonly DataRecord[];
	readonly csv: DataFile;
	readonly json: DataFile;
	readonly schema: DataFile;
}

const published = new WeakMap<Content, readonly PublishedTable[]>();

/** The tables that have rows, with their files; a province without awards has no table of awards. */
export function publishedTables(content: Content): readonly PublishedTable[] {
	const known = published.get(content) ?? TABLES.flatMap((table) => publish(content, table));
	published.set(content, known);
	return known;
}

/** One file for each record of a table; none where its records stand in other files already. */
export function recordFiles({ table, records }: PublishedTable): readonly DataFile[] {
	if (!table.recordFiles) return [];
	return records.map((record) =>
		dataFile(`${table.id}/${recordId(record)}.json`, 'application/json', json(record)),
	);
}

/** A published file of a name and its words; size and SHA-256 are those of the bytes that readers get. */
export function dataFile(name: string, mediaType: string, text: string): DataFile {
	const bytes = Buffer.from(text, 'utf8');
	return {
		name,
		href: paths.dataFile(name),
		text,
		mediaType,
		size: bytes.length,
		sha256: createHash('sha256').update(bytes).digest('hex'),
	};
}

/** JSON as published: readable, with a line end at its end. */
export function json(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}

function publish(content: Content, table: Table): readonly PublishedTable[] {
	const records = table.records(content);
	if (records.length === 0) return [];
	const schemaName = `${table.id}.schema.json`;
	const whole = {
		$schema: schemaName,
		bang: table.id,
		phien_ban: table.version,
		ngay: content.site.checkedOn,
		giay_phep: content.site.licence.data,
		so_dong: records.length,
		ban_ghi: records,
	};
	const schema = tableSchema(table, absoluteAddress(content, paths.dataFile(schemaName)));
	return [
		{
			table,
			records,
			csv: dataFile(`${table.id}.csv`, 'text/csv', csvFile(table, records)),
			json: dataFile(`${table.id}.json`, 'application/json', json(whole)),
			schema: dataFile(schemaName, 'application/schema+json', json(schema)),
		},
	];
}
