/** Records → the files of the word index. Pure: bytes in memory, nothing is written or compressed here. */
import type { DirectDocument, DirectFile } from '../query/direct.ts';
import type { SearchRules } from '../query/rules.ts';
import { packAsked } from './asked.ts';
import { makeFacets } from './facets.ts';
import { withDefined } from './defined.ts';
import {
	chunkPath,
	DIRECT_PATH,
	FACETS_PATH,
	FRAGMENTS_PATH,
	leafPath,
	MOST_INLINE,
	RECORDS_PER_CHUNK,
	type Manifest,
} from './format.ts';
import { packHeads } from './heads.ts';
import { openLeaf, type LeafWriter } from './leaf.ts';
import type { Syllables, TermTable } from './term-table.ts';
import { readTerms, type IndexRecord } from './terms.ts';

/** A leaf is closed when it has this many bytes. */
const LEAF_BYTES = 6000;
/** Of a large index a question reads few leaves (`rank/budget.ts`); a word and its pairs should lie in one. */
const LARGE_LEAF_BYTES = 14_000;

/** A file of the index, not compressed. */
export interface WordFile {
	readonly path: string;
	readonly content: Uint8Array;
}

/** The manifest, but for the folder's name, which depends on the files. */
export interface WordIndex {
	readonly manifest: Omit<Manifest, 'folder'>;
	readonly files: readonly WordFile[];
}

/** What an index is made of. */
export interface IndexInput {
	readonly records: readonly IndexRecord[];
	readonly rules: SearchRules;
	/** Documents that citations may mean. */
	readonly documents: readonly DirectDocument[];
}

/** Builds the index. The same records in any order give the same bytes. */
export function buildWordIndex({ records, rules, documents }: IndexInput): WordIndex {
	const sorted = records.map(withDefined).sort(compareRecords);
	const table = readTerms(sorted, rules);
	const syllables = table.syllables();
	const isInline = sorted.length <= MOST_INLINE;
	const { leaves, files } = makeLeaves(table, syllables, {
		records: sorted.length,
		leafBytes: isInline ? LEAF_BYTES : LARGE_LEAF_BYTES,
	});
	return {
		manifest: {
			records: sorted.length,
			syllables: syllables.keys.join(' '),
			counts: syllables.counts,
			leaves,
			kinds: kindStarts(sorted),
			rules,
			...(isInline && {
				heads: packHeads(sorted, ['asked']),
				asked: packAsked(
					sorted.map(({ asked = [] }) => asked),
					{ keys: syllables.keys, rules, heads: sorted },
				),
			}),
		},
		files: [
			...files,
			...(isInline ? [] : makeChunks(sorted)),
			jsonFile(
				FRAGMENTS_PATH,
				sorted.map(({ id }) => id),
			),
			jsonFile(DIRECT_PATH, directFile(documents, sorted)),
			jsonFile(FACETS_PATH, makeFacets(sorted.map(({ facets = {} }) => facets))),
		],
	};
}

function compareRecords(a: IndexRecord, b: IndexRecord): number {
	const [first, second] = a.kind === b.kind ? [a.url, b.url] : [a.kind, b.kind];
	return first < second ? -1 : first > second ? 1 : 0;
}

function kindStarts(records: readonly IndexRecord[]): [string, number][] {
	const starts = new Map<string, number>();
	records.forEach(({ kind }, index) => {
		if (!starts.has(kind)) starts.set(kind, index);
	});
	return [...starts];
}

function makeLeaves(
	table: TermTable,
	{ keys, counts }: Syllables,
	{ records, leafBytes }: { readonly records: number; readonly leafBytes: number },
): { leaves: number[]; files: WordFile[] } {
	const leaves: number[] = [];
	const files: WordFile[] = [];
	let leaf: LeafWriter | undefined;
	const close = () => {
		if (leaf !== undefined) files.push({ path: leafPath(files.length), content: leaf.finish() });
		leaf = undefined;
	};
	for (const { term, entries } of table.inOrder({ keys, counts })) {
		if (leaf === undefined) leaves.push(term.home, term.code);
		leaf ??= openLeaf({ keys, records });
		leaf.add(term, entries);
		if (leaf.size() >= leafBytes) close();
	}
	close();
	return { leaves, files };
}

function makeChunks(records: readonly IndexRecord[]): WordFile[] {
	const chunks: WordFile[] = [];
	for (let first = 0; first < records.length; first += RECORDS_PER_CHUNK) {
		const heads = records.slice(first, first + RECORDS_PER_CHUNK);
		chunks.push(jsonFile(chunkPath(chunks.length), packHeads(heads)));
	}
	return chunks;
}

/** The documents, with the numbers of the records they can lead to. */
function directFile(documents: readonly DirectDocument[], records: readonly IndexRecord[]): DirectFile {
	const wanted = new Set(documents.flatMap(({ url, places }) => [url, ...Object.values(places)]));
	const numbers = records.flatMap(({ url }, number) => (wanted.has(url) ? [[url, number] as const] : []));
	return { documents, records: Object.fromEntries(numbers) };
}

function jsonFile(path: string, value: unknown): WordFile {
	return { path, content: new TextEncoder().encode(JSON.stringify(value)) };
}
