import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { SocialData } from '../../page-data/story/story-social.ts';
import { loadTypefaces } from '../type/typeface.ts';
import { socialPng } from './png.ts';
import { siteSocialSvg } from './site.ts';
import { EMBLEM, socialSvg } from './social.ts';

const typefaces = await loadTypefaces();
const emblem =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="#a3191f"/></svg>';

const SMALL =
	'aàáảãạ ăằắẳẵặ âầấẩẫậ bcdđ eèéẻẽẹ êềếểễệ gh iìíỉĩị klmn oòóỏõọ ôồốổỗộ ơờớởỡợ pqrst uùúủũụ ưừứửữự vx yỳýỷỹỵ';
const LARGE = SMALL.toLocaleUpperCase('vi');

const STORY: SocialData = {
	stamp: {
		seed: 'moi-chu-cai',
		title: 'Tem thử',
		symbol: 'quyen-sach',
		kind: 'tap-the',
		tiles: [
			{ tile: [0, 0], here: false },
			{ tile: [1, 0], here: true },
			{ tile: [1, 1], here: false },
		],
		figure: { about: 'khoảng', text: '1.234', unit: 'quyển sách' },
		placeName: 'Mỏm Chài',
		fieldName: 'Giáo dục, khuyến học',
	},
	kicker: 'Gương sáng · Giáo dục, khuyến học',
	headline: SMALL,
	name: LARGE,
	place: 'Xã Lúa Sớm, huyện Mỏm Chài, tỉnh Sông Mơ',
	siteName: 'Thi đua, khen thưởng Sông Mơ',
};

const picture = (data: SocialData) => socialPng(socialSvg(data, typefaces), emblem, EMBLEM);

interface Golden {
	readonly file: string;
	readonly data: SocialData;
}

/** Every letter small and large, in the serif of the headline and in the sans of the name. */
const GOLDENS: readonly Golden[] = [
	{ file: 'headline-small-name-large.png', data: STORY },
	{ file: 'headline-large-name-small.png', data: { ...STORY, headline: LARGE, name: SMALL } },
];

/**
 * The largest difference of one colour value (0 to 255) between two pictures of one size. Decoding with sharp, which
 * the build has anyway, and one subtraction do what a library for comparing pictures does; and a share of pixels that
 * may differ, which such libraries count, would let a single missing mark pass.
 */
async function largestDifference(one: Uint8Array, other: Uint8Array): Promise<number> {
	const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
	if (a.length !== b.length) return 255;
	let largest = 0;
	for (const [index, value] of a.entries()) largest = Math.max(largest, Math.abs(value - (b[index] ?? 0)));
	return largest;
}

function pixelsOf(picture: Uint8Array): Promise<Buffer> {
	return sharp(picture).removeAlpha().raw().toBuffer();
}

/** Another machine may round the edge of a letter otherwise; a mark that is missing or moved differs by some 200. */
const ROUNDING = 64;

describe.each(GOLDENS)('the picture of a story with every Vietnamese letter ($file)', ({ file, data }) => {
	it('is the one that was looked at letter by letter', async () => {
		const path = join(import.meta.dirname, 'fixtures', file);
		const made = await picture(data);
		if (process.env['UPDATE_FIXTURES'] === '1') await writeFile(path, made);
		expect(await largestDifference(made, await readFile(path))).toBeLessThan(ROUNDING);
	});

	it.each([
		['ế', 'ề'],
		['ộ', 'ô'],
		['đ', 'd'],
		['ữ', 'ứ'],
	])('would not be taken for one with %s as %s', async (right, wrong) => {
		const spoilt = data.headline
			.replace(right, wrong)
			.replace(right.toLocaleUpperCase('vi'), wrong.toLocaleUpperCase('vi'));
		expect(spoilt).not.toBe(data.headline);
		const golden = await readFile(join(import.meta.dirname, 'fixtures', file));
		expect(await largestDifference(await picture({ ...data, headline: spoilt }), golden)).toBeGreaterThan(
			ROUNDING,
		);
	});
});

