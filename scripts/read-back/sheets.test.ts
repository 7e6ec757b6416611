/** The sheets of stories, tasks and awards, read by programs we did not write. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { getDocumentProxy } from 'unpdf';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readContent, type Content, type Story } from '../../src/collections/load.ts';
import { GOOD_ROOT, withGoodCopy } from '../../src/collections/test-root.ts';
import { awardSheetPdf } from '../../src/exports/pdf/award-sheet.ts';
import { sheetDownloads } from '../../src/exports/pdf/sheet-files.ts';
import { storySheetPdf } from '../../src/exports/pdf/story-sheet.ts';
import { taskSheetPdf } from '../../src/exports/pdf/task-sheet.ts';
import { pdfObjects } from '../../src/exports/testing.ts';
import { awardSheet } from '../../src/page-data/award/award-sheet.ts';
import { storySheet } from '../../src/page-data/story/story-sheet.ts';
import { taskSheet } from '../../src/page-data/plan/task-sheet.ts';
import { isInstalled, runProgram } from './programs.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const hasQpdf = isInstalled('qpdf', 'qpdf');
const hasPoppler = isInstalled('pdfinfo', 'poppler-utils') && isInstalled('pdftotext', 'poppler-utils');

/** What a sheet may weigh. Most weigh 45 to 65 kB, nearly all of it letters that are in the file. */
const LARGEST = 90_000;

/** A sheet with what it is made of. */
interface Sample {
	readonly name: string;
	readonly sheet: { readonly title: string };
	readonly make: () => Buffer | Promise<Buffer>;
	/** Most pages that it may take. */
	readonly pages: number;
}

