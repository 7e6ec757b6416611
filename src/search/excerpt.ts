/** The part of a record's words that shows why it was found. Plain parts, no HTML: nothing has to be parsed. */
import type { QueryWord } from './query.ts';
import { findPhrase, isSame } from './rank.ts';
import type { Word } from './words.ts';

const EXCERPT_WORDS = 30;
/** Words shown before the first word that was found. */
const LEAD_WORDS = 6;

/** A run of words, marked or not. */
export interface ExcerptPart {
	readonly text: string;
	readonly marked: boolean;
}

/** About thirty words around the query, in the original spelling, the found ones marked. `places`: the text's words. */
export function makeExcerpt(
	words: readonly QueryWord[],
	text: string,
	places: readonly Word[],
): ExcerptPart[] {
	const isFound = (place: Word) => words.some((word) => isSame(word, place));
	const first = Math.max(0, bestStart(words, places, isFound) - LEAD_WORDS);
	const shown = places.slice(first, first + EXCERPT_WORDS);
	const parts = markParts(text, shown, isFound);
	if (first > 0) parts.unshift({ text: '… ', marked: false });
	if (first + shown.length < places.length) parts.push({ text: ' …', marked: false });
	return parts;
}

/** The same parts for a title, whole. */
export function markText(words: readonly QueryWord[], text: string, places: readonly Word[]): ExcerptPart[] {
	return markParts(text, places, (place) => words.some((word) => isSame(word, place)), true);
}

/** Where the phrase stands, else the window with the most found words. */
function bestStart(
	words: readonly QueryWord[],
	places: readonly Word[],
	isFound: (place: Word) => boolean,
): number {
	const phrase = words.length > 1 ? findPhrase(words, places) : -1;
	if (phrase >= 0) return phrase;
	const found = places.map((place) => isFound(place));
	const counts = found.map((is, index) =>
		is ? found.slice(index, index + EXCERPT_WORDS - LEAD_WORDS).filter(Boolean).length : 0,
	);
	return Math.max(0, counts.indexOf(Math.max(0, ...counts)));
}

/** Cuts the text at the borders of found words; neighbours of one kind become one part. */
function markParts(
	text: string,
	shown: readonly Word[],
	isFound: (place: Word) => boolean,
	whole = false,
): ExcerptPart[] {
	const parts: { text: string; marked: boolean }[] = [];
	let position = whole ? 0 : (shown[0]?.start ?? 0);
	const add = (end: number, marked: boolean) => {
		const piece = text.slice(position, end);
		const last = parts.at(-1);
		if (last?.marked === marked) last.text += piece;
		else if (piece !== '') parts.push({ text: piece, marked });
		position = end;
	};
	for (const place of shown) {
		const marked = isFound(place);
		add(
			place.start,
			marked && parts.at(-1)?.marked === true && /^\s*$/u.test(text.slice(position, place.start)),
		);
		add(place.end, marked);
	}
	add(whole || shown.length === 0 ? text.length : endOf(text, shown), false);
	return parts;
}

/** The end of the last shown word with the punctuation that belongs to it. */
function endOf(text: string, shown: readonly Word[]): number {
	const end = shown.at(-1)?.end ?? 0;
	return end + (/^[.,;:!?)”"]+/u.exec(text.slice(end))?.[0].length ?? 0);
}
