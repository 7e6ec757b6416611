import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readContent } from '../../src/collections/load.ts';
import { GOOD_ROOT } from '../../src/collections/test-root.ts';
import { makeDocumentFile } from '../../src/exports/document/files.ts';
import { hasText } from '../../src/page-data/document/full-text.ts';
import { hasProgram } from '../programs/programs.ts';
import { openWithOffice } from '../programs/run.ts';
import { readFile } from './read-file.ts';
import { fileIn, temporaryFolder } from './testing.ts';

const PATH = process.env.PATH;
/** Each is two starts of LibreOffice, which reads them all the same way: `npm test` asks what it does with a broken file. */
const IS_LONG = process.env['LONG'] === 'all';
afterEach(() => {
	process.env.PATH = PATH;
});

const DRAFT = join(import.meta.dirname, 'fixtures/case-02-draft-without-number/input.docx');
const letters = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

describe.runIf(hasProgram('writer'))('files of other word processors', () => {
	it.runIf(IS_LONG).each(['doc', 'odt', 'rtf'])('a .%s is read', async (extension) => {
		const folder = temporaryFolder();
		await openWithOffice(folder, extension, [fileIn(folder, 'a.docx', readFileSync(DRAFT))]);
		const { text, original } = readFile(join(folder, `a.${extension}`));
		expect(letters(text)).toBe(letters(readFile(DRAFT).text));
		expect(original?.format).toBe(extension);
	});
	it('a file that LibreOffice cannot open says what to do', () => {
		const broken = fileIn(temporaryFolder(), 'a.odt', 'PK\u0003\u0004 hỏng');
		expect(() => readFile(broken)).toThrow(/LibreOffice không mở được|không thấy chữ nào/u);
	});
});

describe.runIf(hasProgram('poppler'))('PDF files', () => {
	it('one with text is read, its two columns one after the other', async () => {
		const content = await readContent(GOOD_ROOT);
		const document = content.documents.find(hasText);
		if (document === undefined) throw new Error('no document with words');
		const path = fileIn(temporaryFolder(), 'a.pdf', makeDocumentFile(content, document, 'pdf').bytes);
		const { text, remarks } = readFile(path);
		const wordsOf = (one: string): string[] => one.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
		const found = new Set(wordsOf(text));
		expect(wordsOf(document.source).filter((word) => !found.has(word))).toEqual([]);
		expect(remarks[0]?.code).toBe('from-pdf');
	});
	it('a scanned one says that it holds no text', () => {
		const pdf =
			'%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n';
		expect(() => readFile(fileIn(temporaryFolder(), 'a.pdf', pdf))).toThrow(/bản chụp, không có chữ/u);
	});
	it('a damaged one says so', () => {
		expect(() => readFile(fileIn(temporaryFolder(), 'a.pdf', '%PDF-1.7'))).toThrow(/hỏng hoặc có mật khẩu/u);
	});
});

describe('on a machine without these programs', () => {
	it.each([
		['a.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), /cài LibreOffice/u],
		['a.rtf', '{\\rtf1 a}', /cài LibreOffice/u],
		['a.odt', readFileSync(import.meta.filename), /cài LibreOffice/u],
		['a.pdf', '%PDF-1.7', /cài poppler-utils/u],
	])('%s says what to install', (name, content, message) => {
		process.env.PATH = '/nowhere';
		expect(() => readFile(fileIn(temporaryFolder(), name, content))).toThrow(message);
	});
});
