/** Which words of a result were asked for. */
import type { QueryVariant } from '../query/query-words.ts';
import type { SearchRules } from '../query/rules.ts';
import { agreement, isMeant } from '../words/syllable.ts';
import { phraseWords, type Word } from '../words/words.ts';

/** Words to mark in titles and excerpts. */
export interface Marker {
	/** What a word is worth in an excerpt; 0 where it was not asked for. */
	worth(word: Word): number;
}

/** Makes the marker of an answer. `worthOf` says how telling a syllable is. */
export function makeMarker(
	variants: readonly QueryVariant[],
	{ abbreviations }: SearchRules,
	keys: readonly string[],
	worthOf: (syllable: number) => number,
): Marker {
	const wanted = new Map<string, { typed: Typed[]; worth: number }>();
	const want = (key: string, spelling: string, strict: boolean, worth: number) => {
		const known = wanted.get(key);
		if (known) known.typed.push({ spelling, strict });
		else wanted.set(key, { typed: [{ spelling, strict }], worth });
	};
	for (const { words } of variants) {
		const telling = words.some(({ weak }) => !weak) ? words.filter(({ weak }) => !weak) : words;
		for (const { spelling, strict, syllables } of telling) {
			for (const syllable of syllables) want(keys[syllable] ?? '', spelling, strict, worthOf(syllable));
		}
	}
	// "UBND" answers for "Ủy ban nhân dân".
	for (const { short, full } of abbreviations) {
		if (!phraseWords(full).every(({ key }) => wanted.has(key))) continue;
		for (const { key } of phraseWords(short)) want(key, '', false, 1);
	}
	return {
		worth({ key, spelling }) {
			const found = wanted.get(key);
			return found?.typed.some((typed) => isAsked(typed, spelling)) ? found.worth : 0;
		},
	};
}

function isAsked({ spelling, strict }: Typed, written: string): boolean {
	return spelling === '' || isMeant(agreement(spelling, written), strict);
}

/** A word of the question with its marks. */
interface Typed {
	readonly spelling: string;
	readonly strict: boolean;
}
