/** Records → the files of the word index. Pure: bytes in memory, nothing is written or compressed here. */
import type { DirectDocument, DirectFile } from '../query/direct.ts';
import type { Ask } from '../query/intent.ts';
import type { SearchRules } from '../query/rules.ts';
import { ByteWriter } from './bytes.ts';
import { packAsked } from './asked.ts';
import { makeFacets } from './facets.ts';
import {
	chunkPath,
	compareTerms,
	DIRECT_PATH,
	FACETS_PATH,
	FRAGMENTS_PATH,
	leafPath,
	LONGEST_LIST,
	MOST_INLINE,
	pairTerm,
	RECORDS_PER_CHUNK,
	syllableTerm,
	writeEntries,
	writeTerm,
	type Manifest,
	type Postings,
	type RecordHead,
	type Term,
	type TermEntry,
} from './format.ts';
import { readTerms, type GrowingList, type IndexRecord, type Syllables, type TermLists } from './terms.ts';

/** What a result needs of its record, in the order it is written. */
const HEAD_KEYS: (keyof RecordHead | Ask)[] = [
	'url',
	'title',
	'names',
	'asked',
	'context',
	'effect',
	'expired',
	'worth',
	'years',
	'answers',
	'who',
	'when',
	'count',
	'money',
	'fragment',
];
/** A leaf is closed when it has this many bytes before compression. */
const LEAF_BYTES = 16_000;

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
	const sorted = records.toSorted(compareRecords);
	const { syllables, terms } = readTerms(sorted, rules);
	const { leaves, files } = makeLeaves(terms, syllables);
	const isInline = sorted.length <= MOST_INLINE;
	return {
		manifest: {
			records: sorted.length,
			syllables: syllables.keys.join(' '),
			counts: syllables.counts,
			leaves,
			kinds: kindStarts(sorted),
			rules,
			...(isInline && {
				heads: inlineHeads(sorted),
				asked: packAsked(sorted.map(({ asked = [] }) => asked)),
			}),
		},
		files: [
			...files,
			...(isInline ? [] : makeChunks(sorted)),
			jsonFile(
				FRAGMENTS_PATH,
				sorted.map(({ fragment }) => fragment),
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

function makeLeaves(terms: TermLists, syllables: Syllables): { leaves: number[]; files: WordFile[] } {
	const leaves: number[] = [];
	const files: WordFile[] = [];
	let writer = new ByteWriter();
	let before = 0;
	const close = () => {
		if (writer.size > 0) files.push({ path: leafPath(files.length), content: writer.finish() });
		writer = new ByteWriter();
		before = 0;
	};
	for (const { term, spellings } of orderTerms(terms, syllables)) {
		if (writer.size === 0) leaves.push(term.home, term.code);
		writeTerm(writer, term, before, writeEntries(entriesOf(spellings)));
		before = term.home;
		if (writer.size >= LEAF_BYTES) close();
	}
	close();
	return { leaves, files };
}

function orderTerms(terms: TermLists, { keys, counts }: Syllables) {
	const numbers = new Map(keys.map((key, number) => [key, number]));
	const placed = Array.from(terms, ([words, spellings]) => ({
		term: placeTerm(words.split(' '), numbers, counts),
		spellings,
	}));
	return placed.sort((a, b) => compareTerms(a.term, b.term));
}

function placeTerm(
	[first = '', second]: readonly string[],
	numbers: ReadonlyMap<string, number>,
	counts: readonly number[],
): Term {
	const home = numbers.get(first) ?? 0;
	return second === undefined ? syllableTerm(home) : pairTerm(home, numbers.get(second) ?? 0, counts);
}

/** The spelling of most records first. */
function entriesOf(spellings: ReadonlyMap<string, GrowingList>): TermEntry[] {
	return Array.from(spellings, ([spelling, list]) => ({ spelling, postings: strongest(list) })).sort(
		(a, b) => b.postings.count - a.postings.count || (a.spelling < b.spelling ? -1 : 1),
	);
}

/** The records the term says most about, in the order of their numbers. */
function strongest({ records, strengths }: GrowingList): Postings {
	const count = records.length;
	if (count <= LONGEST_LIST) return { count, records, strengths };
	const kept = records
		.map((record, index) => ({ record, strength: strengths[index] ?? 0 }))
		.sort((a, b) => b.strength - a.strength || a.record - b.record)
		.slice(0, LONGEST_LIST)
		.sort((a, b) => a.record - b.record);
	return {
		count,
		records: kept.map(({ record }) => record),
		strengths: kept.map(({ strength }) => strength),
	};
}

function makeChunks(records: readonly IndexRecord[]): WordFile[] {
	const chunks: WordFile[] = [];
	for (let first = 0; first < records.length; first += RECORDS_PER_CHUNK) {
		const heads = records.slice(first, first + RECORDS_PER_CHUNK);
		chunks.push(jsonFile(chunkPath(chunks.length), heads, HEAD_KEYS));
	}
	return chunks;
}

/** The heads without what readers ask, which is packed apart. */
function inlineHeads(records: readonly IndexRecord[]): RecordHead[] {
	const keys = HEAD_KEYS.filter((key) => key !== 'asked');
	return JSON.parse(JSON.stringify(records, keys)) as RecordHead[];
}

/** The documents, with the numbers of the records they can lead to. */
function directFile(documents: readonly DirectDocument[], records: readonly IndexRecord[]): DirectFile {
	const wanted = new Set(documents.flatMap(({ url, places }) => [url, ...Object.values(places)]));
	const numbers = records.flatMap(({ url }, number) => (wanted.has(url) ? [[url, number] as const] : []));
	return { documents, records: Object.fromEntries(numbers) };
}

/** `keys`, where given, are all that objects keep. */
function jsonFile(path: string, value: unknown, keys?: string[]): WordFile {
	return { path, content: new TextEncoder().encode(JSON.stringify(value, keys)) };
}
