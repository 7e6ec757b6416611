/** A folder of one set: a text, the texts that amend it, the text afterwards, the answers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { amendmentsByDocument, readAmendments } from '../../../src/legal/amending/read.ts';
import type { AmendedDocument, AmendingIssue, Instruction } from '../../../src/legal/amending/instruction.ts';
import { withoutGazetteLayout } from '../../../src/legal/gazette.ts';
import { parseDocument } from '../../../src/legal/parse.ts';
import type { DocumentTree } from '../../../src/legal/tree.ts';

/** One row of an answer key: one target of one instruction. */
export interface KeyRow {
	readonly n: string;
	readonly amending_article: string;
	readonly kind: string;
	readonly target: string;
	readonly new_text_60: string;
}

/** One amending text, read. */
export interface AmendingText {
	readonly file: string;
	/** False for a link of the chain that the key does not cover: `amending-0-…`. */
	readonly isScored: boolean;
	/** The instructions for the text of the set. */
	readonly instructions: readonly Instruction[];
	readonly issues: readonly AmendingIssue[];
	readonly tree: DocumentTree;
	/** Milliseconds to read the instructions of the parsed text. */
	readonly time: number;
}

export interface AmendingSet {
	readonly name: string;
	readonly base: DocumentTree;
	readonly amending: readonly AmendingText[];
	readonly consolidated: DocumentTree | null;
	readonly key: readonly KeyRow[];
}

/** The names of the sets in a folder, in order of their numbers. */
export function setNames(folder: string): string[] {
	return readdirSync(folder)
		.filter((name) => existsSync(join(folder, name, 'key.tsv')))
		.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
}

/** Reads a set from its folder. */
export function readSet(folder: string, name: string): AmendingSet {
	const path = (file: string) => join(folder, name, file);
	const files = readdirSync(path('')).filter(
		(file) => /^amending.*\.md$/u.test(file) && !file.includes('.joined.'),
	);
	const head = readFileSync(path('base.md'), 'utf8').normalize('NFC').slice(0, 6000);
	return {
		name,
		base: readTree(path('base.md')),
		amending: files.sort().map((file) => readAmending(path(file), file, head)),
		consolidated: existsSync(path('consolidated.md')) ? readTree(path('consolidated.md')) : null,
		key: parse(readFileSync(path('key.tsv'), 'utf8'), {
			columns: true,
			delimiter: '\t',
			quote: false,
			relax_column_count: true,
		}),
	};
}

function readTree(path: string): DocumentTree {
	return parseDocument(withoutGazetteLayout(readFileSync(path, 'utf8')).text).tree;
}

function readAmending(path: string, file: string, head: string): AmendingText {
	const tree = readTree(path);
	const start = performance.now();
	const { instructions, issues } = readAmendments(tree);
	const time = performance.now() - start;
	const groups = amendmentsByDocument(instructions);
	const known = groups.filter(({ document }) => document !== null);
	const [own] = known.toSorted((a, b) => placeIn(head, a.document) - placeIn(head, b.document));
	const ofBase = instructions.filter(
		({ document }) => document === null || isSame(document, own?.document ?? null),
	);
	return { file, isScored: !file.startsWith('amending-0'), instructions: ofBase, issues, tree, time };
}

function isSame(document: AmendedDocument, own: AmendedDocument | null): boolean {
	return (
		own !== null && (document.number === null ? document.name === own.name : document.number === own.number)
	);
}

/** Where the beginning of a text names a document: its own number stands first, those of other texts after it. */
function placeIn(head: string, document: AmendedDocument | null): number {
	const name = (document?.name ?? '').replace(/^(?:Bộ luật|Luật|Pháp lệnh) /u, '').toLowerCase();
	const at =
		document?.number == null
			? head.toLowerCase().replace(/\s+/gu, ' ').indexOf(name)
			: head.indexOf(document.number);
	return at === -1 ? Infinity : at;
}
