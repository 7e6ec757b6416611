import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, it } from 'vitest';
import { getDocumentProxy } from 'unpdf';
import { paperOf, type Paper } from '../../src/exports/document/paper.ts';
import { makeDocumentFile } from '../../src/exports/document/files.ts';
import { pdfObjects } from '../../src/exports/testing.ts';
import { letters, samples } from './documents.ts';
import { contentOf } from './pdf-text.ts';
import { structureFaults } from './pdf-structure.ts';
import { hasProgram } from '../programs/programs.ts';
import { runProgram } from '../programs/run.ts';

const all = await samples();
const hasQpdf = hasProgram('qpdf');
const hasPoppler = hasProgram('poppler');
const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

/** What a reader's program finds in the file; page numbers and rules are marked as no content. */
async function opened(bytes: Uint8Array) {
	const file = await getDocumentProxy(new Uint8Array(bytes));
	const pages = await Promise.all(
		Array.from({ length: file.numPages }, (_, index) => file.getPage(index + 1)),
	);
	const texts = await Promise.all(pages.map((page) => page.getTextContent({ includeMarkedContent: true })));
	const links = await Promise.all(pages.map((page) => page.getAnnotations()));
	const metadata = await file.getMetadata();
	return {
		info: metadata.info as Readonly<Record<string, unknown>>,
		marks: await file.getMarkInfo(),
		outline: (await file.getOutline()) as readonly { readonly title: string }[] | null,
		sizes: new Set(pages.map(({ view }) => view.map((side: number) => Math.round(side)).join(' '))),
		links: links.flat().flatMap((one: { readonly url?: string }) => one.url ?? []),
		text: texts.map(({ items }) => contentOf(items)).join(''),
	};
}

/** Everything that stands on the paper: the lines of the form that are ours, the words, our notes. */
function expectedText({ added, notes, home }: Paper, source: string): string {
	const ours = (lines: readonly (string | null)[] | null) => (lines ?? []).join('').replace(/\s+/gu, '');
	return `${ours(added.issuer)}${ours(added.motto)}${letters(source)}${ours(notes)}${home ?? ''}`;
}

/** What the text itself does not have, and we do not make up: a heading, a head of a table. */
function lackedByText(paper: Paper): string[] {
	const lines = [...paper.opening, ...paper.body, ...paper.annexes.flat()];
	const headings = lines.filter(
		(line) =>
			line.kind === 'paragraph' &&
			(line.depth !== null || (line.setting === 'title' && line.role !== 'issuer')),
	);
	const headless = lines.filter((line) => line.kind === 'table' && line.rows[0]?.isHead !== true);
	return [...headless.map(() => 'Table without headers'), ...(headings.length === 0 ? ['no heading'] : [])];
}

describe.concurrent.each(all)('$name as PDF', ({ name, content, document, file }) => {
	const paper = paperOf(content, document);
	const bytes = file('pdf');
	const path = join(folder, `${name}.pdf`);
	writeFileSync(path, bytes);

	it('holds the words of the text, all and in order, and what we say of it', async ({ expect }) => {
		expect((await opened(bytes)).text).toBe(expectedText(paper, document.source));
	});
	it('is A4, tagged, Vietnamese, with its title and a bookmark for every heading', async ({ expect }) => {
		const { info, marks, sizes, outline } = await opened(bytes);
		expect([...sizes]).toEqual(['0 0 595 842']);
		expect(info).toMatchObject({ Title: paper.title, Author: paper.author, Language: 'vi' });
		expect(marks).toMatchObject({ Marked: true });
		const headings = [...paper.body, ...paper.annexes.flat()].filter(
			(one) => one.kind === 'paragraph' && one.depth !== null,
		);
		expect((outline ?? []).length > 0).toBe(
			headings.length > 0 ||
				paper.opening.some(
					(one) => one.kind === 'paragraph' && one.setting === 'title' && one.role !== 'issuer',
				),
		);
	});
	it('has a structure that a screen reader can follow, and embeds every font', async ({ expect }) => {
		expect(await structureFaults(bytes)).toEqual(lackedByText(paper));
		const raw = pdfObjects(bytes);
		const described = raw.match(/\/Type\s*\/FontDescriptor\b/gu) ?? [];
		expect(new Set(raw.match(/\/FontFile[23]? \d+ 0 R/gu)).size).toBe(described.length);
	});
	it('links what it cites, with whole addresses only', async ({ expect }) => {
		const { links } = await opened(bytes);
		const cited = JSON.stringify(paper).match(/"href":"[^"]+"/gu) ?? [];
		expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
		expect(links.length > 0).toBe(cited.length > 0 || paper.home !== null);
	});
	it('is the same file each time', ({ expect }) => {
		expect(Buffer.from(makeDocumentFile(content, document, 'pdf').bytes).equals(bytes)).toBe(true);
	});
	it.skipIf(!hasQpdf)('has no fault that qpdf would find', async ({ expect }) => {
		expect(await runProgram('qpdf', '--check', path)).toMatchObject({ code: 0 });
	});
	it.skipIf(!hasPoppler)('is tagged for pdfinfo too', async ({ expect }) => {
		expect((await runProgram('pdfinfo', path)).out).toMatch(/^Tagged: +yes$/mu);
	});
});
