/**
 * The letters that number points (điểm), in order. Decree 30/2020/NĐ-CP, Annex I: the Vietnamese alphabet, without
 * ă â ê ô ơ ư; there is no f, j, w, z; đ follows d.
 */
const LETTERS = Array.from('abcdđeghiklmnopqrstuvxy');

/** Returns 1 for "a", 5 for "đ" … 23 for "y"; null for anything else. */
export function pointOrdinal(letter: string): number | null {
	const index = LETTERS.indexOf(letter);
	return index === -1 ? null : index + 1;
}

/** Returns the letter of the n-th point, counted from 1; null outside the alphabet. */
export function pointLetter(ordinal: number): string | null {
	return LETTERS[ordinal - 1] ?? null;
}

/** Returns the ASCII form used in addresses: đ → "dd", so that points d and đ differ. */
export function pointSlug(letter: string): string {
	return letter.replaceAll('đ', 'dd');
}
