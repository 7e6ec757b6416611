/** What was found → an answer: the likeliest records are looked at a second time, and shown with words of theirs. */
import { dayInVietnam } from '../../text/date.ts';
import { RECORDS_PER_CHUNK, type Manifest, type RecordHead } from '../index/format.ts';
import type { WordReader } from '../index/reader.ts';
import type { ReadText } from '../pagefind/fragment.ts';
import { withoutQuotes } from '../pagefind/phrases.ts';
import { readIntent } from '../query/intent.ts';
import type { DirectPlace } from '../query/direct.ts';
import { spellQuery } from '../query/suggestion.ts';
import type { Understanding } from '../query/understand.ts';
import type { Found } from '../rank/find.ts';
import { isGrounded, standsOut } from '../rank/matches.ts';
import { rankRecord, titleShare, type RankContext } from '../rank/rank.ts';
import type { Scored } from '../rank/score.ts';
import type { SearchAnswer, SearchOptions, SearchResult } from './answer.ts';
import { makeExcerpt, markText } from './excerpt.ts';
import { readyAnswer } from './ready.ts';
import { repeatFinder } from './repeats.ts';
import { makeMarker, type Marker } from './marks.ts';

/** Records whose names are looked at; more only where more are asked for. */
const RANKED_RECORDS = 60;
/** Files of heads that a question may fetch. */
const HEAD_FILES = 4;
/** The answer, its best results shown. */
export async function answerOf(
	query: string,
	found: Found & Pick<SearchAnswer, 'kinds' | 'facets'>,
	options: SearchOptions,
	{ index, readText }: { index: WordReader; readText: ReadText },
): Promise<SearchAnswer> {
	const { reading, matches, phrases } = found;
	const { limit = 20 } = options;
	const context = rankContext(query, reading, index);
	const likely = likeliest(matches, Math.max(RANKED_RECORDS, limit), index.manifest);
	const heads = await index.heads(likely.map(({ record }) => record));
	const scores = inOrder(
		likely.flatMap((scored, at) => {
			const head = heads[at];
			return head ? [{ ...scored, head, score: rankRecord(scored, head, context) }] : [];
		}),
	);
	const isEmpty = phrases.length === 0 && isByChance(reading, scores, context);
	const ranked = isEmpty ? [] : scores;
	const cited = isNarrow(options) ? [] : await citedRecords(found.direct, index);
	const placed = placeDirect(cited, ranked, index).slice(0, limit);
	const marker = makeMarker(reading.variants, index.manifest.rules, index.vocabulary.keys, context.worthOf);
	const total = isEmpty ? placed.length : Math.max(matches.length, placed.length);
	const answerWith = (shown: readonly Shown[]): SearchAnswer => ({
		ready: isNarrow(options) ? null : readyAnswer(placed, context),
		total,
		kinds: isEmpty ? [] : found.kinds,
		facets: found.facets,
		results: shown.map(({ result }) => result),
		phrases,
		relaxed: !isEmpty && (found.relaxed || (reading.missing.length > 0 && matches.length > 0)),
		missing: reading.missing,
		expanded: reading.expanded,
		// What leads nowhere was no slip.
		mended: total === 0 ? [] : reading.mended,
		suggestion: total === 0 ? unquoted(query, phrases) : suggest(reading, shown),
		incomplete: found.incomplete || heads.some((head) => head === null),
	});
	if (total > 0) options.onTitles?.(answerWith(placed.map((one) => showResult(one, marker, ''))));
	const texts = await Promise.all(
		placed.map(({ head }, at) =>
			head.fragment === '' || at >= (options.excerpts ?? Infinity) ? Promise.resolve('') : readText(head),
		),
	);
	return answerWith(sayOnce(placed.map((one, at) => showResult(one, marker, texts[at] ?? ''))));
}

/** The likeliest records as far as their heads lie in so many files. */
function likeliest(
	matches: readonly Scored[],
	most: number,
	{ heads }: Pick<Manifest, 'heads'>,
): readonly Scored[] {
	const first = matches.slice(0, most);
	if (heads !== undefined) return first;
	const files = new Set<number>();
	return first.filter(({ record }) => {
		const file = Math.floor(record / RECORDS_PER_CHUNK);
		if (files.size >= HEAD_FILES && !files.has(file)) return false;
		files.add(file);
		return true;
	});
}

