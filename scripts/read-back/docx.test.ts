import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { makeDocumentFile } from '../../src/exports/document/files.ts';
import { parseDocument } from '../../src/legal/parse.ts';
import { readDocx } from '../import/docx/read-docx.ts';
import { letters, samples, shapeOf } from './documents.ts';
import { hasProgram } from '../programs/programs.ts';
import { openWithOffice } from '../programs/run.ts';

const all = await samples();
const hasWriter = hasProgram('writer');
const folder = mkdtempSync(join(tmpdir(), 'docx-'));
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

describe.each(all)('$name as a Word file', ({ content, document, file }) => {
	const bytes = file('docx');
	const back = readDocx('x.docx', bytes).lines.join('\n');

	it('comes back through the importer word for word', () => {
		expect(letters(back)).toBe(letters(document.source));
	});
	it('comes back with the same tree and the same addresses', () => {
		expect(shapeOf({ tree: parseDocument(back).tree })).toBe(shapeOf(document));
	});
	it('names only parts that are there', () => {
		const parts = unzipSync(bytes);
		const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
		const ids = new Set(
			Array.from(text('word/_rels/document.xml.rels').matchAll(/ Id="([^"]+)"/gu), ([, id]) => id),
		);
		const used = Array.from(text('word/document.xml').matchAll(/ r:id="([^"]+)"/gu), ([, id]) => id);
		expect(used.filter((id) => !ids.has(id))).toEqual([]);
		const styles = new Set(
			Array.from(text('word/styles.xml').matchAll(/styleId="([^"]+)"/gu), ([, id]) => id),
		);
		const worn = Array.from(
			text('word/document.xml').matchAll(/w:[pr]Style w:val="([^"]+)"/gu),
			([, id]) => id,
		);
		expect(worn.filter((id) => !styles.has(id))).toEqual([]);
	});
	it('is the same file each time, whatever the time zone', () => {
		const zone = process.env['TZ'];
		const made = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles'].map((name) => {
			process.env['TZ'] = name;
			return Buffer.from(makeDocumentFile(content, document, 'docx').bytes);
		});
		if (zone === undefined) delete process.env['TZ'];
		else process.env['TZ'] = zone;
		expect(made.every((one) => one.equals(bytes))).toBe(true);
	});
});

describe.skipIf(!hasWriter)('LibreOffice', () => {
	it(
		'opens every file and finds the words of the text, numbers of lists among them',
		{ timeout: 180_000 },
		async () => {
			const files = all.map(({ file }, index) => {
				const path = join(folder, `${String(index)}.docx`);
				writeFileSync(path, file('docx'));
				return path;
			});
			expect(await openWithOffice(folder, 'txt:Text (encoded):UTF8', files)).toMatchObject({ code: 0 });
			for (const [index, { name, document }] of all.entries()) {
				const text = readFileSync(join(folder, `${String(index)}.txt`), 'utf8').replace(/^\uFEFF/u, '');
				expect(letters(text), name).toBe(letters(document.source));
			}
		},
	);
});
