/** What is handed bad input: every reader of words that others wrote, with real ones to begin from. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { judgeBody } from '../../src/collections/prose/body.ts';
import { openYaml } from '../../src/collections/files/yaml-file.ts';
import { readAmendments } from '../../src/legal/amending/read.ts';
import { parseDocument } from '../../src/legal/parse.ts';
import { findReferences } from '../../src/legal/references/find.ts';
import { readCitation } from '../../src/search/query/citation.ts';
import { readIntent } from '../../src/search/query/intent.ts';
import { cleanQuery } from '../../src/search/query/understand.ts';
import { listFiles } from '../build/files.ts';
import { cleanText } from '../import/clean-text.ts';
import { readHtml } from '../import/html/read-html.ts';
import { readMarkdown } from '../import/markdown/read-markdown.ts';

export interface Target {
	readonly corpus: () => readonly string[];
	readonly run: (text: string) => unknown;
}

const ROOT = resolve(import.meta.dirname, '../..');

/** The words of all files below a folder whose paths fit. */
const textsOf = (folder: string, pattern: RegExp) => () =>
	listFiles(join(ROOT, folder))
		.filter((path) => pattern.test(path))
		.map((path) => readFileSync(join(ROOT, folder, path), 'utf8'));

const OFFICIAL = textsOf('content', /text\.txt$/u);

export const TARGETS: Readonly<Record<string, Target>> = {
	parser: { corpus: OFFICIAL, run: parseDocument },
	amending: { corpus: OFFICIAL, run: (text) => readAmendments(parseDocument(text).tree) },
	citations: { corpus: OFFICIAL, run: (text) => findReferences(text) },
	query: {
		corpus: textsOf('content', /(?:asked|search-queries)\/.*\.yaml$/u),
		run: (text) => [readCitation(text), readIntent(text), cleanQuery(text)],
	},
	yaml: { corpus: textsOf('content', /\.yaml$/u), run: (text) => openYaml('fuzz.yaml', Buffer.from(text)) },
	prose: { corpus: textsOf('content', /\.mdx$/u), run: (text) => judgeBody('fuzz.mdx', text, 'story') },
	'import-text': { corpus: OFFICIAL, run: cleanText },
	'import-html': { corpus: textsOf('scripts/import/fixtures', /\.html?$/u), run: readHtml },
	'import-markdown': { corpus: textsOf('scripts/import/fixtures', /\.md$/u), run: readMarkdown },
};
