import { isAllCaps } from '../../text/letter-case.ts';
import { alike } from './alike.ts';
import type { Phrase } from './instruction.ts';
import type { Cause, Piece } from './working.ts';

/** A stretch of words to be exchanged. */
interface Edit {
	readonly start: number;
	readonly end: number;
	readonly words: string;
}

/** Changes words in the pieces of one unit; null where the unit has none of them. */
export function changeWords(pieces: readonly Piece[], phrase: Phrase, cause: Cause): readonly Piece[] | null {
	const text = pieces.map((piece) => piece.text).join('');
	// Headings of chapters stand in capitals.
	const edits = editsOf(text, isAllCaps(text) ? inCapitals(phrase) : phrase);
	if (edits.length === 0) return null;
	let from = 0;
	const changed: Piece[] = [];
	for (const { start, end, words } of edits) {
		changed.push(...cut(pieces, from, start), { text: words, cause, removed: text.slice(start, end) });
		from = end;
	}
	return [...changed, ...cut(pieces, from, text.length)].filter(
		({ text: words, removed }) => words !== '' || removed !== '',
	);
}

function inCapitals({ old, new: fresh, beside }: Phrase): Phrase {
	const large = (words: string) => words.toLocaleUpperCase('vi');
	return {
		old: large(old),
		new: large(fresh),
		beside: beside === null ? null : { ...beside, words: large(beside.words) },
	};
}

function editsOf(text: string, phrase: Phrase): Edit[] {
	const { old, beside } = phrase;
	if (old !== '') return occurrences(text, old).flatMap((at) => exchange(text, at, phrase));
	if (beside === null) return [];
	if (beside.side === 'start') return text === '' ? [] : [{ start: 0, end: 0, words: `${phrase.new} ` }];
	if (beside.side === 'end') return text === '' ? [] : [atEnd(text, phrase.new)];
	return occurrences(text, beside.words).flatMap((at) => {
		const end = at + beside.words.length;
		return beside.side === 'after'
			? hasAfter(text, end, phrase.new)
				? []
				: [{ start: end, end, words: spaced(phrase.new, 'after') }]
			: [{ start: at, end: at, words: spaced(phrase.new, 'before') }];
	});
}

/** New words at the end of a unit stand before its last stop. */
function atEnd(text: string, words: string): Edit {
	const at = /[.;:]?$/u.exec(text)?.index ?? text.length;
	return { start: at, end: at, words: spaced(words, 'after') };
}

function hasAfter(text: string, end: number, words: string): boolean {
	return text.slice(end).trimStart().startsWith(words);
}

/** A space towards the words beside, none before a comma. */
function spaced(words: string, side: 'before' | 'after'): string {
	if (side === 'before') return `${words} `;
	return /^[,.;:)]/u.test(words) ? words : ` ${words}`;
}

/** One exchange, unless the new words stand there already or the words beside are others. */
function exchange(text: string, at: number, { old, new: fresh, beside }: Phrase): Edit[] {
	const end = at + old.length;
	const inside = fresh.indexOf(old);
	if (inside !== -1 && text.slice(at - inside, at - inside + fresh.length) === fresh) return [];
	if (beside?.side === 'before' && !hasAfter(text, end, beside.words)) return [];
	if (beside?.side === 'after' && !text.slice(0, at).trimEnd().endsWith(beside.words)) return [];
	const found = text.slice(at, end);
	const large = old.charAt(0).toLocaleUpperCase('vi');
	const isCapital = found.startsWith(large) && !old.startsWith(large);
	const words = isCapital ? fresh.charAt(0).toLocaleUpperCase('vi') + fresh.slice(1) : fresh;
	return [fresh === '' ? removal(text, at, end, isCapital) : { start: at, end, words }];
}

/** Words go with one of the spaces around them; a thing out of the middle of a list takes a comma along. */
function removal(text: string, start: number, end: number, isCapital: boolean): Edit {
	const before = text.slice(Math.max(start - 2, 0), start);
	const after = text.slice(end, end + 2);
	const isSpaceBefore = before.endsWith(' ');
	const isSpaceAfter = after.startsWith(' ');
	if (isCapital && isSpaceAfter && after.length === 2)
		return { start, end: end + 2, words: after.charAt(1).toLocaleUpperCase('vi') };
	if (before.trimEnd().endsWith(',') && after.startsWith(','))
		return { start: text.lastIndexOf(',', start - 1), end, words: '' };
	if (isSpaceBefore && (after === '' || /^[ ,.;:)]/u.test(after)))
		return { start: start - 1, end, words: '' };
	return { start, end: isSpaceAfter && (start === 0 || isSpaceBefore) ? end + 1 : end, words: '' };
}

const LETTER = /[\p{L}\p{N}]/u;

/** Where whole words stand, from left to right; the first letter may be large or small. */
function occurrences(source: string, phrase: string): number[] {
	const [text, words] = [alike(source), alike(phrase)];
	const first = words.charAt(0);
	const forms = [first.toLocaleUpperCase('vi'), first.toLocaleLowerCase('vi')].map(
		(letter) => letter + words.slice(1),
	);
	const found: number[] = [];
	for (let from = 0; words !== '' && from < text.length;) {
		const next = forms.map((form) => text.indexOf(form, from)).filter((at) => at !== -1);
		if (next.length === 0) break;
		const at = Math.min(...next);
		const isTaken = isWhole(text, at, words.length);
		if (isTaken) found.push(at);
		from = isTaken ? at + words.length : at + 1;
	}
	return found;
}

function isWhole(text: string, at: number, length: number): boolean {
	const [before = '', first = ''] = [text[at - 1], text[at]];
	const [last = '', after = ''] = [text[at + length - 1], text[at + length]];
	return !(LETTER.test(before) && LETTER.test(first)) && !(LETTER.test(last) && LETTER.test(after));
}

/** The pieces between two places of their joined text. */
function cut(pieces: readonly Piece[], start: number, end: number): Piece[] {
	const kept: Piece[] = [];
	let at = 0;
	for (const piece of pieces) {
		const from = Math.max(start - at, 0);
		const to = Math.min(end - at, piece.text.length);
		const isMark = piece.text === '' && at >= start && at < end;
		if (from < to || isMark) kept.push({ ...piece, text: piece.text.slice(from, to) });
		at += piece.text.length;
	}
	return kept;
}
