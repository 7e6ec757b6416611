import { lines, polar, polygon, shape, strokes, times, type Point } from '../draw.ts';
import type { Motif } from './motif.ts';

/** A star with cut faces, each ray half in light and half in shadow, before a burst of fine lines. */
export const star: Motif = ({ light, ground, gold, hatch }) => {
	const facets = (side: 1 | -1): string =>
		times(5, (index) => polygon([[0, 0], polar(178, index * 72), polar(70, index * 72 + side * 36)])).join(
			'',
		);
	const burst = times(60, (index): readonly [Point, Point] => {
		const angle = index * 6 + 3;
		return [polar(84, angle), polar(index % 2 === 0 ? 190 : 168, angle)];
	});
	return (
		lines(strokes(burst), light, 3) +
		shape(facets(-1), gold) +
		shape(facets(1), ground) +
		shape(facets(1), hatch) +
		lines(polygon(times(10, (index) => polar(index % 2 === 0 ? 178 : 70, index * 36))), gold, 5)
	);
};
