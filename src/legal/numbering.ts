import { pointOrdinal, pointSlug } from '../text/alphabet.ts';
import { fromOrdinal } from '../text/ordinal.ts';
import { fromRoman } from '../text/roman.ts';
import { slug } from '../text/slug.ts';

/** A number as value: "5a" → 5 and "a"; "II" → 2; "đ" → 5; "thứ ba" → 3. */
interface Value {
	readonly count: number;
	/** What an amending law adds to squeeze a unit in between: the "a" of "Điều 5a". */
	readonly suffix: string;
}

/** How a number stands to the one before it among its kind. */
export type Step = 'next' | 'gap' | 'back';

/** Returns the address form of a number: "II" → "ii", "đ" → "dd", "5a" → "5a", "thứ nhất" → "1", "1.1" → "1-1". */
export function numberSlug(number: string): string {
	const ordinal = fromOrdinal(number);
	return ordinal === null ? slug(pointSlug(number.toLowerCase())) : String(ordinal);
}

/**
 * Tells whether `number` follows `previous` (null: it is the first of its kind) without a gap. What is no number known
 * here counts as a gap.
 */
export function stepFrom(previous: string | null, number: string): Step {
	const now = valueOf(number);
	const last = previous === null ? { count: 0, suffix: '' } : valueOf(previous);
	if (now === null || last === null) return 'gap';
	if (now.count === last.count + 1 && now.suffix === '') return 'next';
	if (now.count === last.count && now.suffix > last.suffix) return 'next';
	return now.count > last.count ? 'gap' : 'back';
}

/** True where `number` can be counted: digits, a point letter, a Roman numeral, an ordinal. */
export function isNumber(number: string): boolean {
	return valueOf(number) !== null;
}

function valueOf(number: string): Value | null {
	const [, digits, suffix] = /^(?:\d+\.)*(\d+)([a-zđ]?)$/u.exec(number) ?? [];
	if (digits !== undefined) return { count: Number(digits), suffix: suffix ?? '' };
	const [, letter, extra] = /^([a-zđ])(\d?)$/u.exec(number) ?? [];
	const count = pointOrdinal(letter ?? '') ?? romanOrCapital(number) ?? fromOrdinal(number);
	return count === null ? null : { count, suffix: extra ?? '' };
}

/** Parts lettered A, B, C … use the alphabet of points. No part is the hundredth: a lone C, D or M is a letter. */
function romanOrCapital(number: string): number | null {
	const capital = /^[A-ZĐ]$/u.test(number) ? pointOrdinal(number.toLowerCase()) : null;
	return /^[IVXL]/u.test(number) ? fromRoman(number) : capital;
}
