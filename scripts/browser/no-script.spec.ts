/** With script switched off, pages still say what they have to say. */
import { ofEachKind } from './helpers.ts';
import { expect, test } from './shared-window.ts';

test.use({ javaScriptEnabled: false });

// One h1 and words in main are proven for every page by check:dist; here a browser judges what can be seen.
for (const address of ofEachKind()) {
	test(`${address} can be read without script`, async ({ shared: { page } }) => {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByRole('main')).toHaveText(/\p{L}/u);
		await expect(page.locator('[data-needs-script]:visible')).toHaveCount(0);
	});
}

test('links lead on from the home page', async ({ shared: { page } }) => {
	await page.goto('/');
	const link = page.getByRole('main').locator('a[href^="/"]:visible').first();
	const href = await link.getAttribute('href');
	await link.click();
	await expect(page).toHaveURL((url) => new URL(href ?? '', url).href === url.href);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
