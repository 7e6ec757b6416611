import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

describe('sentences', () => {
	it.each([
		['Anh lao xuống. Nước sâu 1,5 m.', ['Anh lao xuống.', 'Nước sâu 1,5 m.']],
		['Diện tích 4.155 ha. 25 hộ góp.', ['Diện tích 4.155 ha.', '25 hộ góp.']],
		['Ở TP. Thái Bình, ThS. An dạy.', ['Ở TP. Thái Bình, ThS. An dạy.']],
		['Cây, con, v.v. đều có.', ['Cây, con, v.v. đều có.']],
		['Một đoạn\n\nhai đoạn', ['Một đoạn', 'hai đoạn']],
		['Anh nói: “Xong.” Rồi về!', ['Anh nói: “Xong.”', 'Rồi về!']],
		['  ', []],
	])('of “%s”', (text, expected) => {
		expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(expected);
	});

	it('stand where they say, and lose no word', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('a', 'Đ', '.', ' ', '\n', '”', '4') }), (text) => {
				const found = sentencesOf(text);
				for (const { text: words, at } of found) expect(text.slice(at, at + words.length)).toBe(words);
				const kept = found.map((sentence) => sentence.text).join('');
				expect(kept.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
			}),
		);
	});
});
