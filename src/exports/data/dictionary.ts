import type { Content } from '../../collections/load.ts';
import { downloadView } from '../../page-data/site/downloads.ts';
import { paths } from '../../page-data/base/paths.ts';
import { shortDate } from '../../text/date.ts';
import { LIST_SEPARATOR } from './csv.ts';
import { tableDownloads } from './downloads.ts';
import { publishedTables, recordFiles, type PublishedTable } from './files.ts';
import { tableHead } from './head.ts';
import type { ColumnInfo, ColumnType, Value } from './table.ts';

/** What readers are told of each type. */
const TYPE_WORDS: Readonly<Record<ColumnType, string>> = {
	id: 'mã',
	text: 'chữ',
	date: 'ngày, năm-tháng-ngày',
	integer: 'số nguyên',
	number: 'số',
	boolean: 'true hoặc false',
	address: 'địa chỉ web',
	ids: 'danh sách mã',
	texts: 'danh sách chữ',
};

/** The page of open data: every table with its files. */
export function dataPage(content: Content) {
	const { site } = content;
	return {
		tables: publishedTables(content).map(tableView),
		licence: site.licence.data,
		checkedOn: { iso: site.checkedOn, label: shortDate(site.checkedOn) },
		separator: LIST_SEPARATOR.trim(),
		dcatHref: paths.dataFile('dcat.jsonld'),
	};
}
export type DataPage = ReturnType<typeof dataPage>;

/** The page of one table: its files, its columns in their order, one record as an example. */
export function tablePage(content: Content, published: PublishedTable) {
	const { table, records } = published;
	const [first] = recordFiles(published);
	return {
		...tableView(published),
		licence: content.site.licence.data,
		checkedOn: { iso: content.site.checkedOn, label: shortDate(content.site.checkedOn) },
		columns: table.columns.map((column) => ({
			...columnView(column),
			example: exampleOf(records.map((record) => record[column.key] ?? null)),
		})),
		/** Address of one record's file. */
		recordHref: first?.href ?? null,
	};
}
export type TablePage = ReturnType<typeof tablePage>;

/** Routes of all tables. */
export function tableRoutes(content: Content) {
	return publishedTables(content).map((published) => ({
		params: { table: published.table.id },
		props: { page: tablePage(content, published), head: tableHead(content, published) },
	}));
}

function tableView(published: PublishedTable) {
	const { table, records } = published;
	const { id, name, description, version, columns } = table;
	return {
		id,
		href: paths.dataTable(id),
		name,
		description,
		version,
		rows: records.length,
		columnCount: columns.length,
		files: tableDownloads(published).map(downloadView),
	};
}

function columnView({ key, meaning, type, required, values }: ColumnInfo) {
	return {
		key,
		meaning,
		type: `${TYPE_WORDS[type]}${required ? '' : ', có thể trống'}`,
		values: values === null ? [] : Object.entries(values).map(([value, words]) => ({ value, words })),
	};
}

const LONGEST_EXAMPLE = 80;

/** The first value that says something, as it stands in CSV; null where no record has one. */
function exampleOf(values: readonly Value[]): string | null {
	const value = values.find((one) => one !== null && !(typeof one === 'object' && one.length === 0));
	if (value === undefined || value === null) return null;
	const text = typeof value === 'object' ? value.join(LIST_SEPARATOR) : String(value);
	if (text.length <= LONGEST_EXAMPLE) return text;
	return `${text.slice(0, text.lastIndexOf(' ', LONGEST_EXAMPLE))} …`;
}
