/** The word index as questions see it: fetches the parts a question needs, each once. */
import { openAsked } from './asked.ts';
import { openHeads, type HeadColumns } from './heads.ts';
import { readLeaf } from './leaf.ts';
import {
	chunkPath,
	compareTerms,
	leafPath,
	RECORDS_PER_CHUNK,
	termName,
	type Manifest,
	type RecordHead,
	type Term,
	type TermEntry,
} from './format.ts';

/** Gives the bytes of a file of the search folder, unpacked; throws where it cannot be had. */
export type FetchPart = (path: string) => Promise<Uint8Array>;

export interface WordReader {
	readonly manifest: Manifest;
	readonly vocabulary: Vocabulary;
	/** The lists of the terms the index has, by `termName`; what could not be fetched is left out and counted. */
	entries(terms: readonly Term[]): Promise<FoundEntries>;
	/** The number of the leaf a term would stand in; -1 where that is before all. */
	readonly leafOf: (term: Term) => number;
	/** The heads of records, null where they could not be fetched. */
	heads(records: readonly number[]): Promise<(RecordHead | null)[]>;
	kindOf(record: number): string;
	/** Any other file of the index's folder, as JSON. */
	json(path: string): Promise<unknown>;
}

export interface FoundEntries {
	readonly byName: ReadonlyMap<string, readonly TermEntry[]>;
	/** How many leaves could not be fetched: the answer is then not whole. */
	readonly failed: number;
}

/** Every syllable of the index. */
export interface Vocabulary {
	readonly keys: readonly string[];
	/** Number of a key; undefined where the index does not have it. */
	numberOf(key: string): number | undefined;
	/** In how many records it stands. */
	countOf(syllable: number): number;
}

/** Makes a reader over a manifest. Parts that failed are asked for again by the next question. */
export function openWordIndex(manifest: Manifest, fetchPart: FetchPart): WordReader {
	const vocabulary = makeVocabulary(manifest);
	const part = keepParts((path) => fetchPart(`${manifest.folder}/${path}`));
	const leaf = keepParts(async (path: string) =>
		readLeaf(await part(path), { keys: vocabulary.keys, records: manifest.records }),
	);
	const chunk = keepParts(async (path: string) => openHeads(parseJson(await part(path)) as HeadColumns));
	const heads = manifest.heads === undefined ? undefined : openHeads(manifest.heads);
	const asked = openPhrases(manifest, vocabulary.keys, heads);
	return {
		manifest,
		vocabulary,
		leafOf: (term) => leafOf(term, manifest.leaves),
		async entries(terms) {
			const leaves = new Map(terms.map((term) => [leafOf(term, manifest.leaves), term]));
			const found = new Map<string, readonly TermEntry[]>();
			const read = await Promise.all(
				Array.from(leaves.keys(), async (number): Promise<[number, LeafTerms | null]> => [
					number,
					number < 0 ? new Map() : await leaf(leafPath(number)).catch(() => null),
				]),
			);
			const byNumber = new Map(read);
			for (const term of terms) {
				const entries = byNumber.get(leafOf(term, manifest.leaves))?.get(termName(term));
				if (entries) found.set(termName(term), entries);
			}
			return { byName: found, failed: read.filter(([, terms]) => terms === null).length };
		},
		heads: (records) =>
			Promise.all(
				records.map(async (record) => {
					if (heads !== undefined) return headIn(heads, record, await asked);
					const own = await chunk(chunkPath(Math.floor(record / RECORDS_PER_CHUNK))).catch(() => null);
					return own?.[record % RECORDS_PER_CHUNK] ?? null;
				}),
			),
		kindOf: (record) => kindOf(record, manifest.kinds),
		json: async (path) => parseJson(await part(path)),
	};
}

type AskedOf = (record: number) => readonly string[];

/** Begins to open the phrases; who needs them waits, and is told where they are torn. */
function openPhrases(
	{ asked, rules }: Manifest,
	keys: readonly string[],
	heads: readonly RecordHead[] | undefined,
): Promise<AskedOf> {
	if (asked === undefined || heads === undefined) return Promise.resolve(() => []);
	const opened = openAsked(asked, { keys, rules, heads });
	opened.catch(() => undefined);
	return opened;
}

function headIn(heads: readonly RecordHead[], record: number, askedOf: AskedOf): RecordHead | null {
	const head = heads[record];
	return head === undefined ? null : { ...head, asked: askedOf(record) };
}

type LeafTerms = ReturnType<typeof readLeaf>;

/** The leaf a term would stand in: the last that begins at it or before it; -1 where it is before all. */
function leafOf(term: Term, leaves: readonly number[]): number {
	let low = 0;
	let high = leaves.length / 2;
	while (low < high) {
		const middle = (low + high) >>> 1;
		const first = { home: leaves[middle * 2] ?? 0, code: leaves[middle * 2 + 1] ?? 0 };
		if (compareTerms(first, term) <= 0) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

function makeVocabulary({ syllables, counts }: Manifest): Vocabulary {
	const keys = syllables === '' ? [] : syllables.split(' ');
	const numbers = new Map(keys.map((key, number) => [key, number]));
	return {
		keys,
		numberOf: (key) => numbers.get(key),
		countOf: (syllable) => counts[syllable] ?? 0,
	};
}

function kindOf(record: number, kinds: Manifest['kinds']): string {
	return kinds.findLast(([, first]) => first <= record)?.[0] ?? '';
}

/** Each part is fetched once; a failure is not kept. */
export function keepParts<Part>(fetchOne: (path: string) => Promise<Part>): (path: string) => Promise<Part> {
	const kept = new Map<string, Promise<Part>>();
	return (path) => {
		const known = kept.get(path);
		if (known) return known;
		const fetched = fetchOne(path).catch((error: unknown) => {
			kept.delete(path);
			throw error;
		});
		kept.set(path, fetched);
		return fetched;
	};
}

function parseJson(bytes: Uint8Array): unknown {
	return JSON.parse(new TextDecoder().decode(bytes));
}
