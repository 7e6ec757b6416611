import type { ColumnInfo, ColumnType, Table } from './table.ts';

/** JSON Schema (draft 2020-12) of a table's JSON file; `#/$defs/ban_ghi` is the schema of one record's file. */
export function tableSchema(table: Table, address: string) {
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		...(URL.canParse(address) ? { $id: address } : {}),
		title: table.name,
		description: table.description,
		type: 'object',
		properties: {
			$schema: { type: 'string' },
			bang: { const: table.id },
			phien_ban: { const: table.version },
			ngay: { type: 'string', pattern: DAY },
			giay_phep: { type: 'string' },
			so_dong: { type: 'integer', minimum: 0 },
			ban_ghi: { type: 'array', items: { $ref: '#/$defs/ban_ghi' } },
		},
		required: ['bang', 'phien_ban', 'ngay', 'giay_phep', 'so_dong', 'ban_ghi'],
		additionalProperties: false,
		$defs: {
			ban_ghi: {
				type: 'object',
				properties: Object.fromEntries(table.columns.map((column) => [column.key, columnSchema(column)])),
				required: table.columns.map(({ key }) => key),
				additionalProperties: false,
			},
		},
	};
}

const DAY = '^\\d{4}-\\d{2}-\\d{2}$';
const ID = '^[a-z0-9+]+(?:[-/][a-z0-9]+)*$';

function columnSchema(column: ColumnInfo) {
	const { meaning: description, required, values } = column;
	if (values !== null) {
		const all: (string | null)[] = Object.keys(values);
		return { description, enum: required ? all : [...all, null] };
	}
	const shape = SHAPES[column.type];
	return { description, ...shape, type: required ? shape.type : [shape.type, 'null'] };
}

const SHAPES: Readonly<Record<ColumnType, { readonly type: string } & Readonly<Record<string, unknown>>>> = {
	id: { type: 'string', pattern: ID },
	text: { type: 'string', minLength: 1 },
	date: { type: 'string', pattern: DAY },
	integer: { type: 'integer' },
	number: { type: 'number' },
	boolean: { type: 'boolean' },
	address: { type: 'string', pattern: '^(?:https?://[^/]+)?/' },
	ids: { type: 'array', items: { type: 'string', pattern: ID } },
	texts: { type: 'array', items: { type: 'string', minLength: 1 } },
};
