/**
 * What readers ask for each record, small enough for the first file: the second look at the likeliest records needs all
 * of it, and a file of its own would be a round more on a slow line. Each word is a letter, the commonest of one byte:
 * packed, that is a quarter less than the words themselves. Signs between the words go, as names are judged by words.
 */
import { splitWords } from '../words/words.ts';

export interface AskedPhrases {
	/** The words, a space between two, the commonest first. */
	readonly words: string;
	/** A letter for each word, a space after each phrase, "!" after each record. */
	readonly phrases: string;
}

/** The letter of the first word: behind the two signs and the quotation mark, which JSON would write with two. */
const FIRST_LETTER = '#'.charCodeAt(0);

/** Packs the phrases of all records, in their order. */
export function packAsked(asked: readonly (readonly string[])[]): AskedPhrases {
	const split = asked.map((phrases) => phrases.map((phrase) => splitWords(phrase).map(({ lower }) => lower)));
	const counts = new Map<string, number>();
	for (const word of split.flat(2)) counts.set(word, (counts.get(word) ?? 0) + 1);
	const words = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
	const letters = new Map(words.map((word, at) => [word, String.fromCharCode(FIRST_LETTER + at)]));
	return {
		words: words.join(' '),
		phrases: split
			.map((phrases) => phrases.map((phrase) => phrase.map((word) => letters.get(word)).join('')).join(' '))
			.join('!'),
	};
}

/** Gives the phrases of a record, as words alone. */
export function openAsked({ words, phrases }: AskedPhrases): (record: number) => readonly string[] {
	const known = words.split(' ');
	const records = phrases.split('!');
	const read = (phrase: string) =>
		Array.from({ length: phrase.length }, (_, at) => known[phrase.charCodeAt(at) - FIRST_LETTER]).join(' ');
	return (record) => {
		const own = records[record] ?? '';
		return own === '' ? [] : own.split(' ').map(read);
	};
}
