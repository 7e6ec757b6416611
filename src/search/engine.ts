/**
 * The search itself, the same in the browser and in Node: reads the question, asks the word index, looks at the
 * likeliest records a second time, and takes the words to show from Pagefind. It touches neither the page nor the disk.
 */
import { findDirect, type DirectFile, type DirectPlace } from './query/direct.ts';
import { readCitation } from './query/citation.ts';
import { makeExcerpt, markText, type ExcerptPart } from './result/excerpt.ts';
import { countFacets, recordsOfFacets, type FacetCounts, type FacetFile } from './index/facets.ts';
import { fragmentReader, type ReadText } from './pagefind/fragment.ts';
import {
	DIRECT_PATH,
	FACETS_PATH,
	NAME_END,
	NAME_START,
	pairTerm,
	termName,
	type Manifest,
	type RecordHead,
} from './index/format.ts';
import { openWordIndex, type FetchPart, type WordReader } from './index/reader.ts';
import { makeMarker, type Marker } from './result/marks.ts';
import type { Pagefind } from './pagefind/pagefind.ts';
import type { QueryVariant } from './query/query-words.ts';
import { rankRecord, type RankContext } from './rank/rank.ts';
import { chooseMatches } from './rank/matches.ts';
import { scoreRecords, settleSpellings, variantTerms, type Scored } from './rank/score.ts';
import { spellQuery } from './query/suggestion.ts';
import {
	cleanQuery,
	findSlip,
	isGroundless,
	understand,
	type Expansion,
	type PairCounts,
	type Understanding,
} from './query/understand.ts';

/** Records whose names are looked at; more only where more are asked for. */
const RANKED_RECORDS = 60;
/** Records a quoted phrase is looked for in. */
const PHRASE_RECORDS = 240;
/** Below this the best record of a short question has little of it; found on the tuning half, far from any good answer. */
const CHANCE_SCORE = 0.25;
const CHANCE_WORDS = 10;
/** Longer questions have many words that never stand together; a slip is not looked for there. */
const SLIP_WORDS = 8;

export interface Engine {
	search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
}

export interface SearchOptions {
	/** Only this kind; the counts per kind still cover all. */
	readonly kind?: string | undefined;
	/** Only records with these values: `{ nam: '2024' }`. */
	readonly filters?: Readonly<Record<string, string>> | undefined;
	/** True: count the values of every filter among the matches. */
	readonly facets?: boolean | undefined;
	/** At most so many results; 20 where it is left out. */
	readonly limit?: number | undefined;
}

export interface SearchAnswer {
	/** How many records match, of the asked kind. */
	readonly total: number;
	/** Every kind among the matches, the most frequent first. */
	readonly kinds: readonly { readonly kind: string; readonly count: number }[];
	/** Filter → value → matches, where it was asked for. */
	readonly facets: FacetCounts | null;
	readonly results: readonly SearchResult[];
	/** True where no record has every word, so the nearest are given. */
	readonly relaxed: boolean;
	/** Typed words that no record has. */
	readonly missing: readonly string[];
	/** What was looked for besides the typed words: "UBND" → "Ủy ban nhân dân". */
	readonly expanded: readonly Expansion[];
	/** Words read otherwise than typed: "khne" → "khen". */
	readonly mended: readonly Expansion[];
	/** "Có phải bạn muốn tìm": the question with its slips mended; null where none was found. */
	readonly suggestion: string | null;
	/** True where a part of the index could not be fetched: there may be more, or better. */
	readonly incomplete: boolean;
}

export interface SearchResult {
	readonly url: string;
	readonly title: string;
	readonly kind: string;
	/** What it is part of: "Luật số 06/2022/QH15"; null for a page of its own. */
	readonly context: string | null;
	/** Effect of the document or article on the day of the build; null where there is none. */
	readonly effect: string | null;
	readonly score: number;
	/** True for the very provision or document that was cited. */
	readonly direct: boolean;
	readonly titleParts: readonly ExcerptPart[];
	/** Empty where the title says it all, or where its words could not be fetched. */
	readonly excerpt: readonly ExcerptPart[];
}

export interface EngineParts {
	readonly manifest: Manifest;
	/** Gives an unpacked file of the search folder. */
	readonly fetchPart: FetchPart;
	/** Opens Pagefind, for phrases in quotes. */
	readonly openPagefind: () => Promise<Pagefind>;
}

/** Makes an engine over an opened index. */
export function createEngine({ manifest, fetchPart, openPagefind }: EngineParts): Engine {
	const index = openWordIndex(manifest, fetchPart);
	const readText = fragmentReader(fetchPart);
	return {
		async search(query, options = {}) {
			const found = await findRecords(query, index);
			const phrases = await keepPhrases(query, found.matches, index, openPagefind);
			const filtered = await keepFiltered(phrases.matches, options, index);
			return answerOf(
				query,
				{ ...found, ...filtered, incomplete: found.incomplete || phrases.failed },
				options,
				{ index, readText },
			);
		},
	};
}