/** True where the likeliest records, the best first, have some of the words, but no answer. */
function isByChance(
	{ variants: [variant], mended }: Understanding,
	scores: readonly (Scored & Head)[],
	context: RankContext,
): boolean {
	if (variant === undefined) return false;
	const guessed = mended.filter(({ isGuess }) => isGuess).length;
	if (guessed === 0 && standsOut(scores.map(({ score, head }) => ({ score, url: head.url })))) return false;
	return !scores.some((one) =>
		isGrounded({ ...one, title: titleShare(one.head, context) }, one.score, { ...variant, guessed }),
	);
}

interface Head {
	readonly head: RecordHead;
}

function isNarrow({ kind, filters = {} }: SearchOptions): boolean {
	return kind !== undefined || Object.keys(filters).length > 0;
}

/** The question without its quotation marks, where it has any. */
function unquoted(query: string, phrases: readonly string[]): string | null {
	return phrases.length > 0 ? withoutQuotes(query) : null;
}

/** A mended question, in the spelling of what it found. */
function suggest(reading: Understanding, shown: readonly { readonly text: string }[]): string | null {
	const texts = shown.map(({ text }) => text);
	return reading.mended.length === 0 ? null : spellQuery(reading, texts);
}

function rankContext(
	query: string,
	{ variants }: Understanding,
	{ manifest, vocabulary, ...index }: WordReader,
): RankContext {
	return {
		variants,
		keys: vocabulary.keys,
		today: dayInVietnam(new Date()),
		years: Array.from(query.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu), ([year]) => Number(year)),
		intent: readIntent(query),
		kindOf: (record) => index.kindOf(record),
		worthOf: (syllable) => Math.log(1 + manifest.records / Math.max(1, vocabulary.countOf(syllable))),
	};
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

/** What was cited, as results: above all others; among the first two where something in it was asked for. */
async function citedRecords(
	direct: readonly DirectPlace[],
	index: WordReader,
): Promise<Omit<Ranked, 'score'>[]> {
	const heads = await Promise.all(
		direct.map(async ({ record }) => (record === null ? null : ((await index.heads([record]))[0] ?? null))),
	);
	return direct.map(({ url, title, effect, record, isBeside }, at) => ({
		head: { ...(heads[at] ?? { url, effect, fragment: '' }), title },
		kind: record === null ? CITED_KIND : index.kindOf(record),
		direct: !isBeside,
	}));
}

/** The cited records at their place; the same record further down goes. */
function placeDirect(
	cited: readonly Omit<Ranked, 'score'>[],
	ranked: readonly { record: number; head: RecordHead; score: number }[],
	index: WordReader,
): Ranked[] {
	const urls = new Set(cited.map(({ head }) => head.url));
	const [first, ...rest] = ranked.map(({ record, head, score }) => ({
		head,
		score,
		kind: index.kindOf(record),
		direct: false,
	}));
	// What stands first by itself stays first.
	const isBeside = cited.some(({ direct }) => !direct) && first !== undefined && !urls.has(first.head.url);
	const above = isBeside ? [first] : [];
	const below = [...(isBeside || first === undefined ? [] : [first]), ...rest];
	const best = above[0]?.score ?? below[0]?.score ?? 0;
	const placed = cited.map((one, at) => ({ ...one, score: isBeside ? best : best + cited.length - at }));
	return [...above, ...placed, ...below.filter(({ head }) => !urls.has(head.url))];
}

/** What a cited place is called that has no record of its own. */
const CITED_KIND = 'Điều';

/** A result with the words it was made of. */
interface Shown {
	readonly result: SearchResult;
	readonly text: string;
}

/** Lists carry the cards of what they list: words that stand above are not shown again, the title is enough. */
function sayOnce(shown: readonly Shown[]): readonly Shown[] {
	const isRepeated = repeatFinder();
	return shown.map((one) =>
		isRepeated(one.result.excerpt) ? { ...one, result: { ...one.result, excerpt: [] } } : one,
	);
}

function showResult({ head, kind, score, direct }: Ranked, marker: Marker, text: string): Shown {
	const { url, title, context = null, effect = null } = head;
	const isInTitle = title.includes(text.replace(/[\s.,;:]+$/u, ''));
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
			excerpt: isInTitle ? [] : makeExcerpt(marker, text),
		},
		text: `${title}\n${text}`,
	};
}
