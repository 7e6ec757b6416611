/** Vietnamese ordinals: "thứ nhất", "thứ tư", "thứ hai mươi mốt". Used by Phần and by citations of dash items. */

const UNITS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** First and fourth are special words; the rest are the plain numerals. */
const SPECIAL = new Map([
	[1, 'nhất'],
	[4, 'tư'],
]);

/** Returns "thứ nhất" for 1 … "thứ chín mươi chín" for 99; above that, and for anything else, digits: "thứ 120". */
export function ordinal(value: number): string {
	return `thứ ${SPECIAL.get(value) ?? cardinal(value)}`;
}

/** Returns the number that "nhất", "thứ ba", "THỨ MƯỜI MỘT" names, or null. */
export function fromOrdinal(words: string): number | null {
	return (
		BY_WORDS.get(
			words
				.normalize('NFC')
				.toLowerCase()
				.replace(/^thứ\s+/u, ''),
		) ?? null
	);
}

function cardinal(value: number): string {
	if (!Number.isInteger(value) || value < 1 || value > 99) {
		return String(value);
	}
	const tens = Math.floor(value / 10);
	const head = tens === 0 ? '' : tens === 1 ? 'mười' : `${UNITS[tens] ?? ''} mươi`;
	return `${head} ${unitAfter(tens, value % 10)}`.trim();
}

/** After a ten, five is "lăm"; after twenty and more, one is "mốt" and four is "tư". */
function unitAfter(tens: number, unit: number): string {
	if (tens > 1 && unit === 1) return 'mốt';
	if (tens > 1 && unit === 4) return 'tư';
	if (tens > 0 && unit === 5) return 'lăm';
	return UNITS[unit] ?? '';
}

const BY_WORDS = new Map<string, number>([
	...Array.from({ length: 99 }, (_, index): [string, number] => [cardinal(index + 1), index + 1]),
	...Array.from({ length: 99 }, (_, index): [string, number] => [ordinal(index + 1).slice(4), index + 1]),
]);
