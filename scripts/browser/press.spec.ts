/** The press room: copying a citation, reading it without scripts, files within two clicks, short addresses. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { listFiles } from '../build/files.ts';
import { allPages, listen, sidewaysOverflow, siteFile } from './helpers.ts';

const HOME = '/bao-chi/';
// Another province may have no press room; then there is nothing to use.
if (allPages().includes(HOME)) testPressRoom();

function testPressRoom(): void {
	test('a passage is copied with its citation in one click', async ({ page, context, baseURL }) => {
		const troubles = await listen(page, baseURL ?? '');
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto(HOME);
		const passages = page.getByRole('region', { name: 'Đoạn để trích' });
		const first = passages.getByRole('listitem').first();
		await first.getByRole('button', { name: 'Chép đoạn và lời dẫn' }).click();
		await expect(page.getByRole('status')).toHaveText('Đã sao chép.');
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		const citation = ((await first.getByText(/^Lời dẫn:/u).textContent()) ?? '')
			.replace('Lời dẫn: ', '')
			.trim();
		expect(citation).toMatch(/số .*\/van-ban\//u);
		expect(copied).toContain(`(${citation})`);
		// The dash before a passage is the list's, not the passage's.
		const words = (await first.locator('blockquote').innerText())
			.replace(/\s+/gu, ' ')
			.replace(/^\s*- /u, '')
			.trim();
		expect(copied.replace(/\s+/gu, ' ')).toContain(`“${words}”`);
		expect(troubles).toEqual([]);
	});

	test('every file of the press room is one click away, with the SHA-256 that is told', async ({
		page,
		request,
	}) => {
		await page.goto(HOME);
		// The others are lists of files, each with sums of its own.
		const files = page
			.getByRole('region', { name: 'Tệp tải về' })
			.locator('li')
			.filter({ has: page.locator('a[download]') });
		expect(await files.count()).toBeGreaterThan(1);
		for (const file of await files.all()) {
			const answer = await request.get((await file.getByRole('link').getAttribute('href')) ?? '');
			const sum = createHash('sha256')
				.update(await answer.body())
				.digest('hex');
			await expect(file).toContainText(sum);
		}
	});

	test('every file of the site is two clicks away', async ({ page }) => {
		await page.goto(HOME);
		// The list of all files, and those of its parts that fill a page of their own.
		const lists = await page
			.getByRole('region', { name: 'Tệp tải về' })
			.locator('a[href^="/tai-ve/"]')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		expect(lists).toContain('/tai-ve/');
		const listed: (string | null)[] = [];
		for (const list of lists) {
			await page.goto(list);
			const links = page.locator('main a[download]');
			listed.push(...(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))));
		}
		// Twins of pages in Markdown, feeds and calendars are other forms of a page and are linked there.
		const files = listFiles(siteFile('.')).filter((path) => /\.(?:pdf|docx|csv|zip)$/u.test(path));
		expect(files.map((path) => `/${path}`).filter((path) => !listed.includes(path))).toEqual([]);
	});

	test('the fact sheet prints on one sheet of A4', async ({ page }) => {
		await page.goto(`${HOME}to-thong-tin/`);
		const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(printed.match(/\/Type\s*\/Page\b(?!s)/gu)).toHaveLength(1);
	});

	test('a short address leads to the page that prints it', async ({ page }) => {
		await page.goto(HOME);
		const short = page.getByRole('complementary', { name: 'Về trang này' }).getByRole('link');
		const href = (await short.getAttribute('href')) ?? '';
		expect(href).toMatch(/^\/k\/[2-9a-z]{6}\/$/u);
		await page.goto(href);
		await expect(page).toHaveURL(new RegExp(`${HOME}$`, 'u'));
	});

	test.describe('without scripts', () => {
		test.use({ javaScriptEnabled: false });

		test('citations are there as words, no button is dead, and a short address still leads on', async ({
			page,
		}) => {
			await page.setViewportSize({ width: 360, height: 740 });
			await page.goto(HOME);
			const passages = page.getByRole('region', { name: 'Đoạn để trích' });
			await expect(passages.getByText(/^Lời dẫn:/u).first()).toBeVisible();
			await expect(page.getByRole('button', { name: 'Chép' }).first()).toBeHidden();
			expect(await sidewaysOverflow(page)).toBe(0);
			const [code = ''] = listFiles(siteFile('k'));
			const target = /url=([^"]+)"/u.exec(readFileSync(siteFile(`k/${code}`), 'utf8'))?.[1] ?? '';
			await page.goto(`/k/${code.replace('index.html', '')}`);
			await expect(page).toHaveURL(new RegExp(`${target}$`, 'u'));
		});
	});
}
