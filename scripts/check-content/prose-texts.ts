/** Our own words in the content folder, text by text, with the line each stands on: what citations are looked for in. */
import { readFile } from 'node:fs/promises';
import { isScalar, LineCounter, parseDocument, visit, type Pair, type Scalar } from 'yaml';
import type { ProseContext } from '../../src/page-data/document/prose-citations.ts';
import { readMdx } from '../../src/markdown/read.ts';
import { passagesOf, type Passage } from '../../src/markdown/words.ts';
import { placeOf } from '../../src/collections/files/rooms.ts';
import { contentFilesIn } from '../build/files.ts';
import { remembered } from '../../src/collections/files/memory.ts';

/** A paragraph of prose, or a string of a record. */
export interface ProseText {
	/** Relative to its room of the content folder. */
	readonly file: string;
	readonly text: string;
	readonly context: ProseContext;
	/** Line of the text's first letter, counted from 1. */
	readonly line: number;
	/** The same text as it is written in the file: lines are counted in it. */
	readonly raw: string;
	/** Stretches of `text` that are links already. */
	readonly linked: readonly (readonly [start: number, end: number])[];
}

/** Reads every text of the folder in the order of files and lines. README and official words are no prose of the site. */
export async function readProseTexts(root: string): Promise<ProseText[]> {
	// What readers may type into the search is nobody's statement.
	const files = contentFilesIn(root).filter(
		(file) => /\.(?:yaml|yml|mdx)$/u.test(file) && !file.startsWith('search-queries/'),
	);
	const texts = await Promise.all(
		files.map(async (file) => {
			const source = (await readFile(placeOf(root, ...file.split('/')), 'utf8')).replaceAll('\r\n', '\n');
			return remembered('prose texts', `${file}\n${source}`, () =>
				file.endsWith('.mdx') ? mdxTexts(file, source) : yamlTexts(file, source, { line: 1 }),
			);
		}),
	);
	return texts.flat();
}

/** Names and numbers of documents and of sources: they call things by their name and cite nothing. */
const NAMES: ReadonlySet<string> = new Set([
	'checkedAgainst',
	'documents',
	'name',
	'number',
	'official',
	'publisher',
	'receivedFrom',
	'source',
	'sources',
	'title',
	'url',
]);

function yamlTexts(
	file: string,
	source: string,
	{ line, context = {} }: { line: number; context?: ProseContext },
): ProseText[] {
	const lines = new LineCounter();
	const texts: ProseText[] = [];
	visit(parseDocument(source, { lineCounter: lines }), {
		Pair: (_, { key }: Pair) => (isScalar(key) && NAMES.has(String(key.value)) ? visit.SKIP : undefined),
		Scalar: (key, scalar: Scalar) => {
			if (key === 'key' || typeof scalar.value !== 'string') return;
			const [start = 0, end = start] = scalar.range ?? [];
			texts.push({
				file,
				text: scalar.value,
				context,
				line: lines.linePos(start).line + line - 1,
				raw: source.slice(start, end),
				linked: [],
			});
		},
	});
	return texts;
}

function mdxTexts(file: string, source: string): ProseText[] {
	const context = contextOf(file);
	const [front = '', head = ''] = /^---\n([\s\S]*?\n)---\n/u.exec(source) ?? [];
	const texts = yamlTexts(file, head, { line: 2, context });
	// Empty lines in the place of the keys: lines of the tree are lines of the file.
	const body = front.replace(/[^\n]+/gu, '') + source.slice(front.length);
	const passages = passagesOf(readMdx(body).tree).filter(({ kind }) => CITING.has(kind));
	return [...texts, ...passages.map((passage) => ({ file, context, ...proseOf(passage) }))];
}

/** Headings, code and what components print cite nothing of ours. */
const CITING: ReadonlySet<Passage['kind']> = new Set(['paragraph', 'cell']);

/** The words of a passage; code is as many spaces, so that nothing is read across it. */
function proseOf({ runs, line }: Passage): Pick<ProseText, 'text' | 'raw' | 'line' | 'linked'> {
	let text = '';
	const linked: (readonly [number, number])[] = [];
	for (const run of runs) {
		const start = text.length;
		text += run.kind === 'code' ? ' '.repeat(run.text.length) : run.text;
		if (run.kind === 'link' || run.kind === 'address') linked.push([start, text.length]);
	}
	return { text, raw: text, line, linked };
}

/** What guidance in a document's folder explains. */
function contextOf(file: string): ProseContext {
	const [, document, address] = /^documents\/([^/]+)\/(?:(dieu-[^/]+)|huong-dan)\.mdx$/u.exec(file) ?? [];
	return document === undefined ? {} : { document, address };
}
