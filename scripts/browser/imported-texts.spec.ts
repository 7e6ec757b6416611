/**
 * The content of the site with every real text imported into a copy of it: built, checked, searched and opened. One
 * test file of the browser, because the costly part, the build, serves everything that is asked of it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { placeOf } from '../../src/collections/files/rooms.ts';
import { copyProject, type ProjectCopy } from '../build/testing/project-copy.ts';
import { readPage } from '../check/page.ts';
import { startServer } from '../preview/server.ts';
import { hasRealTexts, REAL_TEXTS } from '../programs/real-texts.ts';
import { openNodeEngine } from '../search/node-engine.ts';
import { axeViolations, COLOUR_RULES, SIZE_RULES, STANDARDS } from './axe.ts';
import { listen, sidewaysOverflow } from './helpers.ts';
import { expect, test } from './shared-window.ts';
import { lookAtTables } from './tables.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const FILES = [
	'nghi-dinh-30-2020.docx',
	'nghi-dinh-30-2020-phu-luc-1.docx',
	'nghi-dinh-65-2014.html',
	'nghi-dinh-154-2026.md',
	'nghi-dinh-224-2026.md',
];

const PHONE = { width: 360, height: 740 };
const NARROW = { width: 320, height: 640 };

/** Import and build take half a minute on a quiet machine; a busy one may need several times as long. */
const SLOW = 300_000;

test.describe.configure({ mode: 'serial', timeout: SLOW });
test.use({ isMobile: false, hasTouch: false });

let project: ProjectCopy;
let engine: Awaited<ReturnType<typeof openNodeEngine>> = null;
let server: Awaited<ReturnType<typeof startServer>>;
const close: (() => Promise<void> | void)[] = [];

test.beforeAll(async () => {
	test.setTimeout(SLOW);
	test.skip(!hasRealTexts('trang có văn bản thật', FILES), 'no real texts');
	project = copyProject(join(PROJECT, 'content'));
	close.push(project.remove);
	for (const file of FILES) {
		const into = join(project.content, 'nation', 'documents');
		expect(await project.run('import.ts', join(REAL_TEXTS, file), '--into', into), file).toMatchObject({
			code: 0,
		});
	}
	withoutBudget(placeOf(project.content, 'site.yaml'));
	const built = await project.run('build.ts');
	expect(built.code, built.output).toBe(0);
	server = await startServer({ dir: project.dist, port: 0 });
	close.unshift(() => server.close());
});

/** Texts that were just imported know little of their effect; what this site allows itself says nothing of them. */
function withoutBudget(file: string): void {
	writeFileSync(file, readFileSync(file, 'utf8').replace(/^fillerBudget:\n(?: .+\n)+/mu, ''));
}

test.afterAll(async () => {
	for (const end of close) await end();
});

test('the built site has no fault that its checks would find', async () => {
	const { code, output } = await project.run('check-dist.ts');
	expect(code, output).toBe(0);
});

/** Words of imported texts only, with marks and without → the document and the article that answer them. */
const QUERIES = [
	['giá trị pháp lý của văn bản điện tử', 'nghi-dinh-30-2020-nd-cp', 'dieu-5'],
	['gia tri phap ly cua van ban dien tu', 'nghi-dinh-30-2020-nd-cp', 'dieu-5'],
	['kế hoạch chuyển đổi số', 'nghi-dinh-224-2026-nd-cp', 'dieu-7'],
	['ke hoach chuyen doi so', 'nghi-dinh-224-2026-nd-cp', 'dieu-7'],
	['kênh cung cấp thông tin trên môi trường số', 'nghi-dinh-224-2026-nd-cp', 'dieu-10'],
	['quan ly con dau', 'nghi-dinh-30-2020-nd-cp', 'dieu-32'],
	['Cờ thi đua của Chính phủ 65/2014', 'nghi-dinh-65-2014-nd-cp', 'dieu-6'],
] as const;

for (const [words, document, article] of QUERIES) {
	test(`search answers “${words}” first with the article it stands in`, async () => {
		// In this process: the command itself is asked of a smaller site, and would load the index for every question.
		engine ??= await openNodeEngine(project.dist);
		const [first = { url: '' }] = (await engine?.search(words, { limit: 1 }))?.results ?? [];
		// The article has a page of its own and a place in the full text.
		const places = [`/van-ban/${document}/${article}/`, `/van-ban/${document}/toan-van/#${article}`];
		expect(places).toContain(first.url);
		expectAnchor(first.url);
	});
}

/** Kinds of pages that imported texts bring: long, clean, scanned, from the web, with tables, one article. */
const PAGES = [
	'/van-ban/nghi-dinh-224-2026-nd-cp/toan-van/#dieu-92',
	'/van-ban/nghi-dinh-224-2026-nd-cp/dieu-5/#dieu-5-khoan-1',
	'/van-ban/nghi-dinh-224-2026-nd-cp/',
	'/van-ban/nghi-dinh-154-2026-nd-cp/toan-van/#dieu-45',
	'/van-ban/nghi-dinh-65-2014-nd-cp/toan-van/#dieu-30',
	'/van-ban/phu-luc-i-nghi-dinh-30-2020-nd-cp/toan-van/#phu-luc-i-phan-i-muc-v-doan-31',
];

const LONG = /nghi-dinh-(?:224|154)-2026-nd-cp\/toan-van/u;

for (const address of PAGES) {
	test(`${address} works for everyone and lands where it points`, async ({ page }) => {
		const troubles = await listen(page, server.url);
		await page.setViewportSize(PHONE);
		await page.goto(new URL(address, server.url).href);
		const target = new URL(address, server.url).hash;
		if (target !== '') await expect(page.locator(target)).toBeInViewport();
		expect(await sidewaysOverflow(page), 'wider than 360 px by').toBe(0);
		expect(await axeViolations(page, STANDARDS), 'axe').toEqual([]);
		await page.setViewportSize(NARROW);
		// What slides under the bar that stays at the top is no small target: a reader scrolls on.
		await page.evaluate(() => {
			window.scrollTo(0, 0);
		});
		// Thousands of paragraphs of one kind: a shorter page with the same parts answers for them, in seconds.
		if (!LONG.test(address)) {
			expect(await axeViolations(page, SIZE_RULES), 'axe, narrow').toEqual([]);
			await page.emulateMedia({ colorScheme: 'dark' });
			expect(await axeViolations(page, COLOUR_RULES), 'axe, dark').toEqual([]);
		}
		expect(await sidewaysOverflow(page), 'wider than 320 px by').toBe(0);
		expect(troubles).toEqual([]);
	});
}

test('every cell of every table of the annex is inside the screen of a phone', async ({ page }) => {
	await page.setViewportSize(PHONE);
	await page.goto(new URL('/van-ban/phu-luc-i-nghi-dinh-30-2020-nd-cp/toan-van/', server.url).href);
	await expect(page.locator('[data-official-text]')).not.toContainText('| STT |');
	const { cells, outside } = await page.evaluate(lookAtTables);
	expect(cells).toBeGreaterThan(20);
	expect(outside).toEqual([]);
});

/** The page of an address is there, and what follows “#” is an id on it. */
function expectAnchor(address: string): void {
	const { pathname, hash } = new URL(address, server.url);
	const path = `${pathname.slice(1)}index.html`;
	const { anchors } = readPage(path, readFileSync(join(project.dist, path), 'utf8'));
	if (hash !== '') expect(anchors).toContain(decodeURIComponent(hash.slice(1)));
}
