import { lines, shape, times, polar, strokes, type Point } from '../draw.ts';
import type { Motif } from './motif.ts';

const HALF = 'M0 172C-60 108-172 52-172-52C-172-152-48-172 0-84';

/** A heart cut in lines that follow its edge, with rays around it. */
export const heart: Motif = ({ light, ground, gold, hatch }) => {
	const inner = (scale: number, width: number, colour: string): string =>
		`<path transform="translate(0 ${String(Math.round(10 * (1 - scale)))}) scale(${String(scale)})" stroke="${colour}" stroke-width="${String(width)}" d="${HALF}C48-172 172-152 172-52C172 52 60 108 0 172z"/>`;
	const rays = times(7, (index): readonly [Point, Point] => {
		const angle = -30 + index * 10;
		return [polar(132, angle), polar(index % 2 === 0 ? 164 : 186, angle)];
	});
	return (
		lines(strokes(rays), gold, 6) +
		shape(`${HALF}z`, light) +
		shape('M0 172C60 108 172 52 172-52C172-152 48-172 0-84z', hatch) +
		lines('M0 172C60 108 172 52 172-52C172-152 48-172 0-84', light, 8) +
		inner(0.84, 5, ground) +
		inner(0.7, 5, ground) +
		shape('M0 96C-34 58-96 30-96-28C-96-82-28-92 0-46C28-92 96-82 96-28C96 30 34 58 0 96z', ground) +
		shape('M0 80C-28 50-80 24-80-26C-80-68-24-76 0-34C24-76 80-68 80-26C80 24 28 50 0 80z', gold)
	);
};
