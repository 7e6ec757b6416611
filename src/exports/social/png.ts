import sharp from 'sharp';
import { keptLater } from '../../collections/files/kept.ts';

/** Where a picture is laid over another, in pixels. */
export interface Square {
	readonly left: number;
	readonly top: number;
	readonly size: number;
}

/**
 * A drawing as a PNG file, the site's emblem laid over it. Both are SVG documents without text elements, so that no
 * font of the machine counts. A palette keeps the file small; without dithering the same drawing gives the same bytes,
 * so they are kept from build to build.
 */
export async function socialPng(
	svg: string,
	emblem: string,
	{ left, top, size }: Square,
): Promise<Uint8Array<ArrayBuffer>> {
	const place = JSON.stringify({ left, top, size });
	const parts = [EDITION, JSON.stringify(sharp.versions), svg, emblem, place];
	return new Uint8Array(await keptLater(parts, () => paint(svg, emblem, { left, top, size })));
}

/** Count on when `paint` changes, else kept pictures would stay as they were. */
const EDITION = 'social 1';

async function paint(svg: string, emblem: string, { left, top, size }: Square): Promise<Uint8Array> {
	const mark = sharp(Buffer.from(emblem)).resize(size, size, { fit: 'contain', background: '#0000' });
	return sharp(Buffer.from(svg))
		.composite([{ input: await mark.png().toBuffer(), left, top }])
		.flatten()
		.png({ palette: true, quality: 90, effort: 1, dither: 0 })
		.toBuffer();
}
