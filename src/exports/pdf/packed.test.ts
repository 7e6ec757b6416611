import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { pdfObjects } from '../testing.ts';
import { packed } from './packed.ts';

const WORDS = 'BT /F 12 Tf 20 20 Td (Sheet) Tj ET';
const OBJECTS = [
	'<< /Type /Catalog /Pages 2 0 R >>',
	'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
	'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
	`<< /Length ${String(WORDS.length)} >>\nstream\n${WORDS}\nendstream`,
	'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
];

/** A file as Typst writes it: objects in any order, then one table of offsets. */
function plainPdf(order: readonly number[] = [1, 2, 3, 4, 5]): Buffer {
	let text = '%PDF-1.7\n';
	const offsets = new Map<number, number>();
	for (const number of order) {
		offsets.set(number, text.length);
		text += `${String(number)} 0 obj\n${OBJECTS[number - 1] ?? ''}\nendobj\n`;
	}
	const rows = OBJECTS.map((_, index) => `${String(offsets.get(index + 1)).padStart(10, '0')} 00000 n\r\n`);
	return Buffer.from(
		`${text}xref\n0 6\n0000000000 65535 f\r\n${rows.join('')}trailer\n<<\n  /Size 6\n  /Root 1 0 R\n>>\nstartxref\n${String(text.length)}\n%%EOF`,
	);
}

async function wordsOf(pdf: Uint8Array): Promise<string> {
	const file = await getDocumentProxy(new Uint8Array(pdf));
	const { items } = await (await file.getPage(1)).getTextContent();
	return items.map((item) => ('str' in item ? item.str : '')).join('');
}

describe('a packed PDF', () => {
	it('opens and says the same', async () => {
		expect(await wordsOf(packed(plainPdf()))).toBe('Sheet');
	});
	it('does so in whatever order its objects stood', async () => {
		expect(await wordsOf(packed(plainPdf([5, 3, 4, 1, 2])))).toBe('Sheet');
	});
	it('has everything but streams inside object streams', () => {
		const file = packed(plainPdf());
		expect(file.toString('latin1')).not.toContain('/Type /Catalog');
		expect(file.toString('latin1')).toContain(WORDS);
		for (const object of OBJECTS) expect(pdfObjects(file)).toContain(object);
	});
	it('is the same file each time', () => {
		expect(packed(plainPdf()).equals(packed(plainPdf()))).toBe(true);
	});
	it.each([
		['no table', Buffer.from('%PDF-1.7\n')],
		[
			'a table at another place',
			Buffer.from(
				plainPdf()
					.toString()
					.replace(/startxref\n\d+/u, 'startxref\n9'),
			),
		],
		[
			'an object that is not where the table says',
			Buffer.from(plainPdf().toString().replace('2 0 obj', '7 0 obj')),
		],
		['a file that was packed before', packed(plainPdf())],
	])('is refused where there is %s', (_name, pdf) => {
		expect(() => packed(pdf)).toThrow(RangeError);
	});
});
