import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { photoBytes } from '../../../scripts/build/testing/photo.ts';
import { pictureFile } from './picture.ts';

const photo = await photoBytes();

describe('a photograph as editors hand it in', () => {
	it('holds what a camera writes, or the tests below would prove nothing', async () => {
		const { exif, orientation } = await sharp(photo).metadata();
		expect(orientation).toBe(6);
		expect(exif?.includes('Nguoi chup bi mat')).toBe(true);
		// Tag 0x8825 points to the place where the picture was taken.
		expect(exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true);
	});
});

describe.each([
	['avif', 'heif'],
	['webp', 'webp'],
	['jpg', 'jpeg'],
] as const)('a photograph as pages show it, %s', (format, inside) => {
	it('is upright, of the width that was asked for, and keeps its shape', async () => {
		const made = await sharp(await pictureFile(photo, 350, format)).metadata();
		expect([made.format, made.width, made.height, made.orientation]).toEqual([inside, 350, 500, undefined]);
	});

	it('holds nothing of what the camera wrote', async () => {
		const made = await pictureFile(photo, 480, format);
		const { exif, xmp, iptc, icc } = await sharp(made).metadata();
		expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
		expect(Buffer.from(made).includes('Nguoi chup')).toBe(false);
	});

	it('is never blown up', async () => {
		expect((await sharp(await pictureFile(photo, 1600, format)).metadata()).width).toBe(700);
	});

	it('shows the colours that were there, turned as the camera was held', async () => {
		const made = sharp(await pictureFile(photo, 70, format));
		const { data, info } = await made.removeAlpha().raw().toBuffer({ resolveWithObject: true });
		const [red = 0, green = 0, blue = 0] = data.subarray((5 * info.width + 35) * 3);
		// The left band, #3b6, is the uppermost once the picture stands upright.
		expect(Math.abs(red - 0x33) + Math.abs(green - 0xbb) + Math.abs(blue - 0x66)).toBeLessThan(40);
	});
});
