import type { Content } from '../../collections/load.ts';

/** What a cell can hold; lists hold words or ids, null is what nobody knows. */
export type Value = string | number | boolean | null | readonly string[];

/** A record of a table: values by column. */
export type DataRecord = Readonly<Record<string, Value>>;

/** What a column holds, in the order in which the dictionary explains them. */
export type ColumnType =
	| 'id'
	| 'text'
	| 'date'
	| 'integer'
	| 'number'
	| 'boolean'
	| 'address'
	| 'ids'
	| 'texts';

/** What is said of a column wherever it is: in CSV heads, JSON keys, the schema and the dictionary. */
export interface ColumnInfo {
	/** Name in files: ASCII, words joined by "_". It never changes once published. */
	readonly key: string;
	/** One Vietnamese sentence: what the column says, and what an empty cell means. */
	readonly meaning: string;
	readonly type: ColumnType;
	/** False where a record may say nothing there. */
	readonly required: boolean;
	/** The only values that occur, with what they mean; null where anything can stand there. */
	readonly values: Readonly<Record<string, string>> | null;
}

/** A column with where its value comes from. */
export type Column<Row> = Pick<ColumnInfo, 'key' | 'meaning' | 'type'> &
	Partial<Pick<ColumnInfo, 'required' | 'values'>> & {
		readonly value: (row: Row, content: Content) => Value;
	};

/** A table of open data; everything that is published of it comes from here. */
export interface Table {
	/** Name of its files: "nhiem-vu". It never changes once published. */
	readonly id: string;
	readonly name: string;
	/** One Vietnamese sentence: what one row is. */
	readonly description: string;
	/** "1.0": the first number changes where a column goes or means something else, the second where one is added. */
	readonly version: string;
	readonly columns: readonly ColumnInfo[];
	/** False where records have no file of their own. */
	readonly recordFiles: boolean;
	readonly records: (content: Content) => readonly DataRecord[];
}

interface TableSource<Row> extends Pick<Table, 'id' | 'name' | 'description'> {
	readonly version?: string;
	readonly recordFiles?: boolean;
	readonly rows: (content: Content) => readonly Row[];
	readonly columns: readonly Column<Row>[];
}

/** Makes a table of rows and columns. The first column is the record's id (`ma`). */
export function defineTable<Row>(source: TableSource<Row>): Table {
	const { id, name, description, version = '1.0', recordFiles = true, rows, columns } = source;
	return {
		id,
		name,
		description,
		version,
		recordFiles,
		columns: columns.map(({ key, meaning, type, required = true, values = null }) => ({
			key,
			meaning,
			type,
			required,
			values,
		})),
		records: (content) =>
			rows(content).map((row) =>
				Object.fromEntries(columns.map(({ key, value }) => [key, value(row, content)])),
			),
	};
}

/** The id of a record, as files and addresses name it. */
export function recordId(record: DataRecord): string {
	return String(record['ma']);
}
