/** Passing on and copying: no address without its origin, the button says what it did, a failure shows the words. */
import type { Page } from '@playwright/test';
import { allPages, listen } from './helpers.ts';
import { expect, test } from './shared-window.ts';

const CITING = '/bao-chi/cach-dan/';
const STORY = allPages().find((address) => /^\/guong\/[^/]+\/$/u.test(address));

const refuseToCopy = (page: Page) =>
	page.addInitScript(() => {
		Object.defineProperty(navigator, 'clipboard', {
			value: { writeText: () => Promise.reject(new Error('refused')) },
		});
	});

if (allPages().includes(CITING)) testCopying();
if (STORY !== undefined) testSharing(STORY);

function testCopying(): void {
	test('what is copied and what is shown have the address the reader is at', async ({
		page,
		context,
		baseURL,
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto(CITING);
		const main = page.locator('main');
		expect(await main.innerText()).not.toMatch(/(?<![\p{L}\p{N}/:.<])\/[a-z0-9-]+\//u);
		for (const button of await main.getByRole('button', { name: 'Chép' }).all()) {
			await button.click();
			expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(baseURL ?? 'http');
		}
	});

	test('the button says for three seconds that it copied', { tag: '@once' }, async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.clock.install({ time: '2026-03-01T01:00:00Z' });
		await page.goto(CITING);
		// Else the three seconds would pass by themselves on a slow machine.
		await page.clock.pauseAt('2026-03-01T02:00:00Z');
		const button = page.locator('main [data-copy-text]').first();
		const before = await button.innerText();
		await button.click();
		await expect(button).toHaveText('Đã sao chép');
		await page.clock.runFor(2900);
		await expect(button).toHaveText('Đã sao chép');
		await page.clock.runFor(200);
		expect(await button.innerText()).toBe(before);
	});

	test('where copying fails the words stand selected in a field', { tag: '@once' }, async ({ page }) => {
		await refuseToCopy(page);
		await page.goto(CITING);
		const button = page.locator('main [data-copy-text]').first();
		const words = (await button.getAttribute('data-copy-text')) ?? '';
		await button.click();
		const field = page.getByRole('dialog').getByRole('textbox');
		await expect(field).toBeFocused();
		await expect(field).toHaveValue(words);
		expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
		await page.getByRole('button', { name: 'Đóng' }).click();
		await expect(page.getByRole('dialog')).toHaveCount(0);
	});
}

function testSharing(story: string): void {
	test(
		'without a share sheet there are plain links that hand on the address, and nothing is asked of others',
		{ tag: '@once' },
		async ({ page, baseURL }) => {
			const troubles = await listen(page, baseURL ?? '');
			await page.addInitScript(() => {
				Reflect.deleteProperty(Navigator.prototype, 'share');
			});
			await page.goto(`${story}#_top`);
			const group = page.getByRole('group', { name: 'Chia sẻ' });
			const href = async (name: string) =>
				(await group.getByRole('link', { name }).getAttribute('href')) ?? '';
			const whole = new URL(story, baseURL).href;
			expect(new URL(await href('Facebook')).searchParams.get('u')).toBe(whole);
			const handed = new URL(await href('Zalo')).searchParams.get('d') ?? '';
			expect(JSON.parse(Buffer.from(handed, 'base64').toString())).toEqual({ url: whole });
			await expect(group.getByRole('button', { name: 'Chia sẻ' })).toBeHidden();
			expect(troubles).toEqual([]);
		},
	);

	test(
		'where there is one, the share sheet takes the place of the links',
		{ tag: '@once' },
		async ({ page }) => {
			await page.addInitScript(() => {
				Object.defineProperty(navigator, 'share', { configurable: true, value: () => Promise.resolve() });
			});
			await page.goto(story);
			const group = page.getByRole('group', { name: 'Chia sẻ' });
			await expect(group.getByRole('button', { name: 'Chia sẻ' })).toBeVisible();
			await expect(group.getByRole('link')).toHaveCount(0);
			await expect(group.getByRole('button', { name: 'Sao chép địa chỉ' })).toBeVisible();
		},
	);
}
