import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';

describe('bytes', () => {
	it('read back as they were written, whatever the numbers and words', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(), fc.string())), (rows) => {
				const writer = new ByteWriter();
				for (const [number, word] of rows) {
					writer.number(number);
					writer.word(word.toWellFormed());
				}
				const reader = new ByteReader(writer.finish());
				expect(rows.map(() => [reader.number(), reader.word()])).toEqual(
					rows.map(([number, word]) => [number, word.toWellFormed()]),
				);
				expect(reader.isAtEnd).toBe(true);
			}),
		);
	});
	it('take one byte for a small number', () => {
		const writer = new ByteWriter();
		writer.number(127);
		expect(writer.size).toBe(1);
	});
	it('read as zeros past a torn end, without a loop', () => {
		expect(new ByteReader(new Uint8Array([200])).number()).toBe(72);
	});
});
