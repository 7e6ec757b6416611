import { divided, lines, polar, polygon, ring, strokes, times, type Point, shape, disc } from '../draw.ts';
import type { Motif } from './motif.ts';

const TEETH = 16;

/** A cogwheel as an engineer draws it: teeth, rim, six spokes, hub. */
export const gear: Motif = ({ light, ground, gold, hatch }) => {
	const outline = times(TEETH * 4, (index): Point => {
		const tooth = Math.floor(index / 4);
		const [radius, part] = (
			[
				[156, -0.3],
				[188, -0.19],
				[188, 0.19],
				[156, 0.3],
			] as const
		)[index % 4] ?? [156, 0];
		return polar(radius, ((tooth + part) * 360) / TEETH);
	});
	const spokes = times(6, (index): readonly [Point, Point] => [
		polar(40, index * 60),
		polar(112, index * 60),
	]);
	return (
		shape(polygon(outline), light) +
		disc(112, ground) +
		disc(112, hatch) +
		ring(134, ground, 4) +
		ring(146, ground, 9, divided(146, 96, 0.35)) +
		ring(120, ground, 3) +
		lines(strokes(spokes), ground, 40) +
		lines(strokes(spokes), light, 26) +
		lines(strokes(spokes), ground, 4) +
		disc(56, ground) +
		disc(48, gold) +
		ring(36, ground, 4) +
		disc(18, ground)
	);
};
