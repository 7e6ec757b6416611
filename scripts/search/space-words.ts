/** Spaces text for Pagefind, so that its phrases are rows of our words; src/search/pagefind/spacing.ts says why. */
import { SPACING_MARK } from '../../src/search/pagefind/spacing.ts';
import { splitWords } from '../../src/search/words/words.ts';

/** A blank before signs that stand alone. */
const LONE_SIGN = / (?=[^\s]+\s)/gu;

/** The text with each word behind a blank and no sign on its own. `restoreSpacing` undoes it. */
export function spaceWords(text: string): string {
	let spaced = '';
	let at = 0;
	for (const { start, end } of splitWords(text)) {
		spaced += spaceSigns(text.slice(at, start), at > 0) + text.slice(start, end);
		at = end;
	}
	return spaced + text.slice(at);
}

/** What stands between two words, or before the first. */
function spaceSigns(signs: string, isBetween: boolean): string {
	return isBetween && /^\S+$/u.test(signs)
		? `${signs}${SPACING_MARK} `
		: signs.replaceAll(LONE_SIGN, SPACING_MARK);
}
