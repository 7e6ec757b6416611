import sharp, { type Sharp } from 'sharp';
import type { PictureFormat } from '../../page-data/story/story-picture.ts';

/** Quality by format, chosen so that a face at phone width shows no blocks; AVIF and WebP count differently. */
const ENCODERS: Readonly<Record<PictureFormat, (image: Sharp) => Sharp>> = {
	avif: (image) => image.avif({ quality: 52, effort: 4 }),
	webp: (image) => image.webp({ quality: 74 }),
	jpg: (image) => image.jpeg({ quality: 78, mozjpeg: true }),
};

/**
 * A photograph as pages show it: turned upright, `width` pixels wide, in sRGB, encoded anew. What the camera wrote
 * beside the pixels (place, time, owner, preview) is left behind: sharp keeps none of it unless it is asked to.
 */
export async function pictureFile(
	photo: Uint8Array,
	width: number,
	format: PictureFormat,
): Promise<Uint8Array<ArrayBuffer>> {
	const upright = sharp(photo).autoOrient().resize({ width, withoutEnlargement: true });
	return ENCODERS[format](upright.flatten({ background: '#fff' })).toBuffer();
}
