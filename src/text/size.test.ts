import { expect, it } from 'vitest';
import { sizeWords } from './size.ts';

it.each([
	[812, '812 byte'],
	[1_000, '1 kB'],
	[26_400, '26 kB'],
	[1_430_000, '1,4 MB'],
])('%i bytes are said as %s', (bytes, words) => {
	expect(sizeWords(bytes)).toBe(words);
});
