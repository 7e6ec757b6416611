/** Columns that several tables share, so that they mean the same everywhere. */
import type { Content, Fact } from '../../collections/load.ts';
import { absoluteAddress } from '../../page-data/absolute.ts';
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
		meaning: 'Trang về bản ghi này: địa chỉ đầy đủ, hoặc tính từ gốc trang khi trang chưa có tên miền.',
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
