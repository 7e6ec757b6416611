import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { qrDrawing, qrSvg } from './qr.ts';

/** What a reader's camera would read: drawn by one library, read by another. */
async function read(svg: string): Promise<string | undefined> {
	const image = sharp(Buffer.from(svg), { density: 500 }).resize(600, 600, { kernel: 'nearest' });
	const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
	return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('a QR code', () => {
	it.each([
		'https://thi-dua.example.vn/k/7kq2mz/',
		'https://a.vn/k/222222/',
		`https://${'mien-dai.'.repeat(12)}example.vn/k/zzzzzz/`,
	])('is read back letter for letter: %s', async (address) => {
		expect(await read(qrSvg(qrDrawing(address)))).toBe(address);
	});

	it('is read though a drop of ink fell on it', async () => {
		const drawing = qrDrawing('https://thi-dua.example.vn/k/7kq2mz/');
		const stained = qrSvg(drawing).replace('</svg>', '<path d="M16 17h4v4h-4z"/></svg>');
		expect(await read(stained)).toBe('https://thi-dua.example.vn/k/7kq2mz/');
	});

	it('is the same drawing each time, and another for another address', () => {
		expect(qrDrawing('https://a.vn/k/222222/')).toEqual(qrDrawing('https://a.vn/k/222222/'));
		expect(qrDrawing('https://a.vn/k/222223/')).not.toEqual(qrDrawing('https://a.vn/k/222222/'));
	});

	it('keeps four light modules on every side', () => {
		const { size, path } = qrDrawing('https://a.vn/k/222222/');
		const bars = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, w]) => [
			Number(x),
			Number(y),
			Number(w),
		]);
		expect(Math.min(...bars.map(([x = 0]) => x))).toBe(4);
		expect(Math.min(...bars.map(([, y = 0]) => y))).toBe(4);
		expect(Math.max(...bars.map(([x = 0, , w = 0]) => x + w))).toBe(size - 4);
		expect(Math.max(...bars.map(([, y = 0]) => y + 1))).toBe(size - 4);
	});

	it('refuses a text that no code can hold', () => {
		expect(() => qrDrawing('x'.repeat(4000))).toThrow();
	});
});
