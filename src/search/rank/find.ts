/** A question → the records that answer it, the likeliest first, before any of them is looked at. */
import { readCitation } from '../query/citation.ts';
import { namesElsewhere } from '../query/elsewhere.ts';
import { findDirect, type DirectFile, type DirectPlace } from '../query/direct.ts';
import type { PairCounts, QueryVariant } from '../query/query-words.ts';
import { findSlips } from '../query/slip.ts';
import {
	cleanQuery,
	plainReadings,
	readAsTyped,
	understand,
	type Understanding,
} from '../query/understand.ts';
import { DIRECT_PATH, NAME_END, NAME_START, pairTerm, termName } from '../index/format.ts';
import type { WordReader } from '../index/reader.ts';
import { weighTerms, type IndexFigures } from './asked-terms.ts';
import { openBudget, type Budget } from './budget.ts';
import { chooseMatches, WHOLE } from './matches.ts';
import { scoreRecords, settleSpellings, type Scored } from './score.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** Longer questions have many words that never stand together; a slip is not looked for there. */
const SLIP_WORDS = 8;
/** So many leaves of a large index are read for the words as typed, and so many in all, slips included. */
const LEAVES = 15;
const LEAVES_IN_ALL = 17;

/** An index, and what its words weigh where that is tried out. */
interface WeighedReader extends WordReader {
	readonly weights?: Weights;
}

/** What was found before any result is shown. */
export interface Found {
	readonly reading: Understanding;
	readonly direct: readonly DirectPlace[];
	/** The likeliest first. */
	readonly matches: readonly Scored[];
	readonly relaxed: boolean;
	/** True where a part of the index could not be fetched. */
	readonly incomplete: boolean;
	/** What stood in quotation marks: the matches are the records that have all of it. */
	readonly phrases: readonly string[];
}

/** Which records answer a question, before any is looked at. */
export async function findRecords(
	query: string,
	reader: WordReader,
	weights: Weights = WEIGHTS,
): Promise<Found> {
	const index = { ...reader, weights };
	const { manifest, vocabulary } = index;
	const budget = openBudget(index);
	fetchAhead(query, index, budget);
	let failed = 0;
	const countPairs: PairCounts = async (pairs) => {
		const terms = pairs.map(([first, second]) => pairTerm(first, second, manifest.counts));
		const chosen = budget.choose(
			terms.map((term) => ({ term, worth: 1 })),
			LEAVES_IN_ALL,
		);
		const entries = await index.entries(chosen);
		failed += entries.failed;
		return terms.map((term) =>
			budget.isRead(term) ? (entries.byName.get(termName(term))?.[0]?.postings.count ?? 0) : null,
		);
	};
	const typed = await understand(query, manifest.rules, vocabulary, countPairs);
	const [direct, scored] = await Promise.all([
		readDirect(query, typed, index).catch(() => []),
		scoreVariants(typed.variants, index, budget),
	]);
	const [variant] = scored.variants;
	const isSearched = variant !== undefined && direct.length === 0 && variant.words.length <= SLIP_WORDS;
	const slip =
		isSearched &&
		!scored.matches.some((one) => one.coverage >= WHOLE && (one.pairs > 1 || !isPaired(variant)))
			? await findSlips(variant, vocabulary, countPairs)
			: null;
	const reading = slip
		? { ...typed, variants: [slip.variant, ...typed.variants], mended: [...typed.mended, ...slip.mended] }
		: typed;
	const all = slip ? await scoreVariants(reading.variants, index, budget) : scored;
	return {
		reading: { ...reading, variants: all.variants },
		direct,
		...chooseMatches(await withNames(query, all.matches, index), variant?.words ?? []),
		incomplete: failed + all.failed > 0,
		phrases: [],
	};
}

