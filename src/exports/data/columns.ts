/** Columns that several tables share, so that they mean the same everywhere. */
import type { Certainty, Content, Fact } from '../../collections/load.ts';
import { absoluteAddress } from '../../page-data/base/absolute.ts';
import { CERTAINTIES, CERTAINTY_CODES } from './statements.ts';
import type { Column } from './table.ts';

interface HasId {
	readonly id: string;
}

/** The record's own id. */
export function idColumn<Row extends HasId>(meaning: string): Column<Row> {
	return { key: 'ma', type: 'id', meaning, value: ({ id }) => id };
}

/** Where the record's page is. */
export function pageColumn<Row>(pathOf: (row: Row, content: Content) => string): Column<Row> {
	return {
		key: 'dia_chi',
		type: 'address',
		meaning: 'Trang về bản ghi này: địa chỉ đầy đủ, hoặc tính từ gốc trang khi chưa có tên miền.',
		value: (row, content) => absoluteAddress(content, pathOf(row, content)),
	};
}

/** The day of the last check. */
export function checkedColumn<Row>(dayOf: (row: Row) => string | null): Column<Row> {
	return {
		key: 'ngay_kiem',
		type: 'date',
		required: false,
		meaning: 'Ngày kiểm lần cuối; trống khi không ghi lại.',
		value: dayOf,
	};
}

/** Where the record was read: "Title, publisher, address" one by one. */
export function sourcesColumn<Row>(
	sourcesOf: (row: Row, content: Content) => readonly Source[],
): Column<Row> {
	return {
		key: 'nguon',
		type: 'texts',
		meaning: 'Nguồn đã đọc, mỗi mục gồm tên bài, nơi đăng và địa chỉ nếu biết.',
		value: (row, content) => [...new Set(sourcesOf(row, content).map(sourceWords))],
	};
}

/** How far a record can be relied on; `only` are the values that occur in the table, all where it is left out. */
export function certaintyColumn<Row>(
	meaning: string,
	of: (row: Row) => Certainty | null,
	{ required = true, only = Object.keys(CERTAINTIES) as Certainty[] } = {},
): Column<Row> {
	return {
		key: 'do_chac',
		type: 'id',
		required,
		meaning,
		values: Object.fromEntries(only.map((one) => [CERTAINTY_CODES[one], CERTAINTIES[one]])),
		value: (row) => {
			const certainty = of(row);
			return certainty === null ? null : CERTAINTY_CODES[certainty];
		},
	};
}

/** Ids that occur twice get their number among their like at the end: "a", "a/2". */
export function numbered<Row extends HasId>(rows: readonly Row[]): Row[] {
	const told = new Map<string, number>();
	return rows.map((row) => {
		const ordinal = (told.get(row.id) ?? 0) + 1;
		told.set(row.id, ordinal);
		return ordinal === 1 ? row : { ...row, id: `${row.id}/${String(ordinal)}` };
	});
}

/** What is known beside the plan. */
export function factsColumn<Row extends { readonly facts: readonly Fact[] }>(): Column<Row> {
	return {
		key: 'ngoai_ke_hoach',
		type: 'texts',
		meaning: 'Điều biết được từ nguồn ngoài kế hoạch; nguồn ở cột nguon.',
		value: ({ facts }) => facts.map(({ text }) => text),
	};
}

/** Sources of a list of facts. */
export function factSources({ facts }: { readonly facts: readonly Fact[] }): readonly Source[] {
	return facts.flatMap(({ sources }) => sources);
}

interface Source {
	readonly title: string;
	readonly publisher: string;
	readonly url: string | null;
}

function sourceWords({ title, publisher, url }: Source): string {
	return [title, publisher, ...(url === null ? [] : [url])].join(', ');
}
