import type { DataRecord, Value } from './table.ts';

/** Excel takes a file for UTF-8 only where it begins with this mark. */
const BOM = '\uFEFF';
/** RFC 4180. */
const END = '\r\n';
/** Between the parts of a list; no word of the site holds it. */
export const LIST_SEPARATOR = ' | ';

/** A table as CSV (RFC 4180): UTF-8 with BOM, commas, CRLF, a head line. */
export function csvFile(
	{ columns }: { readonly columns: readonly { readonly key: string }[] },
	records: readonly DataRecord[],
): string {
	const lines = [
		columns.map(({ key }) => key),
		...records.map((record) => columns.map(({ key }) => cellText(record[key] ?? null))),
	];
	return BOM + lines.map((cells) => cells.map(quoted).join(',') + END).join('');
}

function cellText(value: Value): string {
	if (value === null) return '';
	if (typeof value === 'boolean') return value ? 'true' : 'false';
	return typeof value === 'object' ? value.join(LIST_SEPARATOR) : String(value);
}

/**
 * A cell in quotation marks where it needs them. Words that a spreadsheet would take for a formula get an apostrophe in
 * front, as OWASP advises ("CSV injection"): the file is opened by double click.
 */
function quoted(text: string): string {
	const safe = /^[=@\t\r]|^[+-](?!\d)/u.test(text) ? `'${text}` : text;
	return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
