/** Two ways to set a tone on oa, oe, uy: hoà and hòa. Each pair has the newer way first. */
const PAIRS = (['oa', 'oe', 'uy'] as const).flatMap(([first, last]) =>
	['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map(
		(tone) => [`${first}${last}${tone}`.normalize('NFC'), `${first}${tone}${last}`.normalize('NFC')] as const,
	),
);
const OLDER = new Map(
	PAIRS.flatMap(([newer, older]) =>
		[newer, newer.toUpperCase()].map((word) => [word, word === newer ? older : older.toUpperCase()] as const),
	),
);
const NEWER_FORM = new RegExp([...OLDER.keys()].join('|'), 'gu');
const SIGNS = new Map([
	['Ð', 'Đ'],
	['–', '-'],
	['—', '-'],
	['"', '“'],
	['”', '“'],
	['\u00A0', ' '],
]);

/**
 * The same text with one spelling for what is one word to a reader: place of tones, look-alike letters, dashes and
 * quotation marks. As long as the text, sign for sign, so that places in it hold.
 */
export function alike(text: string): string {
	return text
		.replace(NEWER_FORM, (pair) => OLDER.get(pair) ?? pair)
		.replace(/[Ð–—"”\u00A0]/gu, (sign) => SIGNS.get(sign) ?? sign);
}
