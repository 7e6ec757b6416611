/** How sure something is, as one small sign behind the sentence: never before it, where it would read as its subject. */
import type { Certainty } from '../../collections/load.ts';

/** A sign with what it means. */
export interface Mark {
	readonly certainty: Certainty;
	/** "○" */
	readonly sign: string;
	/** In brackets on paper and in data, and for who hears the page: "một nguồn". */
	readonly word: string;
	/** What the legend of the page says of it. */
	readonly sentence: string;
}

/** The surest first, as legends list them. */
const MARKS: readonly Mark[] = [
	{ certainty: '1', sign: '○', word: 'một nguồn', sentence: 'mới một nguồn nói, nên đối chiếu' },
	{
		certainty: 'suy ra',
		sign: '◊',
		word: 'suy ra',
		sentence: 'suy ra từ quy định khác, chưa thấy văn bản nói thẳng',
	},
	{
		certainty: 'tham khảo',
		sign: '△',
		word: 'tham khảo nơi khác',
		sentence: 'quy định của nơi khác, không phải của tỉnh',
	},
	{ certainty: 'chưa xác nhận', sign: '?', word: 'chưa xác nhận', sentence: 'chưa nguồn nào xác nhận' },
];

/** The sign of a certainty; null where several sources agree. */
export function markOf(certainty: Certainty): Mark | null {
	return MARKS.find((mark) => mark.certainty === certainty) ?? null;
}

/** The word of a certainty, for sentences about it: "từ hai nguồn trở lên", "một nguồn". */
export function surenessWord(certainty: Certainty): string {
	return markOf(certainty)?.word ?? 'từ hai nguồn trở lên';
}

/** True for what must not be read as the rule of this province. */
export function isOpen(certainty: Certainty): boolean {
	return certainty === 'chưa xác nhận' || certainty === 'tham khảo';
}

/** The least sure of several; "2+" where there is none. */
export function leastSure(all: readonly Certainty[]): Certainty {
	return MARKS.findLast(({ certainty }) => all.includes(certainty))?.certainty ?? '2+';
}

/** On paper and in data a word in brackets stands behind the words: "Chủ tịch UBND tỉnh (một nguồn)." */
export function wordBehind(text: string, certainty: Certainty): string {
	const mark = markOf(certainty);
	if (mark === null) return text;
	const stop = /[.;]$/u.exec(text)?.[0] ?? '';
	return `${text.slice(0, text.length - stop.length)} (${mark.word})${stop}`;
}

/** A piece of our own prose: words, or the sign that takes the place of a word in brackets. */
export type MarkedPiece =
	| { readonly text: string; readonly mark: null }
	| { readonly text: null; readonly mark: Mark };

const IN_BRACKETS = new RegExp(
	String.raw`\s*\((${MARKS.map(({ word }) => word).join('|')})\)([.,;:]?)`,
	'gu',
);

/** Our own words with their brackets made signs: "Theo luật (một nguồn)." is "Theo luật." and ○. */
export function markedPieces(text: string): MarkedPiece[] {
	const pieces: MarkedPiece[] = [];
	let at = 0;
	for (const found of text.matchAll(IN_BRACKETS)) {
		const [all, word, stop = ''] = found;
		const mark = MARKS.find((one) => one.word === word);
		if (mark === undefined) continue;
		pieces.push({ text: text.slice(at, found.index) + stop, mark: null }, { text: null, mark });
		at = found.index + all.length;
	}
	const rest = text.slice(at);
	return rest === '' ? pieces : [...pieces, { text: rest, mark: null }];
}

/** True where the words say themselves how sure they are: no second sign follows. */
export function saysHowSure(text: string): boolean {
	return markedPieces(text).some(({ mark }) => mark !== null);
}

/** The signs that a page uses, from its HTML, for its legend. */
export function marksIn(html: string): Mark[] {
	return MARKS.filter(({ certainty }) => html.includes(`data-sure="${certainty}"`));
}
