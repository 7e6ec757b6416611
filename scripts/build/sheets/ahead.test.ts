import { randomBytes } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { KEPT_DIR } from '../../../src/collections/files/kept.ts';
import { readContent } from '../../../src/collections/load.ts';
import { withGoodCopy } from '../../../src/collections/test-root.ts';
import { sheetFile } from '../../../src/exports/pdf/sheet-files.ts';
import { contentOn } from '../../../src/page-data/base/content.ts';
import { today } from '../../../src/page-data/base/today.ts';
import { printAhead } from './ahead.ts';

afterEach(() => {
	vi.unstubAllEnvs();
});

/** A word that no build before had, so that its sheet is not kept yet. */
const freshWord = () => randomBytes(12).toString('hex').replaceAll(/\d/gu, 'o');

async function storySheet(root: string, story: string): Promise<Uint8Array> {
	const content = contentOn(await readContent(root), today());
	return (await sheetFile(content, 'guong', story)).bytes;
}

const keptFiles = () => new Set(readdirSync(KEPT_DIR));

it(
	'prints sheets in one process after another where Astro will look for them, byte for byte',
	{ timeout: 120_000 },
	() =>
		withGoodCopy(async (root) => {
			const names = readdirSync(join(root, 'stories')).filter((file) => file.endsWith('.mdx'));
			for (const name of names)
				appendFileSync(join(root, 'stories', name), `\nMột câu thêm vào, ${freshWord()}.\n`);
			vi.stubEnv('KEEP_FILES', 'no');
			const wanted: Buffer[] = [];
			for (const name of names) wanted.push(Buffer.from(await storySheet(root, name.replace('.mdx', ''))));
			vi.stubEnv('KEEP_FILES', 'yes');
			const before = keptFiles();
			await printAhead(root, { width: 2, batch: 1 }).ended;
			const fresh = [...keptFiles()].filter((file) => !before.has(file)).map((file) => join(KEPT_DIR, file));
			const printed = fresh.map((file) => readFileSync(file));
			expect(wanted.filter((sheet) => !printed.some((file) => file.includes(sheet)))).toEqual([]);
			for (const file of fresh) rmSync(file);
		}),
);

it('does nothing where nothing is kept', async () => {
	vi.stubEnv('KEEP_FILES', 'no');
	await expect(printAhead('khong-co', { width: 2 }).ended).resolves.toEqual([]);
});

it('leaves what is wrong to the build', async () => {
	vi.stubEnv('KEEP_FILES', 'yes');
	const ahead = printAhead('khong-co', { width: 2 });
	await expect(ahead.ended).resolves.toBeDefined();
	await ahead.stop();
});