/** Of the records those that name the places of others that the question names. */
async function withNames(
	query: string,
	matches: readonly Scored[],
	index: WordReader,
): Promise<readonly Scored[]> {
	const { manifest, vocabulary } = index;
	const names = namesElsewhere(query, manifest.rules);
	const numbers = names.map((keys) => keys.map((key) => vocabulary.numberOf(key)));
	const terms = numbers.flatMap(([first, second]) =>
		first === undefined || second === undefined ? [] : [pairTerm(first, second, manifest.counts)],
	);
	// Who asks for a place none of whose syllables are here is answered by nothing.
	if (terms.length < names.length) return [];
	const { byName } = await index.entries(terms);
	const lists = terms.map((term) => byName.get(termName(term))?.map(({ postings }) => postings) ?? []);
	const isCut = lists.map((own) => own.some(({ count, records }) => count > records.length));
	return matches.filter(({ record }) =>
		lists.every((own, at) => isCut[at] === true || own.some(({ records }) => records.includes(record))),
	);
}

/** Ranks the records that have the phrases of a question by all of its words, as typed; none of them is left out. */
export async function findAmong(
	records: ReadonlySet<number>,
	query: string,
	index: WordReader,
): Promise<Omit<Found, 'phrases'>> {
	const typed = readAsTyped(query, index.vocabulary);
	const [direct, { variants, matches, failed }] = await Promise.all([
		readDirect(query, typed, index).catch(() => []),
		scoreVariants(typed.variants, index, openBudget(index)),
	]);
	const scored = matches.filter(({ record }) => records.has(record));
	const seen = new Set(scored.map(({ record }) => record));
	// Lists of words are cut: who has the words without being told for them comes last.
	const unscored = [...records].filter((record) => !seen.has(record));
	return {
		reading: { ...typed, variants },
		direct: direct.filter(({ record }) => record !== null && records.has(record)),
		matches: [...scored, ...unscored.map((record) => ({ record, score: 0, coverage: 0, pairs: 0 }))],
		relaxed: records.size > 0 && !scored.some(({ coverage }) => coverage >= WHOLE),
		incomplete: failed > 0,
	};
}

/** Asks at once for all that the typed words need, so that a question on a slow line waits for one round, not for four. */
function fetchAhead(query: string, index: WeighedReader, budget: Budget): void {
	const figures = figuresOf(index);
	const readings = plainReadings(query, index.manifest.rules, index.vocabulary);
	const terms = readings.flatMap((variant) => weighTerms(variant, figures));
	void index.entries(budget.choose(terms, LEAVES));
	if (readCitation(cleanQuery(query)) !== null) void index.json(DIRECT_PATH).catch(() => null);
}

function figuresOf({ manifest, vocabulary, weights = WEIGHTS }: WeighedReader): IndexFigures {
	const [start = -1, end = -1] = [NAME_START, NAME_END].map((key) => vocabulary.numberOf(key) ?? -1);
	return { weights, counts: manifest.counts, records: manifest.records, borders: [start, end] };
}

/** True where the words should stand together: what has them all, but far apart, may owe it to a slip. */
function isPaired({ words }: QueryVariant): boolean {
	return words.length > 3 && words.every(({ weak }) => !weak);
}

async function scoreVariants(
	variants: readonly QueryVariant[],
	index: WeighedReader,
	budget: Budget,
): Promise<{ variants: QueryVariant[]; matches: Scored[]; failed: number }> {
	const figures = figuresOf(index);
	const weighed = variants.flatMap((variant) => weighTerms(variant, figures));
	const { byName, failed } = await index.entries(budget.choose(weighed, LEAVES));
	const settled = settleSpellings(variants, byName);
	const lists = { entries: byName, isRead: budget.isRead };
	return { variants: settled, matches: scoreRecords(settled, lists, figures), failed };
}

/** The list of documents is loaded only for what looks like a citation. */
async function readDirect(
	query: string,
	{ mended, variants: [variant] }: Understanding,
	index: WordReader,
): Promise<DirectPlace[]> {
	const words = variant?.words.map(({ text }) => text).join(' ') ?? '';
	const typed = mended.length > 0 ? words : cleanQuery(query);
	if (readCitation(typed) === null) return [];
	return findDirect(typed, (await index.json(DIRECT_PATH)) as DirectFile, index.manifest.rules);
}
