/** What may help on where nothing was found: words of the question that the site has, and words like the others. */
import { nearKeys } from '../words/near-words.ts';
import { splitWords } from '../words/words.ts';

/** Words like one that was typed. */
const NEAR = 4;
/** Words of a question that are looked at. */
const LOOKED_AT = 8;

export interface NearbyWords {
	/** As typed, with how many records have it. */
	readonly known: readonly { readonly word: string; readonly count: number }[];
	/** Words one slip away from what the site does not have, written without marks as the index has them. */
	readonly near: readonly string[];
}

/** Looks at each word by itself, against the syllables of the index and their counts. */
export function nearbyWords(
	query: string,
	{ syllables, counts }: { readonly syllables: string; readonly counts: readonly number[] },
): NearbyWords {
	const keys = syllables === '' ? [] : syllables.split(' ');
	const typed = new Map(splitWords(query).map(({ key, lower }) => [key, lower]));
	const words = Array.from(typed, ([key, word]) => ({ key, word, number: keys.indexOf(key) }));
	const looked = words.slice(0, LOOKED_AT);
	const countOf = (number: number) => counts[number] ?? 0;
	return {
		known: looked.flatMap(({ word, number }) => (number < 0 ? [] : [{ word, count: countOf(number) }])),
		near: [
			...new Set(
				looked
					.filter(({ number }) => number < 0)
					.flatMap(({ key }) => nearKeys(key, keys, countOf, NEAR))
					.flatMap((number) => keys[number] ?? []),
			),
		],
	};
}