describe('a picture for shared links', () => {
	it('is 1200 × 630 pixels, below 120 kB, and has the same bytes each time', async () => {
		const [first, second] = [await picture(STORY), await picture(STORY)];
		const { width, height, format } = await sharp(first).metadata();
		expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
		expect(first.length).toBeLessThan(120_000);
		expect(Buffer.compare(first, second)).toBe(0);
	});

	it('shows decomposed text as composed text', () => {
		const decomposed = { ...STORY, headline: SMALL.normalize('NFD'), name: LARGE.normalize('NFD') };
		expect(socialSvg(decomposed, typefaces)).toBe(socialSvg(STORY, typefaces));
	});

	it('has no letters that a font of the machine would draw', () => {
		const svg = socialSvg(STORY, typefaces);
		expect(svg).not.toMatch(/<text|font-family|NaN|undefined/);
	});

	it.each([
		['short', 'Cứu người', 'Bà Mơ'],
		[
			'of 160 signs, as long as the schema lets it be',
			'nghiêng mình bên sông vắng '.repeat(6).slice(0, 160).trim(),
			'Hợp tác xã Sản xuất, kinh doanh, dịch vụ nông nghiệp xã Lúa Sớm và Cồn Mây '.repeat(2).trim(),
		],
		['one word longer than a line', 'Nghiêng'.repeat(12), 'Ông Mơ'],
	])('keeps to its column and above the line at the foot: %s', async (_, headline, name) => {
		const bare = { ...STORY, kicker: ' ', siteName: ' ', place: 'Tỉnh Sông Mơ' };
		const [full, empty] = await Promise.all(
			[
				{ ...bare, headline, name },
				{ ...bare, headline: ' ', name: ' ' },
			].map((data) =>
				sharp(Buffer.from(socialSvg(data, typefaces)))
					.removeAlpha()
					.raw()
					.toBuffer(),
			),
		);
		const changed = differingBox(full ?? Buffer.of(), empty ?? Buffer.of(), 1200);
		expect(changed.left).toBeGreaterThanOrEqual(520);
		expect(changed.right).toBeLessThanOrEqual(1146);
		expect(changed.top).toBeGreaterThanOrEqual(86);
		expect(changed.bottom).toBeLessThan(480);
	});
});

describe("the site's own picture", () => {
	it('sets the longest name and tagline that the schema allows inside the picture', async () => {
		const svg = siteSocialSvg(
			{
				name: 'Thi đua, khen thưởng '.repeat(8).trim(),
				tagline: 'ai phải làm gì '.repeat(10).trim(),
				accent: '#a3191f',
				seed: 'x',
			},
			typefaces,
		);
		const bare = siteSocialSvg({ name: 'a', tagline: 'a', accent: '#a3191f', seed: 'x' }, typefaces);
		const [full, empty] = await Promise.all(
			[svg, bare].map((one) => sharp(Buffer.from(one)).removeAlpha().raw().toBuffer()),
		);
		const { left, right, top, bottom } = differingBox(full ?? Buffer.of(), empty ?? Buffer.of(), 1200);
		expect([left >= 520, right <= 1130, top > 20, bottom < 610]).toEqual([true, true, true, true]);
	});
});

/** The rectangle in which two pictures of one width (RGB) differ. */
function differingBox(one: Buffer, other: Buffer, width: number) {
	const box = { left: Infinity, right: -1, top: Infinity, bottom: -1 };
	for (let at = 0; at < one.length; at += 3) {
		if (one.compare(other, at, at + 3, at, at + 3) === 0) continue;
		const [x, y] = [(at / 3) % width, Math.floor(at / 3 / width)];
		box.left = Math.min(box.left, x);
		box.right = Math.max(box.right, x);
		box.top = Math.min(box.top, y);
		box.bottom = Math.max(box.bottom, y);
	}
	return box;
}
