/**
 * Text as Pagefind has to see it, so that its phrases are rows of our words (scripts/search/space-words.ts), and back.
 * Pagefind cuts words at blanks alone: a lone dash takes the place of a word and parts "Thi đua - Khen thưởng"
 * (https://github.com/Pagefind/pagefind/issues/1038), and "98/2023/NĐ-CP" is one word, in which nobody finds "98/2023".
 * So the build joins a lone sign to the word before it and sets glued words apart; this mark, which no text has, says where.
 */
export const SPACING_MARK = '\u2060';

/** The text as it was before the build spaced it. */
export function restoreSpacing(spaced: string): string {
	return spaced.replaceAll(`${SPACING_MARK} `, '').replace(/ ?\u2060/gu, ' ');
}
