/** Reading without a line: nothing before the reader asks, then pages and search from the kept pack, never an old page with a line. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './shared-window.ts';

const DOWNLOADS = '/tai-ve/';
const AWARD = '/khen-thuong/bang-khen-tinh/';

/** Keeps the pack and waits until the page says so. */
async function keep(page: Page): Promise<void> {
	await page.goto(DOWNLOADS);
	await page.getByRole('button', { name: 'Lưu để đọc khi mất mạng' }).click();
	await expect(page.locator('[data-offline-keep] [role=status]')).toContainText('Đã lưu bản ngày', {
		timeout: 30_000,
	});
}

test('no page has a service worker before the reader asks, and the page says how much it would take @once', async ({
	page,
}) => {
	await page.goto(DOWNLOADS);
	await expect(page.locator('[data-offline-keep] [role=status]')).toContainText(/Tải khoảng [\d,]+ [kM]B/u);
	const workers = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
	expect(workers).toBe(0);
	await page.context().setOffline(true);
	await expect(page.goto(AWARD)).rejects.toThrow();
});

// One reader keeps the pack; what follows is asked of it in turn, and at last it is let go.
test.describe('a kept pack', { tag: '@once' }, () => {
	test.describe.configure({ mode: 'serial' });
	let context: BrowserContext;
	let page: Page;

	test.beforeAll(async ({ browser }) => {
		page = await browser.newPage();
		context = page.context();
		await keep(page);
	});
	test.afterEach(() => context.setOffline(false));
	test.afterAll(() => context.close());

	test('is not asked while there is a line: a page that was taken back is not shown from it', async () => {
		await page.goto(AWARD);
		await expect(page.locator('[data-offline]')).toHaveCount(0);
		await context.route(`**${AWARD}`, (route) =>
			route.fulfill({ status: 410, contentType: 'text/plain; charset=utf-8', body: 'đã gỡ' }),
		);
		await page.goto(AWARD);
		await expect(page.locator('body')).toHaveText('đã gỡ');
		await context.unrouteAll();
	});

	test('answers without a line, says its day, and searches', async () => {
		await context.setOffline(true);
		await page.goto(AWARD);
		await expect(page.locator('[data-offline]')).toContainText(
			/Đang mất mạng: bản lưu ngày \d\d\/\d\d\/\d{4}\./u,
		);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await page.goto('/tim-kiem/?q=bằng khen của tỉnh');
		await expect(page.locator(`[data-hits] h3 a[href^="${AWARD}"]`).first()).toBeVisible();
		await page.goto('/khong-co-trang-nay/');
		await expect(page.locator('[data-offline]')).toContainText('Trang này không có trong bản lưu.');
	});

	test('has labels that follow the reader’s day', async () => {
		await context.setOffline(true);
		await page.clock.setFixedTime('2027-04-01');
		await page.goto('/van-ban/nghi-dinh-152-2025-nd-cp/');
		await expect(page.locator('[data-document-status]').first()).toContainText('Hết hiệu lực từ 01/03/2027');
	});

	test('can be let go', async () => {
		await page.goto(DOWNLOADS);
		await page.getByRole('button', { name: 'Bỏ bản lưu' }).click();
		await expect(page.getByRole('button', { name: 'Lưu để đọc khi mất mạng' })).toBeVisible();
		expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
		await context.setOffline(true);
		await expect(page.goto(AWARD)).rejects.toThrow();
	});
});
