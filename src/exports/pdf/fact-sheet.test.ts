import { beforeAll, describe, expect, it } from 'vitest';
import { getDocumentProxy } from 'unpdf';
import { readContent, type Content } from '../../collections/load.ts';
import { GOOD_ROOT } from '../../collections/test-root.ts';
import { factSheet } from '../../page-data/press/fact-sheet.ts';
import { factSheetPdf } from './fact-sheet.ts';

let content: Content;
beforeAll(async () => {
	content = await readContent(GOOD_ROOT);
});

const placed = (): Content => ({ ...content, site: { ...content.site, url: 'https://thi-dua.example.vn' } });

async function textOf(bytes: Uint8Array): Promise<string> {
	const file = await getDocumentProxy(new Uint8Array(bytes));
	expect(file.numPages).toBe(1);
	const { items } = await (await file.getPage(1)).getTextContent();
	return items
		.map((item) => ('str' in item ? item.str : ''))
		.join(' ')
		.replace(/\s+/gu, ' ');
}

describe('the fact sheet as PDF', () => {
	it('is one page that holds every word of the sheet', async () => {
		const sheet = factSheet(content);
		const text = await textOf(factSheetPdf(sheet));
		const words = [
			...Object.entries(sheet.headings).flatMap(([part, heading]) =>
				part === 'purposes' && sheet.purposes.length === 0 ? [] : [heading],
			),
			...[...sheet.facts, ...sheet.dates, ...sheet.figures, sheet.status].flatMap(({ label, value }) => [
				label,
				value,
			]),
			...sheet.movements.map(({ name }) => name),
			...sheet.purposes.map(({ text: own }) => own),
		];
		const missing = words
			.flatMap((line) => line.match(/\p{L}+/gu) ?? [])
			.filter((word) => !text.includes(word));
		expect(missing).toEqual([]);
	});

	it('shows a code for cameras, with its address as text, once the site has an address', async () => {
		const bytes = factSheetPdf(factSheet(placed()));
		expect(await textOf(bytes)).toMatch(/thi-dua\.example\.vn\/k\/[2-9a-z]{6}\//u);
		// The drawing is a figure with words for readers who do not see it.
		expect(bytes.length).toBeGreaterThan(factSheetPdf(factSheet(content)).length);
	});

	it('is the same file each time, whatever day it is made', () => {
		const sheet = factSheet(content);
		expect(factSheetPdf(sheet).equals(factSheetPdf(factSheet(content)))).toBe(true);
		expect(sheet.status.value).toContain('02/03/2025');
	});
});

describe('the figures of the fact sheet', () => {
	it('are those of the press room with who counted, none where it has none', () => {
		expect(factSheet(content).figures).toEqual([
			{
				value: '12/15',
				label: 'bến đò thử có phao cứu sinh.',
				source: 'Bản tin Sông Mơ, 01/03/2025',
				href: 'https://example.org/ban-tin-1',
			},
		]);
		expect(factSheet({ ...content, press: null }).figures).toEqual([]);
	});
});
