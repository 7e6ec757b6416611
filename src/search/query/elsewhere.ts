/** Names of other provinces and towns in a question: what does not name them, too, is no answer to it. */
import { phraseWords, splitWords, type Word } from '../words/words.ts';
import type { SearchRules } from './rules.ts';

/** What stands before a place, without marks. */
const BEFORE_PLACE = new Set(['o', 'tai', 'tinh', 'tp', 'pho', 've', 'di', 'den', 'tu']);

/**
 * The keys of each name in the question, syllable by syllable. Typed with marks a name is one wherever it stands; without
 * any ("hai phong trao") only where the question ends, or behind what stands before places.
 */
export function namesElsewhere(
	query: string,
	{ elsewhere }: Pick<SearchRules, 'elsewhere'>,
): readonly (readonly [string, string])[] {
	const words = splitWords(query);
	return elsewhere.flatMap((name) => {
		const [first, second] = phraseWords(name);
		if (first === undefined || second === undefined) return [];
		const isNamed = words.some((_, at) => standsAt(words, at, [first, second]));
		return isNamed ? [[first.key, second.key] as const] : [];
	});
}

function standsAt(words: readonly Word[], at: number, name: readonly [Word, Word]): boolean {
	const typed = words.slice(at, at + 2);
	if (name.some(({ key }, index) => typed[index]?.key !== key)) return false;
	if (typed.every(({ key, spelling }) => key === spelling)) {
		return at + 2 === words.length || BEFORE_PLACE.has(words[at - 1]?.key ?? '');
	}
	return name.every(({ spelling }, index) => typed[index]?.spelling === spelling);
}
