import { lines, shape, strokes, times, polar, type Point } from '../draw.ts';
import type { Motif } from './motif.ts';

/** An open book with its light above it. */
export const book: Motif = ({ light, ground, gold }) => {
	const rays = times(13, (index): readonly [Point, Point] => {
		const angle = -72 + index * 12;
		const shift = ([x, y]: Point): Point => [x, y + 10];
		return [shift(polar(104, angle)), shift(polar(index % 2 === 0 ? 196 : 158, angle))];
	});
	const rows = times(5, (index) => {
		const y = index * 25;
		return `M-148 ${String(y)}q62-26 126 6M148 ${String(y)}q-62-26-126 6`;
	});
	return `<g transform="scale(.86)">${
		lines(strokes(rays), gold, 6) +
		shape('M0-30Q-84-80-186-40V128Q-84 92 0 142Q84 92 186 128V-40Q84-80 0-30z', light) +
		lines('M0-30V140', ground, 7) +
		lines(rows.join(''), ground, 5) +
		lines('M-190 142Q-88 108 0 158Q88 108 190 142M-184 160Q-88 128 0 176Q88 128 184 160', light, 6) +
		shape('M-12-26h24v92l-12-16-12 16z', gold)
	}</g>`;
};
