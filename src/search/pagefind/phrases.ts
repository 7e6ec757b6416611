/** Phrases in quotation marks. Pagefind knows every word of every record in its order; it says who has them. */
import { waysToWrite } from '../words/syllable.ts';
import { splitWords } from '../words/words.ts';
import type { Pagefind } from './pagefind.ts';

/** Letters d of one word that may be đ; more stand in no word. */
const MOST_D = 3;

const QUOTED = /["“”]([^"“”]+)["“”]/gu;

/** The phrases of a question, as typed; signs alone are none. */
export function phrasesIn(query: string): string[] {
	const phrases = Array.from(query.matchAll(QUOTED), ([, phrase = '']) => phrase.trim());
	return phrases.filter((phrase) => splitWords(phrase).length > 0);
}

/** True where a question has words besides its phrases. */
export function hasWordsBeside(query: string): boolean {
	return splitWords(query.replaceAll(QUOTED, ' ')).length > 0;
}

/** The question without its quotation marks. */
export function withoutQuotes(query: string): string {
	return query.replaceAll(/["“”]/gu, ' ').replaceAll(/\s+/gu, ' ').trim();
}

/**
 * Fragments of the records that have the phrase: its words one after the other, whatever signs stand between them.
 * Typed with marks it is meant as typed; typed without any, it may have any. Throws where Pagefind cannot be asked.
 */
export async function phraseHolders(phrase: string, pagefind: Pagefind): Promise<ReadonlySet<string>> {
	const words = splitWords(phrase).map(({ lower }) => lower);
	const exactDiacritics = words.some((word) => /[^\u0000-\u007F]/u.test(word));
	const ways = exactDiacritics ? waysToWrite : waysWithStroke;
	const find = async (reading: string) =>
		(await pagefind.search(`"${reading}"`, { exactDiacritics })).results;
	let readings = [''];
	for (const word of words) {
		const longer = readings.flatMap((reading) => ways(word).map((way) => `${reading} ${way}`.trim()));
		// Only what stands somewhere goes on, so that many words with d or o make few readings.
		const found = longer.length === 1 ? [] : await Promise.all(longer.map(find));
		readings = longer.length === 1 ? longer : longer.filter((_, at) => (found[at]?.length ?? 0) > 0);
	}
	const holders = await Promise.all(readings.map(find));
	return new Set(holders.flat().map(({ id }) => id));
}

/** Pagefind folds every mark but the stroke of đ: "nd" → "nd", "nđ". */
function waysWithStroke(word: string): string[] {
	const parts = word.split('d');
	if (parts.length - 1 > MOST_D) return [word];
	return parts
		.slice(1)
		.reduce((ways, part) => ways.flatMap((way) => [`${way}d${part}`, `${way}đ${part}`]), [parts[0] ?? '']);
}
