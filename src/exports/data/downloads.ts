import type { Content } from '../../collections/load.ts';
import type { Download } from '../../page-data/site/downloads.ts';
import { paths } from '../../page-data/base/paths.ts';
import { publishedFile } from '../published.ts';
import { catalogueFile } from './dcat.ts';
import { publishedTables, type DataFile, type PublishedTable } from './files.ts';

/** Every file of open data that stands for a whole table, with the catalogue; for the list of all files. */
export async function dataDownloads(content: Content): Promise<readonly Download[]> {
	const tables = publishedTables(content);
	const catalogue = catalogueFile(content);
	const all = [...tables.flatMap(({ csv, json, schema }) => [csv, json, schema]), catalogue];
	await Promise.all(all.map((file) => publish(content, file)));
	return [...tables.flatMap(tableDownloads), download(catalogue, 'Danh mục các bảng (DCAT)')];
}

/** Puts a file where the press pack takes it from. */
function publish(content: Content, { href, mediaType, text }: DataFile) {
	return publishedFile(content, href, () => ({ type: mediaType, bytes: Buffer.from(text) }));
}

/** The files of one table. */
export function tableDownloads({ table, csv, json, schema }: PublishedTable): readonly Download[] {
	const of = { title: table.name, href: paths.dataTable(table.id) };
	return [
		{ ...download(csv, 'CSV'), of },
		{ ...download(json, 'JSON'), of },
		{ ...download(schema, 'JSON Schema'), of },
	];
}

function download({ href, size, sha256 }: DataFile, label: string): Download {
	return { href, label, bytes: size, sha256, group: 'du-lieu' };
}
