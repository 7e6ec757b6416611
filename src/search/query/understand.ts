/**
 * What was typed → what to look for. Pure; the same in the browser, in Node and in tests. What the words mean is asked
 * of the index alone (`PairCounts`), so that a slip is mended by the company its word keeps.
 */
import { nfc } from '../../text/nfc.ts';
import { weakPlaces } from '../words/weak-words.ts';
import { phraseWords, splitWords, type Word } from '../words/words.ts';
import { finishLast, mendWords } from './mend.ts';
import {
	MAX_WORDS,
	type Expansion,
	type KnownWords,
	type PairCounts,
	type PlainWord,
	type QueryVariant,
	type QueryWord,
} from './query-words.ts';
import type { SearchRules } from './rules.ts';
import { holds, placesInRules, replaceSynonyms, singlePlaces, standsAt } from './synonyms.ts';

/** What a reading by a synonym is worth against the words as typed. */
const SYNONYM_WEIGHT = 0.75;

/** A question, understood. */
export interface Understanding {
	/** Ways to read it, as typed first; none where the index has none of its words. */
	readonly variants: readonly QueryVariant[];
	/** What was looked for besides the typed words: "Ủy ban nhân dân" for "UBND". */
	readonly expanded: readonly Expansion[];
	/** Words that were read otherwise than typed: "thuowngr" → "thưởng", "khne" → "khen". */
	readonly mended: readonly Expansion[];
	/** Typed words that the index does not have. */
	readonly missing: readonly string[];
}

/** Reads a question. Never fails; asks `countPairs` only where a word is not known. */
export async function understand(
	query: string,
	rules: SearchRules,
	known: KnownWords,
	countPairs: PairCounts,
): Promise<Understanding> {
	const cleaned = cleanQuery(query);
	const typed = splitWords(withCommas(cleaned)).slice(0, MAX_WORDS);
	const inFigures = splitWords(withThousands(withCommas(cleaned))).slice(0, MAX_WORDS);
	const { words: full, expanded: abbreviations, isEndShort } = expandAbbreviations(typed, rules);
	const isReplaced = full.some((word, at) => word !== typed[at]);
	const mendedWords = await mendWords(full, placesInRules(full, rules), known, countPairs);
	const isOpen = !isEndShort && !/\s$/u.test(query);
	const read = isOpen ? await finishLast(mendedWords, known, countPairs) : mendedWords;
	const base = read.flatMap(({ words }) => words);
	const bound = await boundPlaces(base, singlePlaces(base, rules), known, countPairs);
	const { phrases, expanded: synonyms } = replaceSynonyms(base, rules, bound);
	// "163 nghìn" is found as 163.000.
	const isReadInFigures = (word: string) =>
		inFigures.length < typed.length && inFigures.every(({ lower }) => lower !== word);
	const variants = [
		variantOf(base, known, 1),
		...(isReplaced ? [variantOf(typed, known, 1)] : []),
		...(inFigures.length < typed.length ? [variantOf(inFigures, known, 1)] : []),
		...phrases.map((phrase) => variantOf(phrase, known, SYNONYM_WEIGHT)),
	].filter(({ words }) => words.length > 0);
	return {
		variants,
		expanded: [...abbreviations, ...synonyms],
		mended: read.flatMap(({ mended }) => mended ?? []),
		missing: read.flatMap(({ missing }) => missing ?? []).filter((word) => !isReadInFigures(word)),
	};
}

/** Words that stand behind their neighbour so often that the two are one word: "điều kiện", "sự kiện". */
async function boundPlaces(
	words: readonly PlainWord[],
	places: readonly number[],
	known: KnownWords,
	countPairs: PairCounts,
): Promise<ReadonlySet<number>> {
	const numberAt = (at: number) => known.numberOf(words[at]?.key ?? '') ?? -1;
	const inner = places.filter((at) => numberAt(at - 1) >= 0 && numberAt(at) >= 0);
	const counts = await countPairs(inner.map((at) => [numberAt(at - 1), numberAt(at)] as const));
	return new Set(
		inner.filter((at, index) => (counts[index] ?? 0) >= BOUND_SHARE * known.countOf(numberAt(at))),
	);
}

/** Of all records with the word, so many have it behind this neighbour. */
const BOUND_SHARE = 0.1;

/** "2.1 tỷ" → "2,1 tỷ": before a unit a point is no sign of thousands. */
function withCommas(query: string): string {
	return query.replaceAll(DECIMAL, '$1,$2');
}

/** "163 nghìn" → "163.000". */
function withThousands(query: string): string {
	return query.replaceAll(THOUSANDS, (_, number: string) => `${number}.000`);
}

const DECIMAL =
	/(?<![\d.,])(\d+)\.(\d{1,2})(?=\s*(?:%|tỷ|tỉ|ty|ti|triệu|trieu|nghìn|nghin|ngàn|ngan|ha|héc|hec|kg|tấn|tan|m²|m2|phần trăm|phan tram)(?![\p{L}\p{M}]))/giu;
