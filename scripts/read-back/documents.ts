/** For tests: documents of every shape, whose files are made and read back. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readContent, type Content } from '../../src/collections/load.ts';
import { addDatedLaw, GOOD_ROOT, withGoodCopy } from '../../src/collections/test-root.ts';
import { makeDocumentFile } from '../../src/exports/document/files.ts';
import { addressMap } from '../../src/legal/address.ts';
import { normaliseWords } from '../../src/legal/lines.ts';
import { parseDocument } from '../../src/legal/parse.ts';
import { isTableRow, readRow, unescapeCell } from '../../src/legal/table-row.ts';
import { paths } from '../../src/page-data/base/paths.ts';
import { datedTexts } from '../../src/page-data/document/dated-text.ts';
import { textKey } from '../../src/page-data/document/texts.ts';
import { hasText, type WordedDocument } from '../../src/page-data/document/full-text.ts';
import { readFile } from '../import/read-file.ts';
import { hasRealTexts, REAL_TEXTS } from '../programs/real-texts.ts';
import { builtFile, READS_SITE, siteContent } from './source.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const CASES = join(PROJECT, 'src/legal/fixtures');

/** A document with the content it stands in, and its files as readers get them, by extension. */
export interface Sample {
	readonly name: string;
	readonly content: Content;
	readonly document: WordedDocument;
	readonly file: (extension: string) => Uint8Array;
}

/** Every document with words: of the built site, or of the other province, the parser's cases and real texts at hand. */
export async function samples(): Promise<readonly Sample[]> {
	if (READS_SITE) return ofContent(await siteContent(), fromSite);
	const other = await readContent(GOOD_ROOT);
	// With an address of its own the site's links reach into the files.
	const online = { ...other, site: { ...other.site, url: 'https://example.org/' } };
	return [...ofContent(online, madeNow), ...(await ofOneDay()), ...ofCases(online), ...realTexts(online)];
}

/** A law in the words of a day between two others. */
async function ofOneDay(): Promise<Sample[]> {
	const content = await withGoodCopy((root) => {
		addDatedLaw(root);
		return readContent(root);
	});
	return datedTexts(content).flatMap(({ document, text }) =>
		text.kind === 'hop-nhat' && hasText(document)
			? [
					{
						name: textKey(text),
						content,
						document,
						file: (extension) => madeNow(content, document, extension),
					},
				]
			: [],
	);
}

type FileOf = (content: Content, document: WordedDocument, extension: string) => Uint8Array;

const fromSite: FileOf = (_content, { id }, extension) => builtFile(paths.documentFile(id, extension));

const madeNow: FileOf = (content, document, extension) =>
	makeDocumentFile(content, document, extension).bytes;

function ofContent(content: Content, fileOf: FileOf): Sample[] {
	return content.documents.filter(hasText).map((document) => ({
		...{ name: document.id, content, document },
		file: (extension) => fileOf(content, document, extension),
	}));
}

function ofCases(content: Content): Sample[] {
	return readdirSync(CASES, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => sample(content, name, readFileSync(join(CASES, name, 'input.txt'), 'utf8')));
}

function realTexts(content: Content): Sample[] {
	if (!hasRealTexts('tệp tải về của văn bản thật')) return [];
	return readdirSync(REAL_TEXTS).map((name) => sample(content, name, readFile(join(REAL_TEXTS, name)).text));
}

/** A text in the place of the plan of `content`. */
function sample(content: Content, name: string, source: string): Sample {
	const [plan] = content.documents.filter(hasText);
	if (plan === undefined) throw new Error('No document with words to start from');
	const { tree, issues } = parseDocument(source);
	const document = { ...plan, id: name, source, tree, issues, addresses: addressMap(tree) };
	return { name, content, document, file: (extension) => madeNow(content, document, extension) };
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
