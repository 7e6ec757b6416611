import { describe, expect, it } from 'vitest';
import { readFragments, textWithout } from './fragment.ts';
import { unpack } from '../index/unpack.ts';

const bytes = (text: string) => Uint8Array.from(new TextEncoder().encode(text));

describe('readFragments', () => {
	it('reads the JSON behind the signature and refuses anything else', () => {
		expect(readFragments(bytes('pagefind_dcd{"url":"/a/"}'), 'vi_1')).toEqual([{ id: 'vi_1', url: '/a/' }]);
		expect(() => readFragments(bytes('<html>'))).toThrow('Pagefind');
	});
	it('reads a file that several records share', () => {
		expect(readFragments(bytes('pagefind_dcd{"vi_1":{"url":"/a/"},"vi_2":{"url":"/b/"}}'))).toEqual([
			{ id: 'vi_1', url: '/a/' },
			{ id: 'vi_2', url: '/b/' },
		]);
	});
});

describe('textWithout', () => {
	it('takes the heading and what stands over it from the words', () => {
		expect(textWithout('Cánh diều', 'Trò chơi Cánh diều. Thả trên đê.')).toBe('Thả trên đê.');
		expect(textWithout('Cánh diều', 'Thả cánh diều.')).toBe('Thả cánh diều.');
	});
});

describe('unpack', () => {
	it('gives packed bytes as they were, and others as they are', async () => {
		const packed = new Response(new Blob(['diều']).stream().pipeThrough(new CompressionStream('gzip')));
		const text = new TextDecoder().decode(await unpack(new Uint8Array(await packed.arrayBuffer())));
		expect(text).toBe('diều');
		expect(await unpack(bytes('{}'))).toEqual(bytes('{}'));
	});
});
