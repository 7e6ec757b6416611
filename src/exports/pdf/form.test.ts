import { beforeAll, describe, expect, it } from 'vitest';
import { getDocumentProxy } from 'unpdf';
import { readContent, type Content } from '../../collections/load.ts';
import { GOOD_ROOT } from '../../collections/test-root.ts';
import { formView, type FormView } from '../../page-data/site/taking-part.ts';
import { pdfObjects } from '../testing.ts';
import { formPdf } from './form.ts';
import { typeset } from './typeset.ts';

let content: Content;
beforeAll(async () => {
	content = await readContent(GOOD_ROOT);
});

const KEYS = ['introduction', 'consent'] as const;

/** What a reader's program finds in the file. */
async function opened(bytes: Uint8Array) {
	const file = await getDocumentProxy(new Uint8Array(bytes));
	const pages = await Promise.all(
		Array.from({ length: file.numPages }, (_, index) => file.getPage(index + 1)),
	);
	const texts = await Promise.all(pages.map((page) => page.getTextContent()));
	const trees = await Promise.all(pages.map((page) => page.getStructTree()));
	const items = texts.flatMap(({ items: found }) => found.map((item) => ('str' in item ? item.str : '')));
	const metadata = await file.getMetadata();
	return {
		info: metadata.info as Readonly<Record<string, unknown>>,
		marks: await file.getMarkInfo(),
		sizes: pages.map(({ view }) => view.map((side: number) => Math.round(side))),
		text: items.join(' ').replace(/\s+/gu, ' '),
		roles: JSON.stringify(trees).match(/"role":"[^"]+"/gu) ?? [],
	};
}

/** Every word that the form has, wherever it stands. */
function wordsOf(form: FormView): string[] {
	const { title, about, site, mark, sections, signatures, foot, dateLine } = form;
	const fields = sections.flatMap(({ fields: asked }) =>
		asked.flatMap(({ label, hint, choices }) => [label, hint ?? '', ...choices]),
	);
	const texts = [
		...[title, about, site, mark, dateLine],
		...sections.flatMap((section) => [section.title, section.note ?? '']),
		...fields,
		...signatures.flatMap(({ who, how }) => [who, how]),
		...foot,
	];
	return [...new Set(texts.join(' ').match(/\p{L}+/gu))];
}

describe.each(KEYS)('the %s form as PDF', (key) => {
	it('is one sheet of A4, tagged, Vietnamese, with its title', async () => {
		const form = formView(content, key);
		const { info, marks, sizes, roles } = await opened(formPdf(form));
		expect(sizes).toEqual([[0, 0, 595, 842]]);
		expect(info).toMatchObject({ Title: form.title, Language: 'vi' });
		expect(marks).toMatchObject({ Marked: true });
		expect(roles.filter((role) => role === '"role":"H1"')).toHaveLength(1);
		expect(roles.filter((role) => role === '"role":"H2"')).toHaveLength(form.sections.length);
	});

	it('holds every word of the form, letter for letter', async () => {
		const form = formView(content, key);
		const { text } = await opened(formPdf(form));
		expect(text).toBe(text.normalize('NFC'));
		expect(wordsOf(form).filter((word) => !text.includes(word))).toEqual([]);
	});

	it('embeds its fonts and says it is accessible', () => {
		const bytes = pdfObjects(formPdf(formView(content, key)));
		const described = bytes.match(/\/Type\s*\/FontDescriptor\b/gu) ?? [];
		const embedded = new Set(bytes.match(/\/FontFile[23]? \d+ 0 R/gu));
		expect(described.length).toBeGreaterThan(1);
		expect(embedded.size).toBe(described.length);
		expect(bytes).toContain('pdfuaid');
	});

	it('is still one sheet with a code for cameras, once the site has an address', async () => {
		const placed = { ...content, site: { ...content.site, url: 'https://thi-dua.example.vn' } };
		const { sizes, text } = await opened(formPdf(formView(placed, key)));
		expect(sizes).toHaveLength(1);
		expect(text).toMatch(/thi-dua\.example\.vn\/k\/[2-9a-z]{6}\//u);
	});

	it('is the same file each time it is set', () => {
		const form = formView(content, key);
		expect(formPdf(form).equals(formPdf(form))).toBe(true);
	});

	it('says the day of the content as its day, so that another day is another file', async () => {
		const form = formView(content, key);
		const later = { ...form, madeOn: '2031-09-09' };
		expect((await opened(formPdf(form))).info['CreationDate']).toContain(form.madeOn.replaceAll('-', ''));
		expect(formPdf(later).equals(formPdf(form))).toBe(false);
	});
});

describe('the typesetter', () => {
	it('prints a sign that no font has as one alike, in a sheet of any kind', async () => {
		const form = { ...formView(content, 'introduction'), about: 'Ký hiệu lạ: ➢ ⋅ 喃' };
		const { text } = await opened(formPdf(form));
		expect(text).toContain('Ký hiệu lạ: › · □');
	});
	it('says which template failed', () => {
		expect(() => typeset('khong-co', { title: 'Thử', madeOn: '2025-01-01' })).toThrow(/khong-co\.typ/u);
	});
});
