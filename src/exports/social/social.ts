import type { SocialData } from '../../page-data/story/story-social.ts';
import { GROUNDS } from '../stamp/inks.ts';
import { STAMP, stampMarkup } from '../stamp/stamp.ts';
import type { Typeface, Typefaces } from '../type/typeface.ts';
import { wrap, type Room } from '../type/wrap.ts';
import { paint, PARTS } from './paint.ts';
import type { Square } from './png.ts';

/** Size of a picture for shared links, in pixels: what the networks ask for. */
const SOCIAL = { width: 1200, height: 630 } as const;

/** Where the site's emblem goes; it is laid over the drawing as a picture (png.ts). */
export const EMBLEM: Square = { left: 524, top: 532, size: 48 };

/** The column of words, and the stamp beside it. */
const WORDS = { left: 524, right: 1144, width: 620 } as const;
const PANEL = 468;
const STAMP_HEIGHT = 546;

const INK = '#1c1a17';
const INK_2 = '#5a544a';
const PAGE = '#fbf9f4';

/** A story's picture for shared links, as an SVG document: its stamp, headline, name, place and the site's name. */
export function socialSvg(data: SocialData, typefaces: Typefaces): string {
	const ground = GROUNDS[data.stamp.symbol];
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${String(SOCIAL.width)}" height="${String(SOCIAL.height)}">` +
		`<path fill="${PAGE}" d="M0 0H1200V630H0z"/>` +
		`<path fill="${ground}" d="M0 0H${String(PANEL)}V630H0z"/>` +
		stampAt(data, typefaces) +
		words(data, typefaces, ground) +
		`</svg>`
	);
}

function stampAt({ stamp }: SocialData, typefaces: Typefaces): string {
	const scale = STAMP_HEIGHT / STAMP.height;
	const x = (PANEL - STAMP.width * scale) / 2;
	const y = (SOCIAL.height - STAMP_HEIGHT) / 2;
	return `<g transform="translate(${String(x)} ${String(y)})scale(${String(scale)})">${stampMarkup(stamp, typefaces)}</g>`;
}

/** The headline hangs from the kicker, name and place stand on the site's line; the room between them is the headline's. */
function words(data: SocialData, { serif, sans }: Typefaces, ground: string): string {
	const name = block(data.name, sans, { sizes: NAME_SIZES, top: 0, leading: 1.3 });
	const place = block(data.place, sans, { sizes: PLACE_SIZES, top: 0, leading: 1.35 });
	const placeTop = FOOT_RULE - 30 - place.height;
	const nameTop = placeTop - 10 - name.height;
	const room = nameTop - 24 - HEADLINE_TOP;
	const headline = block(data.headline, serif, {
		sizes: headlineSizes(room),
		top: HEADLINE_TOP,
		leading: LEADING,
	});
	return [
		paint(line(data.kicker, sans, { y: 82, size: 24 }), ground),
		paint(headline.d, INK),
		paint(block(data.name, sans, { sizes: NAME_SIZES, top: nameTop, leading: 1.3 }).d, ground),
		paint(block(data.place, sans, { sizes: PLACE_SIZES, top: placeTop, leading: 1.35 }).d, INK_2),
		`<path stroke="#d8d1c2" stroke-width="2" d="M${String(WORDS.left)} ${String(FOOT_RULE)}H${String(WORDS.right)}"/>`,
		paint(line(data.siteName, sans, { x: EMBLEM.left + EMBLEM.size + 16, y: 565, size: 24 }), INK),
	].join('');
}

const HEADLINE_TOP = 104;
const FOOT_RULE = 508;
/** Stacked marks of one line must not touch the tails of the line above. */
const LEADING = 1.24;
const NAME_SIZES: Room['sizes'] = [
	{ size: 32, lines: 1 },
	{ size: 28, lines: 2 },
];
const PLACE_SIZES: Room['sizes'] = [{ size: 24, lines: 2 }];

/** As many lines of each size as the room takes. */
function headlineSizes(room: number): Room['sizes'] {
	const fit = (size: number) => ({ size, lines: Math.floor(room / (size * LEADING)) });
	return [fit(60), fit(56), fit(52), fit(48), fit(44), fit(40), fit(36)];
}

interface Block {
	readonly d: string;
	readonly height: number;
}

/** Lines below one another from `top` on. */
function block(
	text: string,
	face: Typeface,
	{ sizes, top, leading }: { readonly sizes: Room['sizes']; readonly top: number; readonly leading: number },
): Block {
	const { lines, size } = wrap(text, { width: WORDS.width, sizes, measure: face.measure });
	const set = lines.map((words, index) => {
		const y = top + size * (leading * index + ASCENT);
		return face.set(words, { x: WORDS.left, y, size, parts: PARTS }).d;
	});
	return { d: set.join(''), height: size * leading * lines.length };
}

/** From the top of a line to its baseline, at size 1. */
const ASCENT = 0.98;

/** One line, smaller where it would be too long. */
function line(
	text: string,
	face: Typeface,
	{ x = WORDS.left, y, size }: { readonly x?: number; readonly y: number; readonly size: number },
): string {
	return face.set(text, { x, y, size: Math.min(size, (WORDS.right - x) / face.measure(text)), parts: PARTS })
		.d;
}
