/** "Có phải bạn muốn tìm": a mended question in the spelling that the site itself uses. */
import type { Understanding } from './understand.ts';
import { splitWords, type Word } from '../words/words.ts';

/** The question as it was read, its marks taken from the texts where its words stand side by side. */
export function spellQuery({ variants: [variant] }: Understanding, texts: readonly string[]): string {
	const typed = (variant?.words ?? []).map(({ text }) => text).join(' ');
	const words = splitWords(typed);
	const written = texts.map(splitWords);
	return words.map((word, at) => spellWord(word, words[at - 1], words[at + 1], written)).join(' ');
}

/** A word typed with marks keeps them; another takes those it has beside the same neighbour. */
function spellWord(
	word: Word,
	left: Word | undefined,
	right: Word | undefined,
	texts: readonly (readonly Word[])[],
): string {
	if (word.lower !== word.key) return word.lower;
	for (const places of texts) {
		const found = places.find(
			({ key }, at) =>
				key === word.key &&
				((left !== undefined && places[at - 1]?.key === left.key) ||
					(right !== undefined && places[at + 1]?.key === right.key)),
		);
		if (found) return found.lower;
	}
	return texts.flat().find(({ key }) => key === word.key)?.lower ?? word.lower;
}
