import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { docx, run } from '../docx/testing.ts';
import { readDocx } from '../docx/read-docx.ts';
import { fileIn, SAMPLE, temporaryFolder } from '../testing.ts';
import { readFile } from '../read-file.ts';
import { oldFontOf, toUnicode } from './convert.ts';
import { TCVN3, VNI } from './tables.ts';

/** The other way: what somebody typed who saw these letters in that font. */
function typed(text: string, table: ReadonlyMap<string, string>): string {
	const signs = new Map([...table].map(([sign, letter]) => [letter, sign] as const).reverse());
	return [...text].map((letter) => signs.get(letter) ?? signs.get(letter.toLowerCase()) ?? letter).join('');
}

const SMALL = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ';
const word = fc.string({ unit: fc.constantFrom(...SMALL), minLength: 1, maxLength: 7 });
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));

describe('letters of fonts before Unicode', () => {
	it('every small letter comes back from TCVN3 and VNI as it was', () => {
		fc.assert(
			fc.property(words, (text) => {
				expect(toUnicode(typed(text, TCVN3), 'TCVN3')).toBe(text);
				expect(toUnicode(typed(text, VNI), 'VNI')).toBe(text);
			}),
		);
	});
	it('every capital comes back from VNI, and from TCVN3 where a whole line is in capitals', () => {
		fc.assert(
			fc.property(words, (text) => {
				const capitals = text.toLocaleUpperCase('vi');
				expect(toUnicode(typed(capitals, VNI), 'VNI')).toBe(capitals);
				const line = `KH ${capitals}`;
				expect(toUnicode(typed(line, TCVN3), 'TCVN3')).toBe(line);
			}),
		);
	});
	it('the tables hold every letter that Western letters lack, once', () => {
		const marked = [...SMALL].filter((letter) => !/[a-z]/u.test(letter));
		expect(marked.filter((letter) => ![...TCVN3.values()].includes(letter))).toEqual([]);
		expect(marked.filter((letter) => ![...VNI.values()].includes(letter))).toEqual([]);
		expect(new Set(TCVN3.values()).size).toBe(TCVN3.size);
	});
	it('a text in Unicode is never taken for an old one', () => {
		const foreign = 'Công ty Müller & Sœurs, Ñandú © 2025 §5, 10 µm, “Élan” «Ça va», 3·5';
		fc.assert(
			fc.property(words, (text) => {
				expect(oldFontOf(`${text} của ủy ban được ${foreign}`)).toBeNull();
			}),
		);
	});
});

describe('files in old fonts', () => {
	const SAID = /Chữ dùng phông cũ (TCVN3|VNI).*đã chuyển sang Unicode/u;
	it.each([
		['TCVN3 in UTF-8', typed(SAMPLE, TCVN3)],
		['VNI in UTF-8', typed(SAMPLE, VNI)],
		['TCVN3 as it was stored', Buffer.from(typed(SAMPLE, TCVN3), 'latin1')],
		['VNI as it was stored', Buffer.from(typed(SAMPLE, VNI), 'latin1')],
	])('%s become Unicode, and it is said', (_name, content) => {
		const { text, remarks, original } = readFile(fileIn(temporaryFolder(), 'cu.txt', content));
		expect(text.toLocaleLowerCase('vi')).toBe(SAMPLE.toLocaleLowerCase('vi'));
		expect(remarks.map(({ message }) => message).join(' ')).toMatch(SAID);
		expect(original?.format).toBe('txt');
	});
	it.each(['html', 'md'])('a .%s file too', (extension) => {
		const content = SAMPLE.split('\n').map((line) =>
			extension === 'html' ? `<p>${typed(line, TCVN3)}</p>` : typed(line, TCVN3),
		);
		const { text, remarks } = readFile(fileIn(temporaryFolder(), `cu.${extension}`, content.join('\n\n')));
		expect(text).toContain('Vớt bèo ở ao trên');
		expect(remarks[0]?.message).toMatch(SAID);
	});
	it('a font of capitals gives capitals', () => {
		const line = (words: string, font: string): string =>
			`<w:p>${run(typed(words, TCVN3), `<w:rFonts w:ascii="${font}"/>`)}</w:p>`;
		const body = line('kế hoạch', '.VnTimeH') + line('Vớt bèo ở ao trên, giữ nước sạch', '.VnTime');
		const { lines } = readDocx('cu.docx', docx({ body }));
		expect(cleanText(lines.join('\n')).text).toBe('KẾ HOẠCH\nVớt bèo ở ao trên, giữ nước sạch');
	});
	it('a pasted line in a text in Unicode is turned too, and named', () => {
		const { text, remarks } = cleanText(`${SAMPLE}${typed('đã vớt hết bèo trên ao', TCVN3)}\n`);
		expect(text.endsWith('đã vớt hết bèo trên ao\n')).toBe(true);
		expect(remarks[0]).toMatchObject({ line: SAMPLE.split('\n').length, code: 'old-font' });
	});
	it('a page of Windows-1258 comes in', () => {
		// "Vớt bèo": a letter, then the sign of its tone.
		const bytes = Buffer.from(
			'K\xea\xec hoa\xf2ch v\xf5\xect be\xcco \xf5\xd2 ao tr\xean, gi\xfd\xde n\xfd\xf5\xecc sa\xf2ch\n'.replace(
				/\xcc/gu,
				'\xcc',
			),
			'latin1',
		);
		expect(readFile(fileIn(temporaryFolder(), 'cu.txt', bytes)).text).toContain('hoạch vớt');
	});
});
