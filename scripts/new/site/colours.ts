/** What a colour has to stand out by against paper, for small words (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;
const WHITE = '#ffffff';

/** Grounds that words stand on, light and dark: `--paper` and `--paper-2` of src/styles/tokens.css. */
export interface Grounds {
	readonly light: readonly string[];
	readonly dark: readonly string[];
}

/** Reads the grounds from the style sheet, which has the light ones first. */
export function groundsIn(css: string): Grounds {
	const found = Array.from(css.matchAll(/--paper(?:-2)?: (#[0-9a-f]{6})/gu), ([, colour = '']) => colour);
	return { light: found.slice(0, 2), dark: found.slice(2, 4) };
}

/** True where words in the colour can be read on each of the grounds. */
export function isReadable(colour: string, grounds: readonly string[]): boolean {
	return grounds.every((ground) => contrast(colour, ground) >= LEAST);
}

/** The same colour, made lighter until it can be read on dark grounds. */
export function forDark(colour: string, { dark }: Grounds): string {
	for (let share = 0; share < 1; share += 0.05) {
		const mixed = mix(colour, WHITE, share);
		if (isReadable(mixed, dark)) return mixed;
	}
	return WHITE;
}

/** How far two colours stand apart: 1 to 21. */
function contrast(a: string, b: string): number {
	const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
		const share = value / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(a: string, b: string, share: number): string {
	const other = channels(b);
	const mixed = channels(a).map((value, index) => Math.round(value + ((other[index] ?? 0) - value) * share));
	return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
	return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
