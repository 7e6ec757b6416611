import { lines, shape } from '../draw.ts';
import type { Motif } from './motif.ts';

const FINGERS = 'M-62 10L-84-92M-22-10L-30-140M20-10L26-136M58 14L82-92';

/** An open hand with a heart in its palm. */
export const hand: Motif = ({ light, ground, gold }) =>
	`<g stroke-linecap="round" stroke-linejoin="round">` +
	lines('M70 96L134 28', light, 40) +
	lines(FINGERS, light, 36) +
	`</g>` +
	shape('M-82 6Q-62-20 0-20Q60-20 78 8L98 56Q104 110 62 150H-58Q-92 100-82 6z', light) +
	lines('M-42-2L-52-70M-2-14L-2-96M40-4L50-66', ground, 5) +
	lines(
		'M-94-66l20-6M-90-44l20-6M-42-104h24M-40-82h24M14-102h24M14-80h24M68-72l20 6M62-50l20 6M114 34l14 16',
		ground,
		4,
	) +
	shape('M0 112C-20 88-60 70-60 34C-60 0-18-4 0 22C18-4 60 0 60 34C60 70 20 88 0 112z', gold) +
	shape('M-74 160h146v30h-146z', light) +
	lines('M-74 170h146M-74 180h146', ground, 4);