const THOUSANDS = /(?<![\d.,])(\d{1,3})\s*(?:nghìn|nghin|ngàn|ngan|k)(?![\p{L}\p{M}])/giu;

/** Every way in which a question will be read as far as the rules tell: its parts can be fetched before it is understood. */
export function plainReadings(query: string, rules: SearchRules, known: KnownWords): QueryVariant[] {
	const typed = splitWords(withCommas(cleanQuery(query))).slice(0, MAX_WORDS);
	const { words: full } = expandAbbreviations(typed, rules);
	return [typed, full, ...replaceSynonyms(full, rules).phrases].map((words) => variantOf(words, known, 1));
}

/** Reads a question with words in quotation marks: nothing is mended, nothing looked for besides. */
export function readAsTyped(query: string, known: KnownWords): Understanding {
	const words = splitWords(cleanQuery(query)).slice(0, MAX_WORDS);
	const missing = words.filter(({ key }) => known.numberOf(key) === undefined).map(({ lower }) => lower);
	return { variants: [variantOf(words, known, 1)], expanded: [], mended: [], missing };
}

/** One form for the same letter, nothing invisible, the old ð as đ. */
export function cleanQuery(query: string): string {
	return nfc(query).replace(/[ðÐ]/gu, 'đ');
}

function variantOf(words: readonly PlainWord[], known: KnownWords, weight: number): QueryVariant {
	const weak = weakPlaces(words);
	const found = words.flatMap(({ lower, key, spelling, endings }, index): QueryWord[] => {
		const number = known.numberOf(key);
		const syllables = endings ?? (number === undefined ? [] : [number]);
		return syllables.length === 0
			? []
			: [
					{
						text: lower,
						spelling: endings ? '' : spelling,
						syllables,
						strict: false,
						weak: weak[index] ?? false,
					},
				];
	});
	// Years are known by the heads of records, not by their words.
	// Short forms of one's own ("đk", "kg") nobody can know.
	const isTelling = ({ key }: PlainWord, at: number) => !YEAR.test(key) && weak[at] !== true;
	const unknown = words.filter(
		(word, at) => word.endings === undefined && known.numberOf(word.key) === undefined && isTelling(word, at),
	).length;
	return { words: found, unknown, weight };
}

const YEAR = /^(?:19|20)\d{2}$/u;

/** Pieces of one short form that may be typed apart: "bv đk", "hđ tđkt". */
const MOST_PIECES = 3;

/** The short form that begins here, with how many words it takes; typed apart it may not hold a whole syllable. */
function shortAt(
	typed: readonly Word[],
	at: number,
	shorts: readonly { readonly short: string; readonly full: string; readonly keys: readonly string[] }[],
): { readonly short: string; readonly full: string; readonly length: number } | null {
	const whole = shorts.find(({ keys }) => standsAt(typed, at, keys));
	if (whole) return { ...whole, length: whole.keys.length };
	for (let length = MOST_PIECES; length > 1; length--) {
		const pieces = typed.slice(at, at + length).map(({ key }) => key);
		if (pieces.length < length || pieces.some((piece) => VOWEL.test(piece))) continue;
		const found = shorts.find(({ keys }) => keys.join('') === pieces.join(''));
		if (found) return { ...found, length };
	}
	return null;
}

const VOWEL = /[aeiouy\d]/u;

/** "ubnd tỉnh" → "ủy ban nhân dân tỉnh". What stands inside a number ("98/2023/NĐ-CP") is no abbreviation there. */
function expandAbbreviations(typed: readonly Word[], { abbreviations }: SearchRules) {
	const shorts = abbreviations
		.map(({ short, full }) => ({ short, full, keys: phraseWords(short).map(({ key }) => key) }))
		.sort((a, b) => b.keys.length - a.keys.length);
	const words: Word[] = [];
	const expanded: Expansion[] = [];
	let isEndShort = false;
	for (let at = 0; at < typed.length;) {
		const inNumber = at > 0 && /^\d+$/u.test(typed[at - 1]?.key ?? '');
		const found = inNumber ? null : shortAt(typed, at, shorts);
		if (found) {
			words.push(...phraseWords(found.full));
			expanded.push({ from: found.short, to: found.full });
			at += found.length;
			isEndShort = at === typed.length;
		} else {
			words.push(...typed.slice(at, at + 1));
			at += 1;
		}
	}
	const whole = abbreviations.filter(({ full }) => holds(typed, phraseWords(full)));
	return {
		words,
		expanded: [...expanded, ...whole.map(({ short, full }) => ({ from: full, to: short }))],
		/** True where the last word is no unfinished one but a short form. */
		isEndShort,
	};
}
