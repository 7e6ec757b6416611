/** Records → the terms of the word index: each word and each pair of neighbours, with how strong it is in which record. */
import type { SearchRules } from '../query/rules.ts';
import { leafOrder, type SizedTerm } from './leaf-order.ts';
import { NAME_END, NAME_START, type RecordHead } from './format.ts';
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
	readonly kind: string;
	/** The words that count as its title where the shown title says more. */
	readonly heading?: string;
	readonly content: string;
	/** True where the words are those of other records. */
	readonly gathers?: true;
	/** Values it can be filtered by, besides its kind. */
	readonly facets?: Readonly<Record<string, readonly string[]>>;
}

/** Every syllable of the index with the number of records it stands in. */
export interface Syllables {
	readonly keys: readonly string[];
	readonly counts: readonly number[];
}

/** Terms by their words, "thi" or "thi dua", with the lists of their spellings. */
export type TermLists = Map<string, Map<string, GrowingList>>;

export interface GrowingList {
	readonly records: number[];
	readonly strengths: number[];
}

/** Reads all words of all records, which are numbered in their order. */
export function readTerms(
	records: readonly IndexRecord[],
	rules: SearchRules,
): { readonly syllables: Syllables; readonly terms: TermLists } {
	const read = textReader(rules.abbreviations);
	const averages = averageLengths(records, read);
	const terms: TermLists = new Map();
	records.forEach((record, number) => {
		for (const [term, spellings] of strengthsOf(record, read, averages)) {
			for (const [spelling, strength] of spellings) addTo(terms, term, spelling, number, strength);
		}
	});
	const words = [...terms.keys()].filter((term) => !term.includes(' '));
	// Borders stand in every record, so that a pair with one has its home with the word.
	const countOf = (key: string) => (isBorder(key) ? records.length + 1 : unionSize(terms.get(key)));
	const sorted = [NAME_START, NAME_END, ...words].sort();
	const keys = leafOrder(sorted, sorted.map(countOf), sizesOf(terms, sorted));
	return { syllables: { keys, counts: keys.map(countOf) }, terms };
}

function* sizesOf(terms: TermLists, keys: readonly string[]): Generator<SizedTerm> {
	const places = new Map(keys.map((key, place) => [key, place]));
	for (const [term, spellings] of terms) {
		const [first = 0, second] = term.split(' ').map((word) => places.get(word) ?? 0);
		yield {
			first,
			second,
			records: [...spellings.values()].reduce((sum, { records }) => sum + records.length, 0),
		};
	}
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
