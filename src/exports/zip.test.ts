import { afterEach, describe, expect, it } from 'vitest';
import { unzipped } from './testing.ts';
import { zipOf } from './zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const FILES = [
	{ path: 'b/hai.txt', bytes: bytes('Hai ạ ế đ') },
	{ path: 'a.txt', bytes: bytes('Một '.repeat(1000)) },
	{ path: 'b/rong.txt', bytes: bytes('') },
];

describe('an archive', () => {
	const zone = process.env['TZ'];
	afterEach(() => {
		if (zone === undefined) delete process.env['TZ'];
		else process.env['TZ'] = zone;
	});

	it('is read back by another program, sorted, every byte there', async () => {
		const read = await unzipped(zipOf(FILES, '2026-11-22'));
		expect(read.map(({ path, bytes: found }) => [path, found.toString()])).toEqual([
			['a.txt', 'Một '.repeat(1000)],
			['b/hai.txt', 'Hai ạ ế đ'],
			['b/rong.txt', ''],
		]);
	});

	it('gives the same bytes in whatever order the files come', () => {
		expect(zipOf(FILES.toReversed(), '2026-11-22')).toEqual(zipOf(FILES, '2026-11-22'));
	});

	it('holds the day of the content on machines in every time zone', async () => {
		const times = [];
		for (const place of ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'UTC']) {
			process.env['TZ'] = place;
			const [file] = await unzipped(zipOf(FILES, '2026-11-22'));
			times.push(file?.time);
		}
		// MS-DOS: year since 1980, month, day, seven, four and five bits; midnight is 0.
		expect(times).toEqual(Array.from({ length: 3 }, () => [((2026 - 1980) << 9) | (11 << 5) | 22, 0]));
	});

	it('is not made of two files of one name', () => {
		const [first] = FILES;
		if (first === undefined) throw new Error('no file');
		expect(() => zipOf([first, first], '2026-11-22')).toThrow(/b\/hai\.txt/u);
	});
});
