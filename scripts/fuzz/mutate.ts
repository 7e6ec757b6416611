/** Inputs that are nearly real: pieces of real content, cut, doubled, mixed and sprinkled with signs that mean something. Pure. */

/** A source of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** A piece of one text of the corpus, changed in some places. */
export function mutate(corpus: readonly string[], next: () => number): string {
	let text = pieceOf(pick(corpus, next), next);
	for (let changes = Math.floor(next() * 6); changes > 0; changes--) {
		const change = pick(CHANGES, next);
		text = change(text, corpus, next).slice(0, LONGEST);
	}
	return text;
}

/** Longer inputs are the growth series' work. */
const LONGEST = 20_000;
const PIECE = 6_000;

type Change = (text: string, corpus: readonly string[], next: () => number) => string;

const CHANGES: readonly Change[] = [
	// Left out, doubled, turned round, repeated.
	(text, _, next) => at(text, next, (before, _piece, after) => before + after),
	(text, _, next) => at(text, next, (before, piece, after) => before + piece + piece + after),
	(text, _, next) => at(text, next, (before, piece, after) => piece + before + after),
	(text, _, next) => at(text, next, (before, piece, after) => before + piece.slice(0, 20).repeat(40) + after),
	// A piece of another text, or a sign.
	(text, corpus, next) =>
		at(text, next, (before, _, after) => before + pieceOf(pick(corpus, next), next).slice(0, 400) + after),
	(text, _, next) => at(text, next, (before, piece, after) => before + pick(SIGNS, next) + piece + after),
	(text, _, next) =>
		at(
			text,
			next,
			(before, piece, after) => before + pick(SIGNS, next).repeat(Math.ceil(next() * 200)) + piece + after,
		),
];

const SIGNS = [
	...['\n', '\r', '\r\n', '\t', '\u00A0', '\u0301', '\u0110', '\uD800', '\0', '\u2028', '\uFEFF', '😀'],
	...[
		'{',
		'}',
		'[',
		']',
		'(',
		')',
		'<',
		'>',
		'</',
		'<!--',
		'&amp;',
		'&#x0;',
		'"',
		"'",
		'“',
		'”',
		'`',
		'```',
		'~~~',
		'|',
		'||',
	],
	...[
		'Điều 1.',
		'khoản 2 ',
		'điểm đ ',
		'Chương I',
		'PHỤ LỤC',
		'1. ',
		'a) ',
		'- ',
		': ',
		'? ',
		'&a ',
		'*a ',
		'!!js ',
		'---\n',
		'%',
	],
	...[
		'số 06/2022/QH15',
		'ngày 30 tháng 2 năm',
		'Luật',
		' và ',
		', ',
		';',
		'../',
		'https://a@b/',
		'<table>',
		'<td colspan=999>',
		'# ',
	],
];

function pieceOf(text: string, next: () => number): string {
	const start = Math.floor(next() * Math.max(1, text.length - 100));
	return text.slice(start, start + Math.ceil(next() * PIECE));
}

/** Cuts a text at two places and puts it together again. */
function at(
	text: string,
	next: () => number,
	join: (before: string, piece: string, after: string) => string,
): string {
	const start = Math.floor(next() * text.length);
	const end = start + Math.floor(next() * Math.min(300, text.length - start));
	return join(text.slice(0, start), text.slice(start, end), text.slice(end));
}

function pick<Item>(items: readonly Item[], next: () => number): Item {
	const item = items[Math.floor(next() * items.length)];
	if (item === undefined) throw new Error('nothing to pick from');
	return item;
}
