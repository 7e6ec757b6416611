import { toRoman } from '../../../src/text/roman.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Returns a counter as Word prints it in a number format (`w:numFmt`). Formats that no Vietnamese document uses are
 * printed as digits. Word letters its points a, b, c, d, e: it knows no đ, and what is printed is what counts.
 */
export function formatNumber(count: number, format: string): string {
	switch (format) {
		case 'none':
			return '';
		case 'upperRoman':
			return roman(count);
		case 'lowerRoman':
			return roman(count).toLowerCase();
		case 'upperLetter':
			return letters(count).toUpperCase();
		case 'lowerLetter':
			return letters(count);
		case 'decimalZero':
			return String(count).padStart(2, '0');
		default:
			return String(count);
	}
}

/**
 * Returns a bullet as plain text. Symbol fonts put signs where Unicode has private characters: those are dots of lists.
 */
export function formatBullet(text: string): string {
	const sign = text.trim();
	if (sign === '') return '';
	return /^[-–—+*•●○▪]/u.test(sign) ? sign : '•';
}

function roman(count: number): string {
	return count > 0 && count < 4000 ? toRoman(count) : String(count);
}

/** 1 → a … 26 → z, 27 → aa, 28 → bb, as Word does. */
function letters(count: number): string {
	if (count < 1) return String(count);
	const letter = ALPHABET.charAt((count - 1) % ALPHABET.length);
	return letter.repeat(Math.ceil(count / ALPHABET.length));
}
