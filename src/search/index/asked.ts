/**
 * What readers ask for each record, small enough for the first file: the second look at the likeliest records needs all
 * of it, and a file of its own would be a round more on a slow line. Words are written after what is likely to come
 * (`word-model.ts`), taught by what stands in the same file: titles, names, the rules of editors. Signs between the words
 * go, as names are judged by words; phrases of a record have no order.
 */
import type { SearchRules } from '../query/rules.ts';
import { splitWords } from '../words/words.ts';
import { BitReader, BitWriter, codeEven, codeSixteen, EVEN, type BitCoder } from './bit-coder.ts';
import type { RecordHead } from './format.ts';
import { LAST_WORD, PHRASE_END, WordModel } from './word-model.ts';

/** What whoever packs or opens the phrases knows besides. */
export interface AskedContext {
	/** Every syllable key of the index. */
	readonly keys: readonly string[];
	/** The rules of editors. */
	readonly rules: SearchRules;
	/** The records, in their order. */
	readonly heads: readonly Pick<RecordHead, 'title' | 'names'>[];
}

/** Packs the phrases of all records, in their order, as text for JSON. Throws where there are too many words. */
export function packAsked(asked: readonly (readonly string[])[], context: AskedContext): string {
	const split = asked.map((phrases) => phrases.map(wordsOf).filter(({ length }) => length > 0));
	const writer = new BitWriter(CODER_MODELS);
	const words = codeWords(writer, groupWords(split.flat(2), context.keys), context.keys);
	const numbers = numbersOf(words);
	const phrases = split.map((own) =>
		own.map((phrase) => phrase.map((word) => numbers.get(word) ?? PHRASE_END)).sort(comparePhrases),
	);
	Array.from(codePhrases(writer, phrases, lessonsOf(context, numbers)));
	return btoa(Array.from(writer.finish(), (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * Gives the phrases of a record, as words alone. It takes as long as some leaves, so that it is done a little at a time:
 * behind whatever is on its way from the net, and no key has to wait. Throws where the phrases are torn.
 */
export async function openAsked(
	packed: string,
	context: AskedContext,
): Promise<(record: number) => readonly string[]> {
	await pause();
	const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
	const reader = new BitReader(bytes, CODER_MODELS);
	const words = codeWords(reader, [], context.keys);
	const records: number[][][] = [];
	for (const phrases of codePhrases(reader, [], lessonsOf(context, numbersOf(words)))) {
		records.push(phrases);
		if (records.length % RECORDS_AT_ONCE === 0) await pause();
	}
	return (record) =>
		(records[record] ?? []).map((phrase) => phrase.map((word) => words[word] ?? '').join(' '));
}

const RECORDS_AT_ONCE = 64;

function pause(): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve);
	});
}

function wordsOf(phrase: string): string[] {
	return splitWords(phrase).map(({ lower }) => lower.normalize('NFC'));
}

function numbersOf(words: readonly string[]): ReadonlyMap<string, number> {
	return new Map(words.map((word, number) => [word, number]));
}

/** Alike begin beside each other. */
function comparePhrases(a: readonly number[], b: readonly number[]): number {
	const differs = a.findIndex((word, at) => word !== b[at]);
	return differs < 0 ? a.length - b.length : (a[differs] ?? 0) - (b[differs] ?? 0);
}

/** A word, and how many digits the number has that it gets: common words have short ones. */
interface KnownWord {
	readonly word: string;
	readonly digits: number;
}

/** Lengths a number of a word can have. */
const LENGTHS = 16;
const OF_SIXTEEN = 16;
const LETTERS = 128;
const HAS_WORD = EVEN + 1;
const OF_LENGTHS = HAS_WORD + 2;
const OF_SIGNS = OF_LENGTHS + OF_SIXTEEN;
const CODER_MODELS = OF_SIGNS + 2 * LETTERS * OF_SIXTEEN;
/** Room of the word model: as a power of two, in so many bits. */
const ROOM_BITS = 5;

/** The words of each key, the commonest with the shortest numbers; at the end those whose key the index lacks. */
function groupWords(all: readonly string[], keys: readonly string[]): KnownWord[][] {
	const counts = new Map<string, number>();
	for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
	if (counts.size > LAST_WORD)
		throw new RangeError(`Quá nhiều từ khác nhau trong cách hỏi: ${String(counts.size)}.`);
	const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
	const places = new Map(keys.map((key, place) => [key, place]));
	const groups = Array.from({ length: keys.length + 1 }, (): KnownWord[] => []);
	sorted.forEach(([word], rank) => {
		const [form] = splitWords(word);
		const group = groups[places.get(form?.key ?? '') ?? keys.length];
		group?.push({ word, digits: 31 - Math.clz32(rank + 2) });
	});
	return groups;
}

