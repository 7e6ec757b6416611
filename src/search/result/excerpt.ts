/** The part of a record's words that shows why it was found. Plain parts, no HTML: nothing has to be parsed. */
import type { Marker } from './marks.ts';
import { splitWords, type Word } from '../words/words.ts';

const EXCERPT_WORDS = 30;
/** The beginning is shown where it has so much of what the best stretch has. */
const SUMMARY_SHARE = 0.6;
/** Words shown before the first word that was found. */
const LEAD_WORDS = 6;

/** A run of words, marked or not. */
export interface ExcerptPart {
	readonly text: string;
	readonly marked: boolean;
}

/** About thirty words around what was asked for, in the original spelling, the found ones marked. */
export function makeExcerpt(marker: Marker, text: string): ExcerptPart[] {
	const places = splitWords(text);
	const first = Math.max(0, startOf(marker, places) - LEAD_WORDS);
	const shown = places.slice(first, first + EXCERPT_WORDS);
	const parts = markParts(text, shown, marker);
	if (first > 0) parts.unshift({ text: '… ', marked: false });
	if (first + shown.length < places.length) parts.push({ text: ' …', marked: false });
	return parts;
}

/** The same parts for a title, whole. */
export function markText(marker: Marker, text: string): ExcerptPart[] {
	return markParts(text, splitWords(text), marker, true);
}

/**
 * Where the stretch begins that has the most of what was asked for; neighbours count for more than scattered words. A
 * page begins with a summary of its own, which is easier to judge than a stretch that has hardly more of it.
 */
function startOf(marker: Marker, places: readonly Word[]): number {
	const worths = places.map((place) => marker.worth(place));
	let best = { start: 0, worth: 0 };
	worths.forEach((worth, start) => {
		if (worth === 0) return;
		const stretch = stretchWorth(places, worths, start);
		if (stretch > best.worth) best = { start, worth: stretch };
	});
	return stretchWorth(places, worths, 0) >= SUMMARY_SHARE * best.worth ? 0 : best.start;
}

function stretchWorth(places: readonly Word[], worths: readonly number[], start: number): number {
	const seen = new Set<string>();
	let sum = 0;
	for (let at = start; at < Math.min(places.length, start + EXCERPT_WORDS - LEAD_WORDS); at++) {
		const worth = worths[at] ?? 0;
		if (worth === 0) continue;
		const key = places[at]?.key ?? '';
		if (!seen.has(key)) sum += worth;
		else sum += worth / 10;
		if ((worths[at - 1] ?? 0) > 0 && at > start) sum += worth / 2;
		seen.add(key);
	}
	return sum;
}

/** Cuts the text at the borders of found words; neighbours of one kind become one part. */
function markParts(text: string, shown: readonly Word[], marker: Marker, whole = false): ExcerptPart[] {
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
		const marked = marker.worth(place) > 0;
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