/** What was found before any result is shown. */
export interface Found {
	readonly reading: Understanding;
	readonly direct: readonly DirectPlace[];
	/** The likeliest first. */
	readonly matches: readonly Scored[];
	readonly relaxed: boolean;
	/** True where a slip that was only guessed is among the variants. */
	readonly incomplete: boolean;
}

/** Which records answer a question, before any is looked at. */
export async function findRecords(query: string, index: WordReader): Promise<Found> {
	const { manifest, vocabulary } = index;
	let failed = 0;
	const countPairs: PairCounts = async (pairs) => {
		const terms = pairs.map(([first, second]) => pairTerm(first, second, manifest.counts));
		const entries = await index.entries(terms);
		failed += entries.failed;
		return terms.map((term) => entries.byName.get(termName(term))?.[0]?.postings.count ?? 0);
	};
	const typed = await understand(query, manifest.rules, vocabulary, countPairs);
	const [direct, scored] = await Promise.all([
		readDirect(query, typed, index).catch(() => []),
		scoreVariants(typed.variants, index),
	]);
	const [variant] = typed.variants;
	const isSearched = variant !== undefined && direct.length === 0 && variant.words.length <= SLIP_WORDS;
	const slip =
		isSearched && !scored.matches.some(({ coverage }) => coverage > 0.999)
			? await findSlip(variant, vocabulary, countPairs)
			: null;
	const reading = slip
		? { ...typed, variants: [slip.variant, ...typed.variants], mended: [...typed.mended, slip.mended] }
		: typed;
	const all = slip ? await scoreVariants(reading.variants, index) : scored;
	const isEmpty =
		variant !== undefined &&
		direct.length === 0 &&
		// A figure that stands nowhere leaves the words around it.
		!typed.missing.some((word) => /\d/u.test(word)) &&
		(await isGroundless(variant, countPairs));
	return {
		reading: { ...reading, variants: all.variants },
		direct,
		...chooseMatches(isEmpty ? [] : all.matches, variant?.words ?? []),
		incomplete: failed + all.failed > 0,
	};
}

