/** Every PDF that the site hands out, whatever it is of: sheets, forms, documents. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/collections/load.ts';
import { GOOD_ROOT } from '../../src/collections/test-root.ts';
import { allDownloads } from '../../src/exports/downloads.ts';
import { madeFile } from '../../src/exports/published.ts';
import { structureFaults } from './pdf-structure.ts';
import { hasProgram } from '../programs/programs.ts';
import { runProgram } from '../programs/run.ts';
import { builtFile, builtFiles, IS_LONG, READS_SITE } from './source.ts';

const folder = mkdtempSync(join(tmpdir(), 'pdfs-'));
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});
const hasQpdf = hasProgram('qpdf');
const hasPoppler = hasProgram('poppler');

const files = READS_SITE
	? sample(builtFiles('.pdf').map((href) => ({ href, bytes: builtFile(href) })))
	: await madeFiles();

interface File {
	readonly href: string;
	readonly bytes: Buffer;
}

/** Of each kind (the first step of the address) the lightest, the heaviest and one in six; all in the long run. */
function sample(all: readonly File[]): readonly File[] {
	if (IS_LONG) return all;
	const kinds = Map.groupBy(all, ({ href }) => href.split('/')[1]);
	return [...kinds.values()].flatMap((files) => {
		const sorted = files.toSorted((a, b) => a.bytes.length - b.bytes.length);
		return sorted.filter((_, index) => index % 6 === 0 || index === sorted.length - 1);
	});
}

async function madeFiles() {
	const content = await readContent(GOOD_ROOT);
	const hrefs = (await allDownloads(content)).map(({ href }) => href).filter((href) => href.endsWith('.pdf'));
	return Promise.all(hrefs.map(async (href) => ({ href, bytes: (await madeFile(content, href)).bytes })));
}

// Concurrent: most of the time other programs work.
describe.concurrent.each(files)('$href', ({ href, bytes }) => {
	const path = join(folder, href.replaceAll('/', '_'));
	writeFileSync(path, bytes);

	it('has a structure that a screen reader can follow', async ({ expect }) => {
		expect(await structureFaults(bytes)).toEqual([]);
	});
	it.skipIf(!hasQpdf)('has no fault that qpdf would find', async ({ expect }) => {
		expect(await runProgram('qpdf', '--check', path)).toMatchObject({ code: 0 });
	});
	it.skipIf(!hasPoppler)(
		'brings its fonts with it, and each tells which letters its shapes are',
		async ({ expect }) => {
			const [, , ...fonts] = (await runProgram('pdffonts', path)).out.trimEnd().split('\n');
			expect(fonts.length).toBeGreaterThan(0);
			expect(fonts.filter((line) => !/ yes +yes +yes +\d+ +\d+$/u.test(line))).toEqual([]);
		},
	);
});

it('finds what is wrong: an untagged file has all faults at once', async () => {
	const untagged = `%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents 4 0 R>>endobj
4 0 obj<</Length 28>>stream
BT /F 9 Tf 9 9 Td (Lo) Tj ET
endstream endobj
trailer<</Root 1 0 R>>`;
	expect(await structureFaults(new TextEncoder().encode(untagged))).toEqual([
		'no PDF/UA-1 in XMP',
		'no title in XMP',
		'no title',
		'its language is not Vietnamese',
		'a window shows the name of the file, not the title',
		'not tagged',
		'page 1: no structure',
		'no heading',
		'page 1: words outside the structure: Lo',
	]);
});
