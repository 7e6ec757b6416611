import type { Symbol } from '../../page-data/story/story-stamp.ts';
import { ring } from './draw.ts';
import { GOLD, GROUNDS, LIGHT } from './inks.ts';
import { MOTIFS } from './motifs/index.ts';

const RADIUS = 230;
/** Where the mark stands: a square around the middle. */
export const MARK_BOX = '-240 -240 480 480';

/**
 * The round picture of a stamp by itself, as the inside of an SVG that a page holds: what stands for a field beside its
 * name. A page may hold many: each id in it begins with `name`, and the hatching is the shade that its lines make.
 */
export function symbolMark(symbol: Symbol, name: string): string {
	const ground = GROUNDS[symbol];
	const drawn = MOTIFS[symbol]({ light: LIGHT, ground, gold: GOLD, hatch: `${LIGHT}60` });
	const motif = drawn.replaceAll(/(?<= id="| href="#)/gu, `${name}-`);
	return (
		`<circle r="${String(RADIUS)}" fill="${ground}"/>` +
		`<g fill="none">${ring(RADIUS - 14, LIGHT, 4)}<g transform="scale(1.08)">${motif}</g></g>`
	);
}
