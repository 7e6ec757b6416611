import type { StampData } from '../../page-data/story/story-stamp.ts';
import type { Typefaces } from '../type/typeface.ts';
import { chanceFrom } from './chance.ts';
import { ring } from './draw.ts';
import { rosette, tint } from './guilloche.ts';
import { GOLD, GROUNDS, LIGHT, PAPER } from './inks.ts';
import { inscriptions } from './inscriptions.ts';
import { MOTIFS } from './motifs/index.ts';
import { ornaments } from './ornaments.ts';
import { tileMap } from './tile-map.ts';

/** Size of a stamp in its own units; all places in this folder are counted in them. */
export const STAMP = { width: 800, height: 1000 } as const;

/** Where the round picture stands. */
const MEDALLION = { x: 400, y: 428, radius: 230 } as const;

/**
 * A story's stamp as an SVG document: perforated paper, the ground of its field, a rosette that its seed alone has, the
 * field's motif, the map with its district, its strongest figure. Text is outlines. The same data gives the same bytes.
 */
export function stampSvg(data: StampData, typefaces: Typefaces): string {
	const { width, height } = STAMP;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" role="img">` +
		`<title>${escaped(data.title)}</title>${stampMarkup(data, typefaces)}</svg>`
	);
}

/** Stamps as they were drawn: a story's own file, its sheet, its picture for sharing and the press pack hold the same one. */
const drawn = new WeakMap<Typefaces, Map<string, string>>();

/** The stamp's drawing without its document, for pictures that hold it. Ids are single letters, with or without a digit. */
export function stampMarkup(data: StampData, typefaces: Typefaces): string {
	const known = drawn.get(typefaces) ?? new Map<string, string>();
	drawn.set(typefaces, known);
	const key = JSON.stringify(data);
	const markup = known.get(key) ?? drawStamp(data, typefaces);
	known.set(key, markup);
	return markup;
}

function drawStamp(data: StampData, typefaces: Typefaces): string {
	const chance = chanceFrom(data.seed);
	const ground = GROUNDS[data.symbol];
	const inks = { light: LIGHT, ground, gold: GOLD, hatch: 'url(#h)' };
	const motif = MOTIFS[data.symbol](inks);
	const { x, y, radius } = MEDALLION;
	return (
		`<defs>${tint(chance, LIGHT)}${motif.includes(inks.hatch) ? HATCH : ''}${PERFORATION}</defs>` +
		`<g mask="url(#p)" fill="none">` +
		`<path fill="${ground}" stroke="${PAPER}" stroke-width="56" d="M28 28H772V972H28z"/>` +
		`<path fill="url(#t)" stroke="${LIGHT}" stroke-width="4" d="M72 72H728V928H72z"/>` +
		`<g transform="translate(${String(x)} ${String(y)})">` +
		`<g stroke="${LIGHT}" stroke-width="1.6" opacity=".75">${rosette(chance)}</g>` +
		`<circle r="${String(radius)}" fill="${ground}" stroke="${LIGHT}" stroke-width="5"/>` +
		ring(radius - 9, LIGHT, 2) +
		`<g transform="scale(1.08)">${motif}</g></g>` +
		ornaments(data.kind, LIGHT) +
		tileMap(data.tiles, inks) +
		inscriptions(data, typefaces) +
		`</g>`
	);
}

/** Lines for the side in shadow. */
const HATCH =
	`<pattern id="h" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(38)">` +
	`<path stroke="${LIGHT}" stroke-width="3.4" d="M0 4h9"/></pattern>`;

/** Holes along the edge, a fortieth of the height apart; a dashed line with round ends makes a row of discs. */
const PERFORATION =
	`<mask id="p"><path fill="#fff" stroke="#000" stroke-width="25" stroke-linecap="round" stroke-dasharray="0 40" ` +
	`d="M0 0H800V1000H0z"/></mask>`;

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
