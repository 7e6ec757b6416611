import type { Symbol } from '../../page-data/story/story-stamp.ts';

/** The stamp's paper, a shade warmer than the page's, so that its edge shows on it. */
export const PAPER = '#efe5cd';

/** The light ink of lines and letters. */
export const LIGHT = '#fffaf0';

/** The second ink: the district, a star, a heart. */
export const GOLD = '#f4c763';

/**
 * The ground that each symbol is printed on: deep inks of letterpress, one per symbol, so that a field is known by its
 * colour in a list. LIGHT is at least 7 : 1 on each, GOLD at least 4.5 : 1 (inks.test.ts).
 */
export const GROUNDS: Readonly<Record<Symbol, string>> = {
	'bong-lua': '#6b4505',
	'con-duong': '#6e3420',
	'la-cay': '#155038',
	'trong-dong': '#54265a',
	'quyen-sach': '#2a3a78',
	'banh-rang': '#36454f',
	'mam-cay': '#48530f',
	'la-chan': '#0f4063',
	'phao-cuu-sinh': '#932c12',
	'trai-tim': '#86143c',
	'ban-tay': '#0b5257',
	'ngoi-sao': '#8f1a1f',
};
