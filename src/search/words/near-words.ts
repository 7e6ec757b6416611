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

/** What a syllable never ends in: "biể", "nguơ" lack their last letter. */
const CUT_OFF = /(?:iê|uô|ươ|â|ă)$/u;

/** True where a word with marks is a whole Vietnamese syllable. */
export function isWhole(word: string): boolean {
	const letters = word.normalize('NFD').replaceAll(TONES, '').normalize('NFC');
	return !CUT_OFF.test(letters);
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** First letters that a part of the country does not tell apart: làng/nàng, sản/xản, rừng/dừng/giừng, trồng/chồng. */
const SAME_BY_EAR: readonly (readonly string[])[] = [
	['l', 'n'],
	['s', 'x'],
	['d', 'gi', 'r', 'v'],
	['tr', 'ch'],
];
const ONSET = /^(?:ngh|ng|nh|th|tr|ch|kh|ph|gh|gi(?=[aeiouy])|qu|[bcdghklmnprstvx])?/u;

/** The same word as a neighbour from another region writes it, its marks kept: "dừng" → "rừng", "giừng", "vừng". */
export function soundsLike(word: string): string[] {
	const [onset = ''] = ONSET.exec(word) ?? [];
	if (onset === '') return [];
	const others = SAME_BY_EAR.find((group) => group.includes(onset))?.filter((other) => other !== onset) ?? [];
	return others.map((other) => `${other}${word.slice(onset.length)}`);
}

interface Cut {
	readonly pieces: readonly string[];
	readonly worth: number;
}

function isSwap(a: string, b: string): boolean {
	const swapped = `${a.charAt(1)}${a.charAt(0)}${a.slice(2)}`;
	return a.length > 1 && swapped === b;
}
