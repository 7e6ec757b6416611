/** Roman numerals as chapters and plan parts use them, 1 to 3999. */

const STEPS = [
	[1000, 'M'],
	[900, 'CM'],
	[500, 'D'],
	[400, 'CD'],
	[100, 'C'],
	[90, 'XC'],
	[50, 'L'],
	[40, 'XL'],
	[10, 'X'],
	[9, 'IX'],
	[5, 'V'],
	[4, 'IV'],
	[1, 'I'],
] as const;

/** Canonical form only: "IIII" and "VX" are misprints, and a misprint must be reported, not read. */
const CANONICAL = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;

/** Returns the numeral for a whole number from 1 to 3999. Throws RangeError otherwise: the caller counts wrongly. */
export function toRoman(value: number): string {
	if (!Number.isInteger(value) || value < 1 || value > 3999) {
		throw new RangeError(`No Roman numeral for ${String(value)}`);
	}
	let rest = value;
	let out = '';
	for (const [size, sign] of STEPS) {
		out += sign.repeat(Math.floor(rest / size));
		rest %= size;
	}
	return out;
}

/** Returns the value of an upper-case canonical numeral, or null where `text` is not one. */
export function fromRoman(text: string): number | null {
	if (text === '' || !CANONICAL.test(text)) {
		return null;
	}
	let value = 0;
	let rest = text;
	for (const [size, sign] of STEPS) {
		while (rest.startsWith(sign)) {
			value += size;
			rest = rest.slice(sign.length);
		}
	}
	return value;
}
