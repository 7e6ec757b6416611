import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../src/collections/load.ts';
import { withGoodCopy } from '../../src/collections/test-root.ts';
import { makeDocumentFile } from '../../src/exports/document/files.ts';
import { printable } from '../../src/exports/pdf/glyphs.ts';
import { fullTextPage, hasText } from '../../src/page-data/document/full-text.ts';
import { letters } from '../read-back/documents.ts';
import { contentOf } from '../read-back/pdf-text.ts';
import { docx, p, run, table } from './docx/testing.ts';
import { readXml } from './docx/xml.ts';
import type { Element } from './docx/xml.ts';
import { readFile } from './read-file.ts';
import { runImport, SAMPLE } from './testing.ts';

/*
 * One contract for the importer, the check, the pages and the files: whatever the importer takes in, the others take from
 * it. Every input that was odd enough to break one of them stands here.
 */

const FIXTURES = join(import.meta.dirname, 'fixtures');
const folder = mkdtempSync(join(tmpdir(), 'hop-dong-'));
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

const ROW = '| 1 | Việc một | Sở Nội vụ |';
const HEAD_ROW = '| STT | VIỆC | CHỦ TRÌ |';
const SIGNED = 'CHỦ TỊCH\nTrần Văn Ao';
const before = (mark: string, words: string): string => SAMPLE.replace(mark, `${words}\n${mark}`);
const word = (...paragraphs: string[]): Uint8Array =>
	docx({
		body:
			SAMPLE.split('\n')
				.map((line) => p(line))
				.join('') + paragraphs.join(''),
	});
const table3 = table([p('STT'), p('VIỆC'), p('CHỦ TRÌ')], [p('1'), p('Báo cáo'), p('Sở Nội vụ')]);

const VARIANTS: readonly (readonly [name: string, file: string, content: string | Uint8Array])[] = [
	['rows-before-head', 'txt', `${HEAD_ROW}\n${ROW}\n${SAMPLE}`],
	['row-in-head', 'txt', before('CỘNG HÒA', ROW)],
	['row-before-type', 'txt', before('KẾ HOẠCH', ROW)],
	['row-between-type-and-title', 'txt', before('Vớt bèo\n', ROW)],
	['row-before-signature', 'txt', before('CHỦ TỊCH', ROW)],
	['row-in-signature', 'txt', before('Trần Văn Ao', ROW)],
	[
		'row-among-recipients',
		'txt',
		SAMPLE.replace(SIGNED, `Nơi nhận:\n- Như trên;\n${ROW}\n- Lưu: VT.\n${SIGNED}`),
	],
	['rows-after-signature', 'txt', `${SAMPLE}${HEAD_ROW}\n${ROW}\n`],
	[
		'assignment-table-after-signature',
		'txt',
		`${SAMPLE}PHÂN CÔNG NHIỆM VỤ\n(Kèm theo Kế hoạch số 05/KH-UBND)\n${HEAD_ROW}\n${ROW}\n`,
	],
	[
		'assignment-table-of-word',
		'docx',
		word(p('BẢNG PHÂN CÔNG NHIỆM VỤ'), p('(Kèm theo Kế hoạch số 05/KH-UBND)'), table3),
	],
	['table-alone-after-signature', 'docx', word(table3)],
	['only-a-table', 'txt', `${HEAD_ROW}\n${ROW}\n`],
	['ragged-rows', 'txt', before('CHỦ TỊCH', '| |\n| a || b |\n| c | d | đ | e | g | h | i | k |')],
	[
		'signs-of-no-font',
		'txt',
		before('CHỦ TỊCH', '2. Ký hiệu ∛ ⋅ 【】 （1） ✓ ✔ ☐ ☒ ➢ ❖ ★ ① 中 한 😀 \uF0B7 \u{1D465} ﬁ.'),
	],
	['sign-of-no-font-in-title', 'txt', SAMPLE.replace('Vớt bèo\n', 'Vớt bèo ✔ 中\n')],
	['sign-of-no-font-in-table', 'txt', `${SAMPLE}| ☒ | ➢ 😀 |\n`],
	[
		'control-signs',
		'txt',
		SAMPLE.replace('Buổi', 'B\u0001uổ\u0007i\u001B').replace('ao trên', 'ao\u0000 trên\u009F'),
	],
	[
		'signs-of-direction',
		'txt',
		SAMPLE.replace('Buổi', '\u202EBuổi\u202C').replace('1. Vớt', '\u200F1.\u2066 Vớt\u2069'),
	],
	[
		'signs-without-width',
		'txt',
		SAMPLE.replace('I. NỘI', '\u200BI.\u2060 NỘI').replace('Vớt bèo ở', 'Vớt\uFEFF bè\u00ADo ở\uFE0F'),
	],
	['nfd-crlf-bom', 'txt', `\uFEFF${SAMPLE.normalize('NFD').replaceAll('\n', '\r\n')}`],
	[
		'nfd-table',
		'docx',
		docx({
			body: (
				SAMPLE.split('\n')
					.map((line) => p(line))
					.join('') + table3
			).normalize('NFD'),
		}),
	],
	['old-line-ends', 'txt', SAMPLE.replaceAll('\n', '\r')],
	['page-ends', 'txt', SAMPLE.replace('- Buổi chiều', '\f- Buổi chiều').replace('1. Vớt', '\u20281. Vớt')],
	['one-sentence', 'txt', 'Chỉ có một câu.\n'],
	['no-type', 'txt', SAMPLE.replace('KẾ HOẠCH\n', '')],
	[
		'no-number-no-date',
		'txt',
		SAMPLE.replace('05/KH-UBND', '    /KH-UBND').replace('ngày 09 tháng 9', 'ngày     tháng   '),
	],
	['long-title', 'txt', SAMPLE.replace('Vớt bèo\n', `${'Vớt bèo ở ao làng '.repeat(60).trim()}\n`)],
	[
		'long-names',
		'txt',
		SAMPLE.replace('XÃ AO CÁ', `XÃ ${'AO CÁ '.repeat(60).trim()}`).replace(
			'Trần Văn Ao',
			'Trần Văn '.repeat(40),
		),
	],
	[
		'raised',
		'docx',
		word(
			`<w:p>${run('Điều 5')}${run('1', '<w:vertAlign w:val="superscript"/>')}${run(' và x')}${run('n+1', '<w:vertAlign w:val="superscript"/>')}${run('a', '<w:vertAlign w:val="subscript"/>')}</w:p>`,
		),
	],
	['markup-in-words', 'txt', before('CHỦ TỊCH', '2. <b>#*_$@\\ &amp; ]]> <!-- {{x}} `a` ~~b~~ </b>')],
	['nothing-but-strokes', 'txt', `${SAMPLE}${'_'.repeat(300)}\n${'|'.repeat(40)}\n| |\n`],
];

