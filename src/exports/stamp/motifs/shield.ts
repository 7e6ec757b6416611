import { lines, polar, polygon, shape, times } from '../draw.ts';
import type { Motif } from './motif.ts';

const SHIELD = 'M0-186Q70-140 152-138V10Q140 126 0 188';

/** A shield, half in light and half in shadow, with a star. */
export const shield: Motif = ({ light, ground, gold, hatch }) => {
	const star = times(10, (index) => polar(index % 2 === 0 ? 84 : 33, index * 36));
	return (
		shape('M0-186Q-70-140-152-138V10Q-140 126 0 188z', light) +
		shape(`${SHIELD}z`, hatch) +
		lines(`${SHIELD}z`, light, 8) +
		lines('M0-158Q-60-120-130-116V8Q-120 106 0 162', ground, 5) +
		lines('M0-158Q60-120 130-116V8Q120 106 0 162', light, 5) +
		shape(polygon(star.map(([x, y]) => [Math.round(x * 1.16), Math.round(y * 1.16)])), ground) +
		shape(polygon(star), gold)
	);
};
