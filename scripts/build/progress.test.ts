import { describe, expect, it } from 'vitest';
import { progressWords, showProgress } from './progress.ts';

describe('progress', () => {
	it.each([
		[120, 480, 3000, '120 trong 480 tệp, còn khoảng 9 giây'],
		[480, 480, 3000, '480 tệp'],
		[500, 480, 3000, '500 tệp'],
		[7, null, 3000, '7 tệp'],
		[0, 480, 0, '0 tệp'],
	])('after %i of %s pieces and %i ms says “%s”', (done, total, elapsed, words) => {
		expect(progressWords(done, total, elapsed)).toBe(words);
	});

	it('writes one line of a terminal at most four times a second, and nothing where no one watches', () => {
		for (const isTTY of [true, false]) {
			const written: string[] = [];
			let time = 0;
			const out = { isTTY, write: (text: string) => written.push(text) > 0 };
			const { one, end } = showProgress('Dựng', 100, out, () => time);
			for (let piece = 0; piece < 100; piece += 1) {
				time += 10;
				one();
			}
			expect(written.length).toBe(isTTY ? 4 : 0);
			end();
			expect(written.every((text) => text.startsWith('\r') && !text.includes('\n'))).toBe(true);
		}
	});
});
