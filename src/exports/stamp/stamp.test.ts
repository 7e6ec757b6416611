import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { SYMBOLS } from '../../collections/taxonomy.ts';
import type { StampData } from '../../page-data/story/story-stamp.ts';
import { loadTypefaces } from '../type/typeface.ts';
import { MARK_BOX, symbolMark } from './mark.ts';
import { stampSvg } from './stamp.ts';

const typefaces = await loadTypefaces();
const KINDS = ['ca-nhan', 'tap-the', 'ho-gia-dinh', 'cong-dong'] as const;

/** A stamp with as much on it as stories have. */
const FULL: StampData = {
	seed: 'mot-guong',
	title: 'Tem của gương: Tổ <vớt bèo> & bạn',
	symbol: 'bong-lua',
	kind: 'cong-dong',
	tiles: [
		{ tile: [0, 0], here: false },
		{ tile: [1, 0], here: true },
		{ tile: [3, 2], here: false },
	],
	figure: { about: 'khoảng', text: '400–500', unit: 'triệu đồng' },
	placeName: 'Quỳnh Phụ',
	fieldName: 'Khởi nghiệp, làng nghề',
};
const CASES = SYMBOLS.flatMap((symbol, index) => [
	{ ...FULL, symbol, kind: KINDS[index % 4] ?? 'ca-nhan', seed: `seed-${symbol}` },
	{ ...FULL, symbol, figure: null },
]);

/** Width and height of a drawing, read and not drawn, which takes half a second; rejects where it is no well-formed XML. */
async function sizeOf(svg: string) {
	const { width, height } = await sharp(Buffer.from(svg)).metadata();
	return [width, height];
}

describe.each(CASES)('the stamp of $symbol with figure $figure.text', (data) => {
	const svg = stampSvg(data, typefaces);

	it('is a well-formed document with a title and without letters, styles or scripts', async () => {
		expect(await sizeOf(svg)).toEqual([800, 1000]);
		expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 800 1000" role="img"><title>Tem của gương: /);
		expect(svg).toContain('&lt;vớt bèo&gt; &amp; bạn');
		expect(svg).not.toMatch(/<(?:text|style|script|image|foreignObject)\b|style=|href="[^#]|NaN|undefined/);
	});

	it('names every id once and refers to none that is not there', () => {
		const ids = [...svg.matchAll(/ id="(\w+)"/g)].map(([, id]) => id);
		const used = [...svg.matchAll(/href="#(\w+)"|url\(#(\w+)\)/g)].map(([, link, paint]) => link ?? paint);
		expect(new Set(ids).size).toBe(ids.length);
		expect(used.filter((id) => !ids.includes(id))).toEqual([]);
	});

	it('is small', () => {
		expect(svg.length).toBeLessThan(7500);
		expect(gzipSync(svg).length).toBeLessThan(3000);
	});
});

describe('a stamp', () => {
	it('has the same bytes each time', () => {
		expect(stampSvg(FULL, typefaces)).toBe(stampSvg({ ...FULL }, typefaces));
	});

	it('differs from another of its family by its lines alone', () => {
		const seeds = Array.from({ length: 60 }, (_, index) =>
			stampSvg({ ...FULL, seed: `g-${String(index)}` }, typefaces),
		);
		expect(new Set(seeds).size).toBe(60);
	});

	it('needs neither a map nor a figure', async () => {
		const bare = stampSvg({ ...FULL, tiles: [], figure: null }, typefaces);
		expect(await sizeOf(bare)).toEqual([800, 1000]);
		await expect(sizeOf(bare.replace('</svg>', ''))).rejects.toThrow();
	});

	it('is perforated: nothing is printed where the holes are', async () => {
		const { data, info } = await sharp(Buffer.from(stampSvg(FULL, typefaces)))
			.resize(800)
			.raw()
			.toBuffer({ resolveWithObject: true });
		const alphaAt = (x: number, y: number) => data[(y * info.width + x) * info.channels + 3];
		expect([alphaAt(1, 40), alphaAt(1, 80), alphaAt(400, 1)]).toEqual([0, 0, 0]);
		expect([alphaAt(1, 60), alphaAt(40, 40)]).toEqual([255, 255]);
	});

	it('fills the tile of its district with gold', async () => {
		const { data, info } = await sharp(Buffer.from(stampSvg(FULL, typefaces)))
			.resize(800)
			.raw()
			.toBuffer({ resolveWithObject: true });
		const colourAt = (x: number, y: number) => {
			const at = (y * info.width + x) * info.channels;
			return [...data.subarray(at, at + 3)];
		};
		// Four columns and three rows of 44 units end at 694, 890.
		expect(colourAt(694 - 3 * 44 + 24, 890 - 3 * 44 + 24)).toEqual([0xf4, 0xc7, 0x63]);
		expect(colourAt(694 - 4 * 44 + 24, 890 - 3 * 44 + 24)).toEqual([0x6b, 0x45, 0x05]);
	});
});

describe('the mark of a symbol', () => {
	it.each(SYMBOLS)('is drawn, with no id that another on the page may have: %s', async (symbol) => {
		const mark = symbolMark(symbol, 'bo-ao');
		const [ids, uses] = [/ id="([^"]+)/gu, / href="#([^"]+)/gu].map((form) =>
			Array.from(mark.matchAll(form), ([, id = '']) => id),
		);
		expect([...(ids ?? []), ...(uses ?? [])].filter((id) => !id.startsWith('bo-ao-'))).toEqual([]);
		expect(new Set(uses)).toEqual(new Set(ids));
		expect(mark).not.toContain('url(');
		const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="${MARK_BOX}">${mark}</svg>`;
		const { data, info } = await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true });
		const colours = new Set(
			Array.from({ length: info.width }, (_, x) => data.readUIntBE((24 * info.width + x) * info.channels, 3)),
		);
		expect(colours.size).toBeGreaterThan(3);
	});
});
