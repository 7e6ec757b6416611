/** For tests: documents of every shape, whose files are made and read back. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readContent, type Content } from '../../src/collections/load.ts';
import { GOOD_ROOT } from '../../src/collections/test-root.ts';
import { addressMap } from '../../src/legal/address.ts';
import { normaliseWords } from '../../src/legal/lines.ts';
import { parseDocument } from '../../src/legal/parse.ts';
import { isTableRow, readRow, unescapeCell } from '../../src/legal/table-row.ts';
import { hasText, type WordedDocument } from '../../src/page-data/document/full-text.ts';
import { readFile } from '../import/read-file.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const CASES = join(PROJECT, 'src/legal/fixtures');
/** Real texts are no part of the project: SHARED_DIR or ../shared holds them, or they are left out. */
const TEXTS = join(process.env['SHARED_DIR'] ?? join(PROJECT, '../shared'), 'legal-texts');

/** A document with the content it stands in. */
export interface Sample {
	readonly name: string;
	readonly content: Content;
	readonly document: WordedDocument;
}

/** Every document with words of the site, of the other province, of the parser's cases, and real ones where they are. */
export async function samples(): Promise<readonly Sample[]> {
	const [site, other] = await Promise.all([readContent(join(PROJECT, 'content')), readContent(GOOD_ROOT)]);
	// With an address of its own the site's links reach into the files.
	const online = { ...other, site: { ...other.site, url: 'https://example.org/' } };
	return [...ofContent(site), ...ofContent(online), ...ofCases(online), ...realTexts(online)];
}

function ofContent(content: Content): Sample[] {
	return content.documents.filter(hasText).map((document) => ({ name: document.id, content, document }));
}

function ofCases(content: Content): Sample[] {
	return readdirSync(CASES, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => sample(content, name, readFileSync(join(CASES, name, 'input.txt'), 'utf8')));
}

function realTexts(content: Content): Sample[] {
	if (!existsSync(TEXTS)) {
		console.log(`Không thử với văn bản thật: không có thư mục ${TEXTS} (đặt SHARED_DIR để chỉ nơi khác).`);
		return [];
	}
	return readdirSync(TEXTS).map((name) => sample(content, name, readFile(join(TEXTS, name)).text));
}

/** A text in the place of the plan of `content`. */
function sample(content: Content, name: string, source: string): Sample {
	const [plan] = content.documents.filter(hasText);
	if (plan === undefined) throw new Error('No document with words to start from');
	const { tree, issues } = parseDocument(source);
	const document = { ...plan, id: name, source, tree, issues, addresses: addressMap(tree) };
	return { name, content, document };
}

/** The words of a text without any white space, for comparing; strokes between cells are no words. */
export function letters(text: string): string {
	return normaliseWords(text.split('\n').map(rowLetters).join('\n')).replaceAll(/\s+/gu, '');
}

function rowLetters(line: string): string {
	const row = line.normalize('NFC').replace(/\s+/gu, ' ').trim();
	if (!isTableRow(row)) return line;
	return readRow(row)
		.flatMap(({ paragraphs }) => paragraphs)
		.map(([start, end]) => unescapeCell(row.slice(start, end)))
		.join(' ');
}

/** The tree without what a file cannot hold: lines of the received text, and where a bold word was. */
export function shapeOf(document: Pick<WordedDocument, 'tree'>): string {
	return JSON.stringify(
		document.tree,
		(key, value: unknown) => (key === 'line' || key === 'strong' ? undefined : value),
		1,
	);
}
