import type { RichText } from './tree.ts';

/**
 * A pair of bold marks around words. Pairs that touch another asterisk or a space inside are left alone: they are not
 * surely bold, and whatever is not surely a mark stays in the text.
 */
const BOLD = /(?<!\*)\*\*(?![*\s])([^*]*[^*\s])\*\*(?!\*)/gu;

/** Returns the words of `source` without its pairs of `**`, and where they were bold. */
export function readBold(source: string): RichText {
	const strong: [number, number][] = [];
	let text = '';
	let from = 0;
	for (const match of source.matchAll(BOLD)) {
		const words = match[1] ?? '';
		text += source.slice(from, match.index);
		strong.push([text.length, text.length + words.length]);
		text += words;
		from = match.index + match[0].length;
	}
	return { text: text + source.slice(from), strong };
}

/** Returns the words with `**` around each bold range: the reverse of `readBold`. */
export function writeBold({ text, strong }: RichText): string {
	let out = '';
	let from = 0;
	for (const [start, end] of strong) {
		out += `${text.slice(from, start)}**${text.slice(start, end)}**`;
		from = end;
	}
	return out + text.slice(from);
}

/** Returns all texts in one, a space between; empty ones add nothing. */
export function joinRich(...pieces: readonly RichText[]): RichText {
	const filled = pieces.filter((piece) => piece.text !== '');
	const strong: (readonly [number, number])[] = [];
	let length = 0;
	for (const piece of filled) {
		const shift = length === 0 ? 0 : length + 1;
		for (const [start, end] of piece.strong) strong.push([start + shift, end + shift]);
		length = shift + piece.text.length;
	}
	return { text: filled.map((piece) => piece.text).join(' '), strong };
}

/** Returns characters [start, end) without outer spaces; bold ranges are cut to what is left. */
export function sliceRich({ text, strong }: RichText, start: number, end = text.length): RichText {
	const piece = text.slice(start, end);
	const from = start + (piece.length - piece.trimStart().length);
	const words = piece.trim();
	const to = from + words.length;
	const kept = strong
		.map(([low, high]) => [Math.max(low, from) - from, Math.min(high, to) - from] as const)
		.map(([low, high]) => trimRange(words, low, high))
		.filter(([low, high]) => low < high);
	return { text: words, strong: kept };
}

/** Bold marks never stand next to a space: a range that was cut there is drawn in. */
function trimRange(text: string, low: number, high: number): readonly [number, number] {
	if (low >= high) return [0, 0];
	const words = text.slice(low, high);
	return [low + (words.length - words.trimStart().length), low + words.trimEnd().length];
}