/** The words by their numbers; 0 is none. */
function codeWords(
	coder: BitCoder,
	groups: readonly (readonly KnownWord[])[],
	keys: readonly string[],
): string[] {
	const words: string[] = [''];
	const next = Array.from({ length: LENGTHS }, (_, digits) => 2 ** digits - 1);
	for (let group = 0; group <= keys.length; group++) {
		for (let at = 0; ; at++) {
			const given = groups[group]?.[at];
			if (coder.bit(HAS_WORD + Math.min(at, 1), given === undefined ? 0 : 1) === 0) break;
			const digits = codeSixteen(coder, OF_LENGTHS, given?.digits ?? 0);
			const number = next[digits] ?? 0;
			next[digits] = number + 1;
			words[number] = codeSpelling(coder, given?.word ?? '', keys[group] ?? '');
		}
	}
	return words;
}

/** Signs of a spelling: the next letter of its key, the end, one of these in the order Unicode wants them, any other. */
const SIGNS = 'đ\u031b\u0323\u0302\u0306\u0300\u0301\u0303\u0309';
const SAME = 0;
const END = 1;
const FIRST_SIGN = 2;
const OTHER = 15;
const LETTER_BITS = 16;

/** A word by the letters of its key, each mark behind its letter. */
function codeSpelling(coder: BitCoder, given: string, key: string): string {
	const letters = given.normalize('NFD');
	let word = '';
	let own = 0;
	for (;;) {
		const before = (word.charCodeAt(word.length - 1) || 0) % LETTERS;
		const near = OF_SIGNS + (before * 2 + (own < key.length ? 1 : 0)) * OF_SIXTEEN;
		const letter = letters[word.length];
		const sign = codeSixteen(coder, near, signOf(letter, key[own]));
		if (sign === END) return word.normalize('NFC');
		word +=
			sign === SAME
				? (key[own] ?? '')
				: sign === OTHER
					? String.fromCharCode(codeEven(coder, letter?.charCodeAt(0) ?? 0, LETTER_BITS))
					: (SIGNS[sign - FIRST_SIGN] ?? '');
		// đ stands for the d of the key.
		if (sign === SAME || sign === FIRST_SIGN) own += 1;
	}
}

function signOf(letter: string | undefined, own: string | undefined): number {
	if (letter === undefined) return END;
	if (letter === own) return SAME;
	const place = SIGNS.indexOf(letter);
	return place < 0 ? OTHER : FIRST_SIGN + place;
}

/** What the word model is taught before it begins, and before each record. */
interface Lessons {
	readonly rules: readonly number[][];
	readonly names: readonly number[][];
}

function lessonsOf({ rules, heads }: AskedContext, numbers: ReadonlyMap<string, number>): Lessons {
	const read = (text: string) => [
		...(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) => numbers.get(word) ?? []),
		PHRASE_END,
	];
	const written = [...rules.related.flatMap(({ from, to }) => [from, ...to]), ...rules.synonyms.flat()];
	return {
		rules: written.map(read),
		names: heads.map(({ title, names = [] }) => read([title, ...names].join(' '))),
	};
}

/** The phrases of each record, an empty one behind its last. */
function* codePhrases(
	coder: BitCoder,
	given: readonly (readonly (readonly number[])[])[],
	{ rules, names }: Lessons,
): Generator<number[][]> {
	const words = [...rules, ...names, ...given.flat()].reduce((sum, { length }) => sum + length, 0);
	const model = new WordModel(coder, 2 ** codeEven(coder, 32 - Math.clz32(words), ROOM_BITS));
	// No record's own.
	model.startRecord(names.length);
	for (const word of rules.flat()) model.teach(word);
	for (const [record, name] of names.entries()) {
		model.startRecord(record);
		for (const word of name) model.teach(word);
		model.startRecord(record);
		yield codeRecord(model, given[record] ?? []);
	}
}

function codeRecord(model: WordModel, given: readonly (readonly number[])[]): number[][] {
	const phrases: number[][] = [];
	for (;;) {
		const phrase = codePhrase(model, given[phrases.length] ?? []);
		if (phrase.length === 0) return phrases;
		phrases.push(phrase);
	}
}

function codePhrase(model: WordModel, given: readonly number[]): number[] {
	const phrase: number[] = [];
	for (;;) {
		const word = model.code(given[phrase.length] ?? PHRASE_END);
		if (word === PHRASE_END) return phrase;
		phrase.push(word);
	}
}
