import { documentType } from '../../src/legal/agency.ts';
import { isTableRow, readRow } from '../../src/legal/table-row.ts';
import { fold } from '../../src/text/fold.ts';
import type { GuessedFacts } from './extracted.ts';

/** Facts stand before the words of the document. */
const FIRST_PROVISION = /^(?:Điều 1\b|Chương I\b|I\. )/u;
const MOST_LINES = 120;

/** What sites and collections call a fact; folded, without signs. */
const KEYS: Readonly<Record<string, keyof GuessedFacts>> = {
	'so hieu': 'number',
	'so ky hieu': 'number',
	'so van ban': 'number',
	so: 'number',
	number: 'number',
	'loai van ban': 'type',
	loai: 'type',
	'ten loai': 'type',
	type: 'type',
	'ngay ban hanh': 'issuedOn',
	'ngay ky': 'issuedOn',
	date: 'issuedOn',
	'co quan ban hanh': 'issuer',
	'noi ban hanh': 'issuer',
	issuer: 'issuer',
	'trich yeu': 'title',
};

const NUMBER = /\d{1,5}(?:\/\d{4})?\/[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*/u;

/**
 * Returns what stands of a document beside its words: in a front matter, a table of facts, a list, a heading such as
 * "Nghị định 12/2025/NĐ-CP về thi đua". Nobody's official word: it serves where the document itself says nothing.
 */
export function factsBeside(lines: readonly string[]): GuessedFacts {
	const end = lines.findIndex((line) => FIRST_PROVISION.test(line));
	const before = lines.slice(0, end === -1 ? MOST_LINES : Math.min(end, MOST_LINES));
	const facts: { -readonly [Key in keyof GuessedFacts]: GuessedFacts[Key] } = {};
	for (const [key, value] of before.flatMap(pairOf)) {
		const read = readValue(key, value);
		if (read !== null) facts[key] ??= read;
	}
	const heading = before.map(headingFacts).find((found) => found !== null) ?? {};
	return { ...heading, ...facts };
}

/**
 * Takes a table of facts, its heading and what stands before it out of the lines: they are a collection's words about the
 * document, and the document begins below. Returns the lines that stay and those taken away.
 */
export function cutFactsTable(lines: readonly string[]): {
	lines: readonly string[];
	cut: readonly string[];
} {
	const first = lines.slice(0, MOST_LINES).findIndex((line) => isTableRow(line) && pairOf(line).length > 0);
	if (first === -1 || lines.slice(0, first).some(isOfficial)) return { lines, cut: [] };
	const length = lines.slice(first).findIndex((line) => line !== '' && !isTableRow(line));
	const rows = lines.slice(first, length === -1 ? undefined : first + length);
	if (length === -1 || rows.flatMap(pairOf).length < 2) return { lines, cut: [] };
	const isTitle = /^(?:toàn văn|văn bản|nội dung(?: văn bản)?):?$/iu.test(lines[first + length] ?? '');
	const end = first + length + (isTitle ? 1 : 0);
	return { lines: lines.slice(end), cut: lines.slice(0, end).filter((line) => line !== '') };
}

/** A line of the document itself: its head, or words that enact. */
function isOfficial(line: string): boolean {
	return /CỘNG H(?:ÒA|OÀ)|^Độc lập|^Số ?:|^Căn cứ |^(?:ỦY|UỶ) BAN|^Điều \d/u.test(line);
}

/** "| Số hiệu | 12/2025/NĐ-CP |", "Số hiệu: 12/2025/NĐ-CP", "so_hieu: …". */
function pairOf(line: string): [keyof GuessedFacts, string][] {
	const cells = isTableRow(line)
		? readRow(line).map(({ paragraphs }) =>
				paragraphs.map(([start, end]) => line.slice(start, end)).join(' '),
			)
		: /^[-*+]?\s*([^:]{2,30}?)\s*:\s*(.+)$/u.exec(line)?.slice(1);
	const [name = '', value = ''] = cells ?? [];
	const key =
		KEYS[
			fold(name)
				.replace(/[^a-z]+/gu, ' ')
				.trim()
		];
	const words = value.replace(/^["']|["']$/gu, '').trim();
	return key === undefined || words === '' ? [] : [[key, words]];
}

function readValue(key: keyof GuessedFacts, value: string): string | null {
	switch (key) {
		case 'number':
			return NUMBER.exec(value)?.[0] ?? null;
		case 'type':
			return documentType(value.toLocaleUpperCase('vi'));
		case 'issuedOn':
			return dayOf(value);
		default:
			return value.length <= 160 ? value : null;
	}
}

/** "Nghị định 12/2025/NĐ-CP về thi đua" → all three. */
function headingFacts(line: string): GuessedFacts | null {
	const [, type = '', number = '', title = ''] =
		/^(?:title:\s*)?["“]?(\p{Lu}\p{Ll}+(?: \p{Ll}+){0,3}?)(?: số:?)? (\d\S*\/\S+?)(?:,? (?:ngày \S+ )?(?:về(?: việc)? |quy định |[-–:] ?)(.+?))?["”]?$/u.exec(
			line,
		) ?? [];
	const known = documentType(type.toLocaleUpperCase('vi'));
	const own = NUMBER.exec(number)?.[0];
	if (known === null || own === undefined) return null;
	return { type: known, number: own, ...(title === '' ? {} : { title }) };
}

function dayOf(words: string): string | null {
	const [, day = '', month = '', year = ''] = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/u.exec(words) ?? [];
	const iso =
		/\b(\d{4}-\d{2}-\d{2})\b/u.exec(words)?.[1] ??
		`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	const date = new Date(`${iso}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
