/** Records → the files of the word index. Pure: bytes in memory, nothing is written or compressed here. */
import { ByteWriter } from './bytes.ts';
import {
	chunkPath,
	compareTerms,
	DIRECT_PATH,
	FACETS_PATH,
	leafPath,
	NAME_END,
	NAME_START,
	LONGEST_LIST,
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
import type { DirectDocument, DirectFile } from '../query/direct.ts';
import { makeFacets } from './facets.ts';
import { textReader, type IndexedWord } from './text.ts';
import type { SearchRules } from '../query/rules.ts';

/**
 * BM25F: what a word weighs in each field, and how much the length of the field counts. Chosen on the tuning half of
 * the benchmark (see README.md); the plateau is wide.
 */
const FIELDS = {
	title: { weight: 3, lengthShare: 0.5 },
	names: { weight: 3, lengthShare: 0 },
	asked: { weight: 0.5, lengthShare: 0 },
	context: { weight: 1, lengthShare: 0.3 },
	content: { weight: 1, lengthShare: 0.5 },
} as const;
const FIELD_NAMES = ['title', 'names', 'asked', 'context', 'content'] as const;

/** What the words of a page that lists others weigh against the same words on a page of their own. */
const GATHERED = 0.3;

/** A leaf is closed when it has this many bytes before compression. */
const LEAF_BYTES = 6_000;

/** Something that can be found. */
export interface IndexRecord extends RecordHead {
	readonly kind: string;
	/** The words that count as its title where the shown title says more. */
	readonly heading?: string;
	readonly content: string;
	/** True where the words are those of other records. */
	readonly gathers?: true;
	/** Values it can be filtered by, besides its kind. */
	readonly facets?: Readonly<Record<string, readonly string[]>>;
}

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
	return {
		manifest: {
			records: sorted.length,
			syllables: syllables.keys.join(' '),
			counts: syllables.counts,
			leaves,
			kinds: kindStarts(sorted),
			rules,
		},
		files: [
			...files,
			...makeChunks(sorted),
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

/** Terms by their words, "thi" or "thi dua", with the lists of their spellings. */
type TermLists = Map<string, Map<string, GrowingList>>;

interface GrowingList {
	readonly records: number[];
	readonly strengths: number[];
}

function readTerms(records: readonly IndexRecord[], rules: SearchRules) {
	const read = textReader(rules.abbreviations);
	const averages = averageLengths(records, read);
	const terms: TermLists = new Map();
	records.forEach((record, number) => {
		for (const [term, spellings] of strengthsOf(record, read, averages)) {
			for (const [spelling, strength] of spellings) addTo(terms, term, spelling, number, strength);
		}
	});
	const words = [...terms.keys()].filter((term) => !term.includes(' '));
	const keys = [NAME_START, NAME_END, ...words].sort();
	// Borders stand in every record, so that a pair with one has its home with the word.
	const counts = keys.map((key) => (isBorder(key) ? records.length + 1 : unionSize(terms.get(key))));
	return { syllables: { keys, counts }, terms };
}

type ReadText = (text: string) => IndexedWord[][];
type Averages = Readonly<Record<keyof typeof FIELDS, number>>;

function fieldTexts(record: IndexRecord): Record<keyof typeof FIELDS, string> {
	return {
		title: record.heading ?? record.title,
		names: record.names?.join('\n') ?? '',
		asked: record.asked?.join('\n') ?? '',
		context: record.context ?? '',
		content: record.content,
	};
}

function averageLengths(records: readonly IndexRecord[], read: ReadText): Averages {
	const sums = { title: 0, names: 0, asked: 0, context: 0, content: 0 };
	for (const record of records) {
		const texts = fieldTexts(record);
		for (const field of FIELD_NAMES) sums[field] += lengthOf(read(texts[field]));
	}
	const mean = (field: keyof typeof FIELDS) => Math.max(1, sums[field] / Math.max(1, records.length));
	return { title: mean('title'), names: 1, asked: 1, context: mean('context'), content: mean('content') };
}

function lengthOf(runs: readonly (readonly IndexedWord[])[]): number {
	return runs.reduce((sum, run) => sum + run.length, 0);
}

/** Term → spelling → how strong it is in the record, over all fields. */
function strengthsOf(
	record: IndexRecord,
	read: ReadText,
	averages: Averages,
): Map<string, Map<string, number>> {
	const strengths = new Map<string, Map<string, number>>();
	const texts = fieldTexts(record);
	for (const field of FIELD_NAMES) {
		const runs = read(texts[field]);
		const { lengthShare } = FIELDS[field];
		const weight = FIELDS[field].weight * (field === 'content' && record.gathers ? GATHERED : 1);
		const each = weight / (1 - lengthShare + (lengthShare * lengthOf(runs)) / averages[field]);
		for (const run of runs) addRun(strengths, run, each);
	}
	for (const name of [texts.title, ...(record.names ?? [])]) addBorders(strengths, read(name));
	return strengths;
}

/** Where a name begins and ends. */
function addBorders(
	strengths: Map<string, Map<string, number>>,
	runs: readonly (readonly IndexedWord[])[],
): void {
	const [first] = runs[0] ?? [];
	const last = runs.at(-1)?.at(-1);
	if (first) addStrength(strengths, `${NAME_START} ${first.key}`, '', FIELDS.title.weight);
	if (last) addStrength(strengths, `${last.key} ${NAME_END}`, '', FIELDS.title.weight);
}

function addRun(
	strengths: Map<string, Map<string, number>>,
	run: readonly IndexedWord[],
	each: number,
): void {
	run.forEach(({ key, spelling }, index) => {
		addStrength(strengths, key, spelling, each);
		const next = run[index + 1];
		if (next) addStrength(strengths, `${key} ${next.key}`, '', each);
	});
}

function addStrength(
	strengths: Map<string, Map<string, number>>,
	term: string,
	spelling: string,
	more: number,
): void {
	let spellings = strengths.get(term);
	if (!spellings) strengths.set(term, (spellings = new Map<string, number>()));
	spellings.set(spelling, (spellings.get(spelling) ?? 0) + more);
}

function addTo(terms: TermLists, term: string, spelling: string, record: number, strength: number): void {
	let spellings = terms.get(term);
	if (!spellings) terms.set(term, (spellings = new Map<string, GrowingList>()));
	let list = spellings.get(spelling);
	if (!list) spellings.set(spelling, (list = { records: [], strengths: [] }));
	list.records.push(record);
	list.strengths.push(strength);
}

function isBorder(key: string): boolean {
	return key === NAME_START || key === NAME_END;
}

function unionSize(spellings: ReadonlyMap<string, GrowingList> | undefined): number {
	if (spellings === undefined) return 0;
	const [only] = spellings.values();
	if (spellings.size === 1) return only?.records.length ?? 0;
	return new Set([...spellings.values()].flatMap(({ records }) => records)).size;
}

interface Syllables {
	readonly keys: readonly string[];
	readonly counts: readonly number[];
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
		const heads = records.slice(first, first + RECORDS_PER_CHUNK).map(headOf);
		chunks.push(jsonFile(chunkPath(chunks.length), heads));
	}
	return chunks;
}

function headOf({
	url,
	title,
	names,
	asked,
	context,
	effect,
	expired,
	worth,
	years,
	fragment,
}: IndexRecord): RecordHead {
	return {
		url,
		title,
		...(names && { names }),
		...(asked && { asked }),
		...(context !== undefined && { context }),
		...(effect !== undefined && { effect }),
		...(expired && { expired }),
		...(worth !== undefined && { worth }),
		...(years && { years }),
		fragment,
	};
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
