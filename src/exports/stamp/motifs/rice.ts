import { lines, shape, times, type Point } from '../draw.ts';
import type { Motif } from './motif.ts';

const GRAINS = 10;

/** A ripe ear of rice that bows under its grains, with two leaves. */
export const rice: Motif = ({ light, ground, gold }) => {
	const grains = [
		...times(GRAINS, (index) => grain(index / GRAINS, -1)),
		...times(GRAINS, (index) => grain((index + 0.5) / GRAINS, 1)),
	];
	return (
		shape('M-66 186Q-72 40-176-18Q-112 70-84 188z', light) +
		shape('M-58 188Q-24 96 118 94Q10 128-46 188z', light) +
		lines('M-76 180Q-86 74-146 14M-50 184Q-14 124 72 106', ground, 4) +
		lines('M-64 190Q-84 60-78-6C-58-196 128-204 128 8', light, 8) +
		lines(grains.map(({ awn }) => awn).join(''), light, 4) +
		shape(grains.map(({ outline }) => outline).join(''), gold) +
		lines(grains.map(({ seam }) => seam).join(''), ground, 4)
	);
};

/** A grain at `part` of the ear's length, on the side that `side` names. */
function grain(part: number, side: 1 | -1) {
	const { at, heading } = bow(0.22 + part * 0.78);
	const lean = heading + side * (40 - 26 * part);
	const reach = (length: number, off: number): string => {
		const angle = ((lean + off) * Math.PI) / 180;
		return [Math.cos(angle), Math.sin(angle)].map((way) => String(Math.round(length * way))).join(' ');
	};
	const start = `M${at.join(' ')}`;
	return {
		outline: `${start}q${reach(36, -32)} ${reach(70, 0)}q${reach(36, 148)} ${reach(70, 180)}z`,
		seam: `${start}m${reach(16, 0)}l${reach(34, 0)}`,
		// Awns stand on the outer side only; on the inner one they would cross.
		awn: side === -1 ? `${start}l${reach(94, 4)}` : '',
	};
}

const START: Point = [-78, -6];
const HANDLE: Point = [-58, -196];
const PULL: Point = [128, -204];
const END: Point = [128, 8];

/** Place and heading, in degrees from the right, at `t` of the ear's bow. */
function bow(t: number): { readonly at: Point; readonly heading: number } {
	const place = (axis: 0 | 1): number =>
		START[axis] * (1 - t) ** 3 +
		3 * HANDLE[axis] * t * (1 - t) ** 2 +
		3 * PULL[axis] * t ** 2 * (1 - t) +
		END[axis] * t ** 3;
	const slope = (axis: 0 | 1): number =>
		(HANDLE[axis] - START[axis]) * (1 - t) ** 2 +
		2 * (PULL[axis] - HANDLE[axis]) * t * (1 - t) +
		(END[axis] - PULL[axis]) * t ** 2;
	return {
		at: [Math.round(place(0)), Math.round(place(1))],
		heading: (Math.atan2(slope(1), slope(0)) * 180) / Math.PI,
	};
}