function inputs(): [string, string][] {
	const cases = readdirSync(FIXTURES).filter((name) => name.startsWith('case-'));
	const ofFixtures = cases.map((name): [string, string] => {
		const file = readdirSync(join(FIXTURES, name)).find((one) => one.startsWith('input.')) ?? '';
		return [name, join(FIXTURES, name, file)];
	});
	const ofVariants = VARIANTS.map(([name, extension, content]): [string, string] => {
		const path = join(folder, `${name}.${extension}`);
		writeFileSync(path, content);
		return [name, path];
	});
	return [...ofFixtures, ...ofVariants];
}

const all = inputs();
const imported = await withGoodCopy(async (root) => {
	const documents = join(root, 'documents');
	const results = all.map(
		([name, path]) => [name, runImport(path, '--into', documents, '--id', name)] as const,
	);
	return { results, loaded: await loadContent(root) };
});

it('everything comes in, and the check accepts all that the importer wrote', () => {
	expect(imported.results.filter(([, { code }]) => code !== 0)).toEqual([]);
	expect(imported.loaded.problems).toEqual([]);
});

describe.each(all)('%s', (name) => {
	const { content } = imported.loaded;
	const document = content?.documents.find(({ id }) => id === name);
	if (content === null || document === undefined || !hasText(document)) {
		it('is among the documents', () => {
			expect.unreachable();
		});
		return;
	}
	const words = letters(document.source);
	const file = (extension: string): Uint8Array => makeDocumentFile(content, document, extension).bytes;
	it('is on its page, every word', () => {
		const page = JSON.stringify(fullTextPage(content, document));
		expect(
			document.source
				.normalize('NFC')
				.match(/[\p{L}\p{N}]+/gu)
				?.filter((one) => !page.includes(one)),
		).toEqual([]);
	});
	it('is in the PDF, every word in order', async () => {
		const pdf = await getDocumentProxy(new Uint8Array(file('pdf')));
		const pages = await Promise.all(
			Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)),
		);
		const texts = await Promise.all(pages.map((page) => page.getTextContent({ includeMarkedContent: true })));
		const text = texts.map(({ items }) => contentOf(items)).join('');
		expect(bare(text)).toContain(bare(printable(words)));
	});
	it('comes back from the Word file as it went', () => {
		const path = join(folder, `${name}-back.docx`);
		writeFileSync(path, file('docx'));
		expect(bare(letters(readFile(path).text))).toContain(bare(words));
	});
	it('is in the XML, every word', () => {
		const text = textOf(readXml(new TextDecoder().decode(file('xml'))));
		expect(bare(text)).toContain(bare(words));
	});
	it.each(['txt', 'md', 'json'])('makes a file .%s', (extension) => {
		expect(file(extension).length).toBeGreaterThan(0);
	});
});

/** Letters and figures only: signs of layout differ from format to format. */
function bare(text: string): string {
	return text.normalize('NFKC').replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

function textOf(element: Element): string {
	return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
