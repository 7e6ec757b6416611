/**
 * A law that has several texts, on a small site of its own: from an article to the text of another day, to the words
 * that differ, to the instruction that changed them, and back; on a phone, with scripts and without.
 */
import type { Page } from '@playwright/test';
import type { ProjectCopy } from '../build/testing/project-copy.ts';
import { copySmallSite, keptSite } from '../build/testing/small-site.ts';
import { startServer } from '../preview/server.ts';
import { axeViolations, STANDARDS } from './axe.ts';
import { sidewaysOverflow } from './helpers.ts';
import { expect, test } from './shared-window.ts';

/** A build of a small site takes some seconds on a quiet machine; a busy one may need ten times as long. */
const SLOW = 180_000;
const ARTICLE = '/van-ban/luat-mau-1-2024-qh99/dieu-3/';

test.describe.configure({ mode: 'serial', timeout: SLOW });

let project: ProjectCopy;
let server: Awaited<ReturnType<typeof startServer>>;

test.beforeAll(async () => {
	test.setTimeout(SLOW);
	project = await copySmallSite();
	server = await startServer({ dir: keptSite(project) ?? (await build()), port: 0 });
});

test.afterAll(async () => {
	await server.close();
	project.remove();
});

/** Where the unit tests have not built the site before. */
async function build(): Promise<string> {
	const built = await project.run('build.ts');
	expect(built.code, built.output).toBe(0);
	return project.dist;
}

const open = (page: Page, path: string) => page.goto(new URL(path, server.url).href);
const words = (page: Page) => page.locator('[data-official-text]');

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('a reader walks from an article through its texts and back', async ({ page }) => {
			await open(page, ARTICLE);
			await expect(words(page)).toContainText('trước 9 giờ');
			await page.getByRole('link', { name: 'Bản khi ban hành' }).click();
			await expect(words(page)).toContainText('trước 10 giờ');
			await page.getByRole('link', { name: 'Lời văn đang áp dụng' }).click();
			await expect(words(page)).toContainText('trước 9 giờ');
			await page.getByRole('link', { name: 'Xem từng chữ' }).first().click();
			const part = page.locator('section:has(> #dieu-3)');
			await expect(part.locator('ins').first()).toContainText('thêm: 9');
			await expect(part.locator('del').first()).toContainText('bỏ: 10');
			await part.getByRole('link', { name: 'khoản 1 Điều 1 Luật số 2/2026/QH99' }).click();
			await expect(page.locator('#dieu-1-khoan-1')).toContainText('Sửa đổi, bổ sung khoản 2 Điều 3');
			await open(page, '/van-ban/luat-mau-2-2026-qh99/dieu-1/');
			await page.getByRole('link', { name: 'khoản 2 Điều 3 Luật số 1/2024/QH99' }).click();
			expect(new URL(page.url()).pathname).toBe(ARTICLE);
		});
	});
}

test('on a day after a later text begins, its words are in the place of those of the build', async ({
	page,
}) => {
	await page.clock.setFixedTime('2035-02-01T03:00:00Z');
	await open(page, ARTICLE);
	await expect(words(page)).toContainText('mùa cá đẻ');
	await expect(page.locator('[data-text-head]')).toContainText('Bản từ 01/01/2035');
	await expect(page.getByText('◆ áp dụng hôm nay').and(page.locator(':visible'))).toHaveCount(1);
});

test('the pages of texts are accessible and no wider than a phone', async ({ page }) => {
	for (const path of [
		ARTICLE,
		`${ARTICLE}ban-hanh/`,
		'/van-ban/luat-mau-1-2024-qh99/',
		'/van-ban/luat-mau-1-2024-qh99/so-loi-van/ban-hanh/tu-2035-01-01/',
	]) {
		await open(page, path);
		expect(await axeViolations(page, STANDARDS), path).toEqual([]);
		expect(await sidewaysOverflow(page), path).toBe(0);
	}
});
