/** Our own words in the content folder, text by text, with the line each stands on: what citations are looked for in. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isScalar, LineCounter, parseDocument, visit, type Pair, type Scalar } from 'yaml';
import type { ProseContext } from '../../src/page-data/document/prose-citations.ts';
import { listFiles } from '../build/files.ts';

/** A paragraph of prose, or a string of a record. */
export interface ProseText {
	/** Relative to the content folder. */
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
	const files = listFiles(root).filter(
		(file) => /\.(?:yaml|yml|mdx)$/u.test(file) && !file.startsWith('search-queries/'),
	);
	const texts = await Promise.all(
		files.map(async (file) => {
			const source = (await readFile(join(root, file), 'utf8')).replaceAll('\r\n', '\n');
			return file.endsWith('.mdx') ? mdxTexts(file, source) : yamlTexts(file, source, { line: 1 });
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
	let line = front.split('\n').length;
	for (const raw of paragraphs(source.slice(front.length))) {
		const isProse = !/^\s*(?:#|<|`{3}|~{3})/u.test(raw);
		if (isProse) texts.push({ file, context, line, raw, ...plain(raw) });
		line += raw.split('\n').length - 1;
	}
	return texts;
}

/** What guidance in a document's folder explains. */
function contextOf(file: string): ProseContext {
	const [, document, address] = /^documents\/([^/]+)\/(?:(dieu-[^/]+)|huong-dan)\.mdx$/u.exec(file) ?? [];
	return document === undefined ? {} : { document, address };
}

/** Cuts at empty lines, headings and list items; put together the pieces are the body again. */
function paragraphs(body: string): string[] {
	return body.split(/(?<=\n)(?=\s*\n|\s*(?:[-*+]|\d+\.)\s|#|<)/u);
}

const LINK = /\[([^\]]*)\]\([^)]*\)/gu;

/** Marks of Markdown give way to as many spaces, so that positions stay. */
function plain(raw: string): Pick<ProseText, 'text' | 'linked'> {
	const linked = Array.from(
		raw.matchAll(LINK),
		({ index, 0: { length } }) => [index, index + length] as const,
	);
	const text = raw
		.replace(LINK, (link, label: string) => ` ${label}`.padEnd(link.length))
		.replace(/`[^`\n]*`/gu, (code) => ' '.repeat(code.length))
		.replace(/[*_]/gu, ' ');
	return { text, linked };
}