const site = await readContent(join(PROJECT, 'content'));
const withAwards = await withGoodCopy(async (root) => {
	await cp(join(PROJECT, 'src/collections/fixtures/awards'), root, { recursive: true });
	return readContent(root);
});
const folder = await mkdtemp(join(tmpdir(), 'to-in-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** With an address of its own the site's links and QR codes reach into the sheets. */
const online = (content: Content): Content => ({
	...content,
	site: { ...content.site, url: 'https://thi-dua.example.vn' },
});

/** Of every kind the shortest and the longest of this site, and all of the other province. */
function samples(): Sample[] {
	const others = online(withAwards);
	return [
		...ends(site.stories, (story) => storySheet(site, story)).map((story) => ofStory(site, story)),
		...ends(site.tasks, (task) => taskSheet(site, task)).map((task) => ofTask(site, task)),
		...ends(site.awards, (award) => awardSheet(site, award)).map((award) => ofAward(site, award)),
		...others.stories.map((story) => ofStory(others, story)),
		...others.tasks.map((task) => ofTask(others, task)),
		...others.awards.map((award) => ofAward(others, award)),
	];
}

function ends<Record>(records: readonly Record[], sheetOf: (record: Record) => object): Record[] {
	const length = (record: Record) => JSON.stringify(sheetOf(record)).length;
	const sorted = records.toSorted((a, b) => length(a) - length(b));
	return [...new Set([...sorted.slice(0, 1), ...sorted.slice(-1)])];
}

function ofStory(content: Content, story: Story): Sample {
	const sheet = storySheet(content, story);
	return { name: `guong ${story.id}`, sheet, pages: 2, make: () => storySheetPdf(content, story) };
}

function ofTask(content: Content, task: Content['tasks'][number]): Sample {
	const sheet = taskSheet(content, task);
	return { name: `nhiem-vu ${task.id}`, sheet, pages: 1, make: () => taskSheetPdf(sheet) };
}

function ofAward(content: Content, award: Content['awards'][number]): Sample {
	const sheet = awardSheet(content, award);
	return { name: `khen-thuong ${award.id}`, sheet, pages: 3, make: () => awardSheetPdf(sheet) };
}

/** Values that stand in a sheet's data for a program and not for a reader. */
const UNPRINTED = new Set(['madeOn', 'colours', 'href', 'kind', 'marks', 'short']);

/** Every word that the data of a sheet has for readers, wherever it stands. */
function wordsOf(data: unknown): string[] {
	if (typeof data === 'string') return data.match(/\p{L}+/gu) ?? [];
	if (data === null || typeof data !== 'object') return [];
	if (Array.isArray(data)) return data.flatMap(wordsOf);
	return Object.entries(data).flatMap(([key, value]) => (UNPRINTED.has(key) ? [] : wordsOf(value)));
}

interface Bookmark {
	readonly title: string;
	readonly items: readonly Bookmark[];
}

const titlesOf = (bookmarks: readonly Bookmark[]): string[] =>
	bookmarks.flatMap(({ title, items }) => [title, ...titlesOf(items)]);

/** What a reader's program finds in the file. */
async function opened(bytes: Uint8Array) {
	const file = await getDocumentProxy(new Uint8Array(bytes));
	const pages = await Promise.all(
		Array.from({ length: file.numPages }, (_, index) => file.getPage(index + 1)),
	);
	const trees = JSON.stringify(await Promise.all(pages.map((page) => page.getStructTree())));
	const links = await Promise.all(pages.map((page) => page.getAnnotations()));
	const { info } = await file.getMetadata();
	return {
		info: info as Readonly<Record<string, unknown>>,
		marks: await file.getMarkInfo(),
		outline: (await file.getOutline()) as readonly Bookmark[] | null,
		sizes: pages.map(({ view }) => view.map((side: number) => Math.round(side)).join(' ')),
		links: links.flat().flatMap((one: { readonly url?: string }) => one.url ?? []),
		roles: Array.from(trees.matchAll(/"role":"([^"]+)"/gu), ([, role]) => role),
		alts: Array.from(trees.matchAll(/"alt":"([^"]+)"/gu), ([, alt]) => alt),
	};
}

describe.each(samples())('the sheet $name', ({ name, sheet, make, pages }) => {
	let bytes: Buffer;
	let path: string;
	beforeAll(async () => {
		bytes = await make();
		path = join(folder, `${name.replace(' ', '-')}.pdf`);
		await writeFile(path, bytes);
	});

	it('is A4, tagged, Vietnamese, with its title, and no longer than it should be', async () => {
		const { info, marks, sizes } = await opened(bytes);
		expect(new Set(sizes)).toEqual(new Set(['0 0 595 842']));
		expect(sizes.length).toBeLessThanOrEqual(pages);
		expect(info).toMatchObject({ Title: sheet.title, Language: 'vi' });
		expect(marks).toMatchObject({ Marked: true });
		expect(bytes.length).toBeLessThan(LARGEST);
	});

	it('has one title and, below it, a bookmark for every heading', async () => {
		const { roles, outline } = await opened(bytes);
		expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
		expect(roles.indexOf('H1')).toBeLessThan(roles.indexOf('H2'));
		expect(outline?.map(({ title }) => title)).toEqual([sheet.title]);
		expect(titlesOf(outline ?? [])).toHaveLength(roles.filter((role) => /^H\d$/u.test(role ?? '')).length);
	});

	it('embeds every font and says it is accessible', () => {
		const objects = pdfObjects(bytes);
		const described = objects.match(/\/Type\s*\/FontDescriptor\b/gu) ?? [];
		expect(described.length).toBeGreaterThan(1);
		expect(new Set(objects.match(/\/FontFile[23]? \d+ 0 R/gu)).size).toBe(described.length);
		expect(objects).toContain('pdfuaid');
	});

	it('leads to whole addresses, every one of its data', async () => {
		const { links } = await opened(bytes);
		const told = Array.from(JSON.stringify(sheet).matchAll(/"href":"(https?:[^"]+)"/gu), ([, href]) => href);
		expect(links.filter((link) => !/^https?:/u.test(link))).toEqual([]);
		expect(told.filter((href) => href !== undefined && !links.includes(new URL(href).href))).toEqual([]);
	});

	it('is the same file each time', async () => {
		expect((await make()).equals(bytes)).toBe(true);
	});

	it.skipIf(!hasPoppler)('holds every word of its data with all marks, for pdftotext', () => {
		// Words that are broken at the end of a line in an address go on in the next.
		const text = runProgram('pdftotext', '-raw', path, '-').out;
		expect(text).toBe(text.normalize('NFC'));
		const joined = `${text}\n${text.replace(/\n/gu, '')}`;
		expect([...new Set(wordsOf(sheet))].filter((word) => !joined.includes(word))).toEqual([]);
		expect(text.replace(/\s+/gu, ' ')).toContain(sheet.title);
	});

	it.skipIf(!hasPoppler)('is tagged for pdfinfo too', () => {
		expect(runProgram('pdfinfo', path).out).toMatch(/^Tagged: +yes$/mu);
	});

	it.skipIf(!hasQpdf)('has no fault that qpdf would find', () => {
		expect(runProgram('qpdf', '--check', path)).toMatchObject({ code: 0 });
	});
});

describe('words of a source', () => {
	it.skipIf(!hasPoppler)('stand between one pair of quotation marks', async () => {
		const story = withAwards.stories.find(({ body }) => body.includes('SourceQuote'));
		if (story === undefined) throw new Error('no quotation in the fixture');
		const path = join(folder, 'quotation.pdf');
		await writeFile(path, await storySheetPdf(withAwards, story));
		const [quoted] = /\S*Kênh sạch[^.]*\.\S*/u.exec(runProgram('pdftotext', '-raw', path, '-').out) ?? [];
		expect(quoted).toBe('“Kênh sạch thì cá lại về.”');
	});
});

describe('a sheet with pictures', () => {
	afterEach(() => {
		vi.unstubAllEnvs();
	});

	it('says what they show: the stamp, the QR code, the photograph, whose words stand below it', async () => {
		const content = online(await readContent(GOOD_ROOT));
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
		const { alts, roles } = await opened(bytes);
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
