/** What sheets hold that the sheets of no site need have: a quotation, a photograph; and their list. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { readContent } from '../../../src/collections/load.ts';
import { GOOD_ROOT } from '../../../src/collections/test-root.ts';
import { sheetDownloads } from '../../../src/exports/pdf/sheet-files.ts';
import { storySheetPdf } from '../../../src/exports/pdf/story-sheet.ts';
import { hasProgram } from '../../programs/programs.ts';
import { runProgram } from '../../programs/run.ts';
import { openSheet } from '../open-sheet.ts';
import { provinceWithAwards } from '../province-with-awards.ts';

const hasPoppler = hasProgram('poppler');
const folder = await mkdtemp(join(tmpdir(), 'to-in-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('words of a source', () => {
	it.skipIf(!hasPoppler)('stand between one pair of quotation marks', async () => {
		const content = await provinceWithAwards();
		const story = content.stories.find(({ body }) => body.includes('SourceQuote'));
		if (story === undefined) throw new Error('no quotation in the fixture');
		const path = join(folder, 'quotation.pdf');
		await writeFile(path, await storySheetPdf(content, story));
		const { out } = await runProgram('pdftotext', '-raw', path, '-');
		const [quoted] = /\S*Kênh sạch[^.]*\.\S*/u.exec(out) ?? [];
		expect(quoted).toBe('“Kênh sạch thì cá lại về.”');
		// The figure among the words stands right before, and nowhere else.
		expect(out).toMatch(/12 km\s+kênh được dọn sạch\s+“Kênh/u);
		expect(out.match(/kênh được dọn sạch/gu)).toHaveLength(1);
	});
});

describe('a sheet with pictures', () => {
	afterEach(() => {
		vi.unstubAllEnvs();
	});

	it('says what they show: the stamp, the QR code, the photograph, whose words stand below it', async () => {
		const content = await provinceWithAwards();
		const [story] = content.stories;
		if (story === undefined) throw new Error('no story in the fixture');
		const photos = join(folder, 'stories/anh');
		await mkdir(photos, { recursive: true });
		const grey = { create: { width: 1200, height: 800, channels: 3 as const, background: '#777' } };
		await sharp(grey).jpeg().toFile(join(photos, 'kenh.jpg'));
		vi.stubEnv('CONTENT_DIR', folder);
		const picture = {
			...{ file: 'kenh.jpg', alt: 'Kênh buổi sáng.', credit: 'Ban biên tập', licence: 'dùng trên trang này' },
			...{ consent: { on: '2025-03-01', scope: 'Đăng trên trang.' }, width: 1200, height: 800 },
		};
		const bytes = await storySheetPdf(content, { ...story, picture });
		const { alts, roles } = await openSheet(bytes);
		expect(alts).toEqual(
			expect.arrayContaining([
				'Kênh buổi sáng.',
				expect.stringMatching(/^Tem của gương/u),
				expect.stringMatching(/\/k\//u),
			]),
		);
		expect(roles).toContain('Caption');
		expect(bytes.length).toBeGreaterThan((await storySheetPdf(content, story)).length);
	});
});

describe('the list of sheets', () => {
	it('has every record of a province without awards, with its size and sum, beside its page', async () => {
		const content = await readContent(GOOD_ROOT);
		const files = await sheetDownloads(content);
		expect(files).toHaveLength(content.stories.length + content.tasks.length);
		for (const { href, of, bytes, sha256 } of files) {
			expect(href.startsWith(`${of?.href ?? '?'}tai-ve/`)).toBe(true);
			expect(bytes).toBeGreaterThan(10_000);
			expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
		}
	});
});
