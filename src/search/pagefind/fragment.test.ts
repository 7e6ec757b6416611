import { describe, expect, it } from 'vitest';
import { readFragment, textWithout } from './fragment.ts';
import { unpack } from '../index/unpack.ts';

const bytes = (text: string) => Uint8Array.from(new TextEncoder().encode(text));

describe('readFragment', () => {
	it('reads the JSON behind the signature and refuses anything else', () => {
		expect(readFragment(bytes('pagefind_dcd{"url":"/a/"}'))).toEqual({ url: '/a/' });
		expect(() => readFragment(bytes('<html>'))).toThrow('Pagefind');
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
