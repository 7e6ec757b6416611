import type { SiteSocialData } from '../../page-data/story/story-social.ts';
import { chanceFrom } from '../stamp/chance.ts';
import { rosette, tint } from '../stamp/guilloche.ts';
import { LIGHT, PAPER } from '../stamp/inks.ts';
import type { Typefaces } from '../type/typeface.ts';
import { wrap } from '../type/wrap.ts';
import { paint, PARTS } from './paint.ts';
import type { Square } from './png.ts';

/** Where the emblem goes: in the middle of the rosette. */
export const SITE_EMBLEM: Square = { left: 101, top: 182, size: 266 };

const MIDDLE = { x: 234, y: 315 } as const;

/** The site's own picture for shared links: its emblem in a rosette, its name, its tagline. */
export function siteSocialSvg(
	{ name, tagline, accent, seed }: SiteSocialData,
	{ serif, sans }: Typefaces,
): string {
	const chance = chanceFrom(seed);
	const title = wrap(name, {
		width: 600,
		sizes: [
			{ size: 76, lines: 1 },
			{ size: 64, lines: 2 },
			{ size: 58, lines: 2 },
			{ size: 54, lines: 3 },
			{ size: 48, lines: 4 },
		],
		measure: serif.measure,
	});
	const line = wrap(tagline, { width: 600, sizes: [{ size: 30, lines: 3 }], measure: sans.measure });
	const height = title.lines.length * title.size * 1.2 + 34 + line.lines.length * line.size * 1.4;
	const top = (630 - height) / 2;
	const below = top + title.lines.length * title.size * 1.2 + 34;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><defs>${tint(chance, LIGHT)}</defs>` +
		`<path fill="#fbf9f4" d="M0 0H1200V630H0z"/><path fill="${accent}" d="M0 0H468V630H0z"/><path fill="url(#t)" transform="scale(.6)" d="M0 0H780V1050H0z"/>` +
		`<g transform="translate(${String(MIDDLE.x)} ${String(MIDDLE.y)})scale(.74)" fill="none">` +
		`<g stroke="${LIGHT}" stroke-width="1.8">${rosette(chance)}</g>` +
		`<circle r="226" fill="${PAPER}" stroke="${LIGHT}" stroke-width="6"/></g>` +
		title.lines
			.map((words, index) => {
				const y = top + title.size * (1.2 * index + 0.95);
				return paint(serif.set(words, { x: 524, y, size: title.size, parts: PARTS }).d, '#1c1a17');
			})
			.join('') +
		`<path fill="${accent}" d="M524 ${String(Math.round(below - 20))}h72v5h-72z"/>` +
		line.lines
			.map((words, index) => {
				const y = below + line.size * (1.4 * index + 1);
				return paint(sans.set(words, { x: 524, y, size: line.size, parts: PARTS }).d, '#5a544a');
			})
			.join('') +
		`</svg>`
	);
}
