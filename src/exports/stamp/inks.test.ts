import { describe, expect, it } from 'vitest';
import { SYMBOLS } from '../../collections/taxonomy.ts';
import { GOLD, GROUNDS, LIGHT } from './inks.ts';

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = (colour.match(/[0-9a-f]{2}/g) ?? []).map((pair) => {
		const part = Number.parseInt(pair, 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
	return (light + 0.05) / (dark + 0.05);
}

describe.each(SYMBOLS)('the ground of %s', (symbol) => {
	it('carries light letters at 7 : 1 and gold ones at 4.5 : 1', () => {
		expect(contrast(LIGHT, GROUNDS[symbol])).toBeGreaterThan(7);
		expect(contrast(GOLD, GROUNDS[symbol])).toBeGreaterThan(4.5);
	});
});

describe('the grounds', () => {
	it('all differ', () => {
		expect(new Set(Object.values(GROUNDS)).size).toBe(SYMBOLS.length);
	});
});