async function scoreVariants(
	variants: readonly QueryVariant[],
	index: WordReader,
): Promise<{ variants: QueryVariant[]; matches: Scored[]; failed: number }> {
	const { counts, records } = index.manifest;
	const borders = [NAME_START, NAME_END].map((key) => index.vocabulary.numberOf(key) ?? -1);
	const figures = { counts, records, borders: [borders[0] ?? -1, borders[1] ?? -1] as const };
	const terms = variants.flatMap((variant) => variantTerms(variant, figures));
	const { byName, failed } = await index.entries(terms);
	const settled = settleSpellings(variants, byName);
	return { variants: settled, matches: scoreRecords(settled, byName, figures), failed };
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

/** Phrases in quotes are Pagefind's: it knows every word of every record in its order. */
async function keepPhrases(
	query: string,
	matches: readonly Scored[],
	index: WordReader,
	openPagefind: () => Promise<Pagefind>,
): Promise<{ matches: readonly Scored[]; failed: boolean }> {
	const phrases = Array.from(
		cleanQuery(query).matchAll(/["“”]([^"“”]+)["“”]/gu),
		([, phrase = '']) => phrase,
	);
	if (phrases.length === 0) return { matches, failed: false };
	try {
		const pagefind = await openPagefind();
		const answers = await Promise.all(phrases.map((phrase) => pagefind.search(`"${phrase}"`)));
		const holders = answers.map(({ results }) => new Set(results.map(({ id }) => id)));
		const looked = matches.slice(0, PHRASE_RECORDS);
		const heads = await index.heads(looked.map(({ record }) => record));
		const kept = looked.filter((_, at) => holders.every((ids) => ids.has(heads[at]?.fragment ?? '')));
		return { matches: kept.length > 0 ? kept : matches, failed: false };
	} catch {
		return { matches, failed: true };
	}
}

/** Matches of the asked kind and values; counts cover what the other choices leave. */
async function keepFiltered(
	matches: readonly Scored[],
	{ kind, filters = {}, facets }: SearchOptions,
	index: WordReader,
) {
	const isAsked = facets === true || Object.keys(filters).length > 0;
	const file = isAsked ? ((await index.json(FACETS_PATH)) as FacetFile) : {};
	const allowed = recordsOfFacets(file, filters);
	const inFilters = allowed === null ? matches : matches.filter(({ record }) => allowed.has(record));
	const ofKind =
		kind === undefined ? inFilters : inFilters.filter(({ record }) => index.kindOf(record) === kind);
	return {
		matches: ofKind,
		kinds: countKinds(inFilters.map(({ record }) => index.kindOf(record))),
		facets: facets === true ? countFacets(file, new Set(ofKind.map(({ record }) => record))) : null,
	};
}

async function answerOf(
	query: string,
	found: Found & Pick<SearchAnswer, 'kinds' | 'facets'>,
	{ limit = 20, kind, filters }: SearchOptions,
	{ index, readText }: { index: WordReader; readText: ReadText },
): Promise<SearchAnswer> {
	const { reading, matches } = found;
	const context = rankContext(query, reading, index);
	const likely = matches.slice(0, Math.max(RANKED_RECORDS, limit));
	const heads = await index.heads(likely.map(({ record }) => record));
	const scores = likely.flatMap((scored, at) => {
		const head = heads[at];
		return head ? [{ record: scored.record, head, score: rankRecord(scored, head, context) }] : [];
	});
	// What a short question barely touches has its words by chance: better no answer than a wrong one.
	const isChance = isShort(reading) && Math.max(0, ...scores.map(({ score }) => score)) < CHANCE_SCORE;
	const ranked = isChance ? [] : scores;
	const isNarrowed = kind !== undefined || Object.keys(filters ?? {}).length > 0;
	const cited = isNarrowed ? [] : await citedRecords(found.direct, ranked[0]?.score ?? 0, index);
	const placed = placeDirect(cited, inOrder(ranked), index).slice(0, limit);
	const marker = makeMarker(reading.variants, index.manifest.rules, index.vocabulary.keys, context.worthOf);
	const shown = await Promise.all(placed.map((one) => showResult(one, marker, readText)));
	return {
		total: isChance ? placed.length : Math.max(matches.length, placed.length),
		kinds: isChance ? [] : found.kinds,
		facets: found.facets,
		results: shown.map(({ result }) => result),
		relaxed: !isChance && (found.relaxed || (reading.missing.length > 0 && matches.length > 0)),
		missing: reading.missing,
		expanded: reading.expanded,
		mended: reading.mended,
		suggestion:
			reading.mended.length === 0
				? null
				: spellQuery(
						reading,
						shown.map(({ text }) => text),
					),
		incomplete: found.incomplete || heads.some((head) => head === null),
	};
}

function rankContext(
	query: string,
	{ variants }: Understanding,
	{ manifest, vocabulary }: WordReader,
): RankContext {
	return {
		variants,
		keys: vocabulary.keys,
		years: Array.from(query.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu), ([year]) => Number(year)),
		worthOf: (syllable) => Math.log(1 + manifest.records / Math.max(1, vocabulary.countOf(syllable))),
	};
}

/** A number is no chance: what has it was asked for. */
function isShort({ variants: [variant] }: Understanding): boolean {
	const words = variant?.words ?? [];
	return words.length <= CHANCE_WORDS && !words.some(({ text }) => /\d/u.test(text));
}

/** A record on its way to being shown. */
interface Ranked {
	readonly head: RecordHead;
	readonly kind: string;
	readonly score: number;
	readonly direct: boolean;
}

function inOrder<T extends { readonly head: RecordHead; readonly score: number }>(ranked: readonly T[]): T[] {
	return ranked.toSorted((a, b) => b.score - a.score || (a.head.url < b.head.url ? -1 : 1));
}

/** What was cited, as results: above all others. */
async function citedRecords(
	direct: readonly DirectPlace[],
	best: number,
	index: WordReader,
): Promise<Ranked[]> {
	const heads = await Promise.all(
		direct.map(async ({ record }) => (record === null ? null : ((await index.heads([record]))[0] ?? null))),
	);
	return direct.map(({ url, title, effect, record }, at) => ({
		head: { ...(heads[at] ?? { url, effect, fragment: '' }), title },
		kind: record === null ? CITED_KIND : index.kindOf(record),
		score: best + direct.length - at,
		direct: true,
	}));
}

/** What was cited stands first; the same record further down goes. */
function placeDirect(
	cited: readonly Ranked[],
	ranked: readonly { record: number; head: RecordHead; score: number }[],
	index: WordReader,
): Ranked[] {
	const urls = new Set(cited.map(({ head }) => head.url));
	const others = ranked
		.filter(({ head }) => !urls.has(head.url))
		.map(({ record, head, score }) => ({ head, score, kind: index.kindOf(record), direct: false }));
	return [...cited, ...others];
}

/** What a cited place is called that has no record of its own. */
const CITED_KIND = 'Điều';

async function showResult(
	{ head, kind, score, direct }: Ranked,
	marker: Marker,
	readText: ReadText,
): Promise<{ result: SearchResult; text: string }> {
	const { url, title, context = null, effect = null } = head;
	const text = head.fragment === '' ? '' : await readText(head);
	const isTold = title.includes(text.replace(/[\s.,;:]+$/u, ''));
	return {
		result: {
			url,
			title,
			kind,
			context,
			effect,
			score: Math.round(score * 10_000) / 10_000,
			direct,
			titleParts: markText(marker, title),
			// A short provision stands whole in its title; showing it twice helps nobody.
			excerpt: isTold ? [] : makeExcerpt(marker, text),
		},
		text: `${title}\n${text}`,
	};
}

function countKinds(kinds: readonly string[]): { kind: string; count: number }[] {
	const counts = new Map<string, number>();
	for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return Array.from(counts, ([kind, count]) => ({ kind, count })).sort(
		(a, b) => b.count - a.count || a.kind.localeCompare(b.kind, 'vi'),
	);
}
