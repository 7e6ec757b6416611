/** Text → runs of words for the index: sentences cut apart, abbreviations also in full. */
import type { Abbreviation } from '../query/rules.ts';
import { splitWords, type Word } from '../words/words.ts';

/** Neighbours over the end of a sentence are no neighbours; a comma or a dash does not part "thi đua, khen thưởng". */
const RUN_END = /(?:[\n;:!?…]|\.(?!\d))+/u;

/** A word of the index: its key and its spelling. */
export type IndexedWord = Pick<Word, 'key' | 'spelling'>;

/** Makes a reader of texts. Each run is a row of neighbours. */
export function textReader(abbreviations: readonly Abbreviation[]): (text: string) => IndexedWord[][] {
	const fullForms = new Map(abbreviations.map(({ short, full }) => [short, splitWords(full)]));
	const pattern = shortFormPattern([...fullForms.keys()]);
	return (text) => text.split(RUN_END).flatMap((sentence) => runsOf(sentence, pattern, fullForms));
}

/**
 * The sentence with short forms written out, and each short form as a run of its own: so "UBND" is found by both
 * names, and "Chủ tịch UBND tỉnh" has the neighbours "tịch ủy" and "dân tỉnh".
 */
function runsOf(
	sentence: string,
	pattern: RegExp | null,
	fullForms: ReadonlyMap<string, readonly Word[]>,
): IndexedWord[][] {
	const places = pattern === null ? [] : [...sentence.matchAll(pattern)];
	if (places.length === 0) return [splitWords(sentence)];
	const main: IndexedWord[] = [];
	const alone: IndexedWord[][] = [];
	let at = 0;
	for (const { 0: short, index } of places) {
		main.push(...splitWords(sentence.slice(at, index)), ...(fullForms.get(short) ?? []));
		alone.push(splitWords(short));
		at = index + short.length;
	}
	main.push(...splitWords(sentence.slice(at)));
	return [main, ...alone];
}

/** Short forms as they are written, whole; not inside a number like 98/2023/NĐ-CP. */
function shortFormPattern(shorts: readonly string[]): RegExp | null {
	if (shorts.length === 0) return null;
	const names = shorts
		.toSorted((a, b) => b.length - a.length)
		.map((short) => short.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
	return new RegExp(String.raw`(?<![\p{L}\p{N}/-])(?:${names.join('|')})(?![\p{L}\p{N}])(?!-\p{Lu})`, 'gu');
}
