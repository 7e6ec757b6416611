import sharp from 'sharp';
import { expect, it } from 'vitest';
import { homeScreenIcon, tabIcon } from './icon.ts';

const emblem =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="#a3191f"/></svg>';

it('the icon of a home screen is 180 px wide, without a transparent point, the emblem in its middle', async () => {
	const picture = sharp(await homeScreenIcon(emblem));
	expect(await picture.metadata()).toMatchObject({ format: 'png', width: 180, height: 180, hasAlpha: false });
	const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
	const at = (x: number, y: number) => [
		...data.subarray((y * info.width + x) * info.channels).subarray(0, 3),
	];
	expect([at(0, 0), at(90, 90)]).toEqual([
		[0xfb, 0xf9, 0xf4],
		[0xa3, 0x19, 0x1f],
	]);
});

it('the icon of the tab holds three pictures, each where its entry says', async () => {
	const file = Buffer.from(await tabIcon(emblem));
	expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, 3]);
	const sides = [0, 1, 2].map(async (index) => {
		const entry = 6 + 16 * index;
		const [size, start] = [file.readUInt32LE(entry + 8), file.readUInt32LE(entry + 12)];
		const { width, height } = await sharp(file.subarray(start, start + size)).metadata();
		return [file.readUInt8(entry), width, height];
	});
	expect(await Promise.all(sides)).toEqual([16, 32, 48].map((side) => [side, side, side]));
});
