/** Words that differ by one slip of the finger: a letter more, less, another one, or two in the wrong order. */

/** True where one edit, a swap of neighbours included, turns one word into the other. */
export function isOneEdit(a: string, b: string): boolean {
	if (a === b || Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && a[start] === b[start]) start += 1;
	const restA = a.slice(start);
	const restB = b.slice(start);
	if (a.length === b.length) return restA.slice(1) === restB.slice(1) || isSwap(restA, restB);
	return a.length > b.length ? restA.slice(1) === restB : restA === restB.slice(1);
}

/** Numbers of the keys within one edit, those of most records first. */
export function nearKeys(
	key: string,
	keys: readonly string[],
	countOf: (syllable: number) => number,
	most: number,
): number[] {
	const near: number[] = [];
	keys.forEach((other, number) => {
		if (!/\d/u.test(other) && isOneEdit(key, other)) near.push(number);
	});
	return near.sort((a, b) => countOf(b) - countOf(a)).slice(0, most);
}

/**
 * Cuts a word that has lost its spaces into known syllables, "thidua" → ["thi", "dua"]; null where it cannot be cut.
 * Of several ways the one with the fewest pieces, then the one with the commonest.
 */
export function cutJoined(key: string, countOf: (key: string) => number): string[] | null {
	const best: (Cut | undefined)[] = [{ pieces: [], worth: 0 }];
	for (let end = 1; end <= key.length; end++) {
		for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
			const before = best[start];
			const piece = key.slice(start, end);
			const count = countOf(piece);
			if (!before || count === 0 || !isSyllable(piece)) continue;
			const cut = { pieces: [...before.pieces, piece], worth: before.worth + Math.log(count) - PIECE_COST };
			if ((best[end]?.worth ?? -Infinity) < cut.worth) best[end] = cut;
		}
	}
	const pieces = best[key.length]?.pieces ?? [];
	return pieces.length > 1 ? [...pieces] : null;
}

const LONGEST_SYLLABLE = 7;
/** A further piece has to be worth it. */
const PIECE_COST = 8;
/** What a Vietnamese syllable looks like without marks; bare letters of abbreviations are none. */
const SYLLABLE =
	/^(?:ngh|ng|nh|th|tr|ch|kh|ph|gh|gi|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/u;

/** True for what may be a Vietnamese syllable, given without marks. */
export function isSyllable(key: string): boolean {
	return SYLLABLE.test(key);
}

interface Cut {
	readonly pieces: readonly string[];
	readonly worth: number;
}

function isSwap(a: string, b: string): boolean {
	const swapped = `${a.charAt(1)}${a.charAt(0)}${a.slice(2)}`;
	return a.length > 1 && swapped === b;
}
