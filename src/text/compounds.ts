/** Signs that stand between words of one phrase. */
const BETWEEN = /[,;:.()/–-]/u;

/** Words of two syllables that a list of phrases names: "thi đua, khen thưởng" → "thi đua", "khen thưởng". */
export function compoundsOf(phrases: readonly string[]): string[] {
	const parts = phrases.flatMap((phrase) => phrase.split(BETWEEN)).map((part) => part.trim());
	return [...new Set(parts.filter((part) => part.split(/\s+/u).length === 2))];
}

/** A piece of text: a compound whose syllables stay on one line, or what stands between compounds. */
export interface Piece {
	readonly text: string;
	readonly whole: boolean;
}

/** Cuts text at its compounds, in whatever letter case they stand; the pieces joined are the text. */
export function cutAtCompounds(text: string, compounds: readonly string[]): Piece[] {
	const known = lowered(compounds);
	const pieces: Piece[] = [];
	let rest = '';
	const words = text.split(/(?<=\s)(?=\S)/u);
	for (let at = 0; at < words.length; at += 1) {
		const [first = '', second = ''] = [words[at], words[at + 1]];
		const [, two = '', after = ''] = /^(.*?)([^\p{L}]*)$/su.exec(first + second) ?? [];
		if (second === '' || !known.has(two.toLocaleLowerCase('vi').replace(/\s+/u, ' '))) {
			rest += first;
			continue;
		}
		if (rest !== '') pieces.push({ text: rest, whole: false });
		pieces.push({ text: two, whole: true });
		rest = after;
		at += 1;
	}
	return rest === '' ? pieces : [...pieces, { text: rest, whole: false }];
}

/** One list cuts every heading of a site. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function lowered(compounds: readonly string[]): ReadonlySet<string> {
	const known = sets.get(compounds) ?? new Set(compounds.map((compound) => compound.toLocaleLowerCase('vi')));
	sets.set(compounds, known);
	return known;
}
