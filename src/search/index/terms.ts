/** Records → the terms of the word index: each word and each pair of neighbours, with how strong it is in which record. */
import type { SearchRules } from '../query/rules.ts';
import { NAME_END, NAME_START, type RecordHead } from './format.ts';
import { TermTable } from './term-table.ts';
import { textReader, type IndexedWord } from './text.ts';

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

/** Something that can be found. */
export interface IndexRecord extends RecordHead {
	/** What Pagefind calls it. */
	readonly id: string;
	readonly kind: string;
	/** The words that count as its title where the shown title says more. */
	readonly heading?: string;
	readonly content: string;
	/** True where the words are those of other records. */
	readonly gathers?: true;
	/** Values it can be filtered by, besides its kind. */
	readonly facets?: Readonly<Record<string, readonly string[]>>;
}

/** Reads all words of all records, which are numbered in their order. */
export function readTerms(records: readonly IndexRecord[], rules: SearchRules): TermTable {
	const read = textReader(rules.abbreviations);
	const averages = averageLengths(records, read);
	const table = new TermTable();
	for (const record of records) {
		addRecord(table, record, read, averages);
		table.closeRecord();
	}
	return table;
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

/** How strong each word and pair is in the record, over all fields. */
function addRecord(table: TermTable, record: IndexRecord, read: ReadText, averages: Averages): void {
	const texts = fieldTexts(record);
	for (const field of FIELD_NAMES) {
		const runs = read(texts[field]);
		const { lengthShare } = FIELDS[field];
		const weight = FIELDS[field].weight * (field === 'content' && record.gathers ? GATHERED : 1);
		const each = weight / (1 - lengthShare + (lengthShare * lengthOf(runs)) / averages[field]);
		for (const run of runs) addRun(table, run, each);
	}
	for (const name of [texts.title, ...(record.names ?? [])]) addBorders(table, read(name));
}

/** Where a name begins and ends. */
function addBorders(table: TermTable, runs: readonly (readonly IndexedWord[])[]): void {
	const [first] = runs[0] ?? [];
	const last = runs.at(-1)?.at(-1);
	if (first) table.addPair(NAME_START, first.key, FIELDS.title.weight);
	if (last) table.addPair(last.key, NAME_END, FIELDS.title.weight);
}

function addRun(table: TermTable, run: readonly IndexedWord[], each: number): void {
	run.forEach(({ key, spelling }, index) => {
		table.addWord(key, spelling, each);
		const next = run[index + 1];
		if (next) table.addPair(key, next.key, each);
	});
}
