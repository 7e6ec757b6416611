/** The sheets of stories, tasks and awards, read by programs we did not write. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content, Story } from '../../src/collections/load.ts';
import { awardSheetPdf } from '../../src/exports/pdf/award-sheet.ts';
import { storySheetPdf } from '../../src/exports/pdf/story-sheet.ts';
import { taskSheetPdf } from '../../src/exports/pdf/task-sheet.ts';
import { pdfObjects } from '../../src/exports/testing.ts';
import { awardSheet } from '../../src/page-data/award/award-sheet.ts';
import { taskSheet } from '../../src/page-data/plan/task-sheet.ts';
import { sheetRecord, type SheetKind } from '../../src/page-data/site/sheets.ts';
import { storySheet } from '../../src/page-data/story/story-sheet.ts';
import { hasProgram } from '../programs/programs.ts';
import { runProgram } from '../programs/run.ts';
import { openSheet, type Bookmark } from './open-sheet.ts';
import { provinceWithAwards } from './province-with-awards.ts';
import { builtFile, READS_SITE, siteContent } from './source.ts';

const hasQpdf = hasProgram('qpdf');
const hasPoppler = hasProgram('poppler');

/** What a sheet may weigh: the heaviest has 140 kB, most of it letters and the tags of its structure, which Typst leaves unpacked. */
const LARGEST = 150_000;

/** A sheet with what it is made of. */
interface Sample {
	readonly name: string;
	readonly sheet: { readonly title: string };
	readonly make: () => Buffer | Promise<Buffer>;
	/** Where the site has it. */
	readonly href: string;
	/** Most pages that it may take. */
	readonly pages: number;
}

const folder = await mkdtemp(join(tmpdir(), 'to-in-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Of the built site the shortest and the longest of every kind; else all of the other province. */
async function samples(): Promise<Sample[]> {
	if (!READS_SITE) {
		const others = await provinceWithAwards();
		return [
			...others.stories.map((story) => ofStory(others, story)),
			...others.tasks.map((task) => ofTask(others, task)),
			...others.awards.map((award) => ofAward(others, award)),
		];
	}
	const site = await siteContent();
	return [
		...ends(site.stories, (story) => storySheet(site, story)).map((story) => ofStory(site, story)),
		...ends(site.tasks, (task) => taskSheet(site, task)).map((task) => ofTask(site, task)),
		...ends(site.awards, (award) => awardSheet(site, award)).map((award) => ofAward(site, award)),
	];
}

function ends<Record>(records: readonly Record[], sheetOf: (record: Record) => object): Record[] {
	const length = (record: Record) => JSON.stringify(sheetOf(record)).length;
	const sorted = records.toSorted((a, b) => length(a) - length(b));
	return [...new Set([...sorted.slice(0, 1), ...sorted.slice(-1)])];
}

function ofStory(content: Content, story: Story): Sample {
	const sheet = storySheet(content, story);
	return {
		name: `guong ${story.id}`,
		href: hrefOf(content, 'guong', story.id),
		sheet,
		pages: 2,
		make: () => storySheetPdf(content, story),
	};
}

function ofTask(content: Content, task: Content['tasks'][number]): Sample {
	const sheet = taskSheet(content, task);
	return {
		name: `nhiem-vu ${task.id}`,
		href: hrefOf(content, 'nhiem-vu', task.id),
		sheet,
		pages: 1,
		make: () => taskSheetPdf(sheet),
	};
}

function ofAward(content: Content, award: Content['awards'][number]): Sample {
	const sheet = awardSheet(content, award);
	return {
		name: `khen-thuong ${award.id}`,
		href: hrefOf(content, 'khen-thuong', award.id),
		sheet,
		// What is told of an order, with all that was read for it: fifteen sources fill a page of their own.
		pages: 4,
		make: () => awardSheetPdf(sheet),
	};
}

function hrefOf(content: Content, kind: SheetKind, id: string): string {
	return sheetRecord(content, kind, id).fileHref;
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

const titlesOf = (bookmarks: readonly Bookmark[]): string[] =>
	bookmarks.flatMap(({ title, items }) => [title, ...titlesOf(items)]);

describe.each(await samples())('the sheet $name', ({ name, href, sheet, make, pages }) => {
	let bytes: Buffer;
	let path: string;
	beforeAll(async () => {
		bytes = READS_SITE ? builtFile(href) : await make();
		path = join(folder, `${name.replace(' ', '-')}.pdf`);
		await writeFile(path, bytes);
	});

	it('is A4, tagged, Vietnamese, with its title, and no longer than it should be', async () => {
		const { info, marks, sizes } = await openSheet(bytes);
		expect(new Set(sizes)).toEqual(new Set(['0 0 595 842']));
		expect(sizes.length).toBeLessThanOrEqual(pages);
		expect(info).toMatchObject({ Title: sheet.title, Language: 'vi' });
		expect(marks).toMatchObject({ Marked: true });
		expect(bytes.length).toBeLessThan(LARGEST);
	});

	it('has one title and, below it, a bookmark for every heading', async () => {
		const { roles, outline } = await openSheet(bytes);
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
		const { links } = await openSheet(bytes);
		const told = Array.from(JSON.stringify(sheet).matchAll(/"href":"(https?:[^"]+)"/gu), ([, href]) => href);
		expect(links.filter((link) => !/^https?:/u.test(link))).toEqual([]);
		expect(told.filter((href) => href !== undefined && !links.includes(new URL(href).href))).toEqual([]);
	});

	it('is the same file each time', async () => {
		expect((await make()).equals(bytes)).toBe(true);
	});

	it.skipIf(!hasPoppler)('holds every word of its data with all marks, for pdftotext', async () => {
		// Words that are broken at the end of a line in an address go on in the next.
		const text = (await runProgram('pdftotext', '-raw', path, '-')).out;
		expect(text).toBe(text.normalize('NFC'));
		const joined = `${text}\n${text.replace(/\n/gu, '')}`;
		expect([...new Set(wordsOf(sheet))].filter((word) => !joined.includes(word))).toEqual([]);
		expect(text.replace(/\s+/gu, ' ')).toContain(sheet.title);
	});

	it.skipIf(!hasPoppler)('is tagged for pdfinfo too', async () => {
		expect((await runProgram('pdfinfo', path)).out).toMatch(/^Tagged: +yes$/mu);
	});

	it.skipIf(!hasQpdf)('has no fault that qpdf would find', async () => {
		expect(await runProgram('qpdf', '--check', path)).toMatchObject({ code: 0 });
	});
});
