/** Telling of someone: the sheet made in the browser, the forms, and what is left of both without scripts. */
import type { Page } from '@playwright/test';
import { allPages, listen, sidewaysOverflow } from './helpers.ts';
import { expect, test } from './shared-window.ts';

const HOME = '/gioi-thieu-guong/';
// Another province may not ask its citizens; then there is nothing to use.
if (allPages().includes(HOME)) testTakingPart();

function testTakingPart(): void {
	const draft = (page: Page) => page.getByRole('region', { name: 'Điền phiếu' });
	const compose = (page: Page) => draft(page).getByRole('button', { name: 'Làm phiếu' });
	const words = (page: Page) => draft(page).getByLabel('Đọc lại, sửa nếu cần');
	const asked = (page: Page) => draft(page).locator('form :is(input, textarea)[required]');

	/** Every field that the sheet is not made without. */
	async function fillIn(page: Page, words: string): Promise<void> {
		for (const field of await asked(page).all()) await field.fill(words);
	}

	test(
		'three things are asked first; the sheet is made here, holds every answer, and nothing leaves the page',
		{ tag: '@once' },
		async ({ page, baseURL }) => {
			const troubles = await listen(page, baseURL ?? '');
			await page.goto(HOME);
			await expect(draft(page).locator('form :is(input, textarea):visible')).toHaveCount(3);
			await expect(asked(page)).toHaveCount(3);
			const sent: string[] = [];
			// The browser fetches the page's icon when it likes.
			page.on('request', (request) => {
				if (!request.url().endsWith('/bieu-trung.svg')) sent.push(request.url());
			});
			await fillIn(page, 'Vớt bèo & sửa cầu ở Bến Đò');
			await draft(page).getByText('Ghi thêm').click();
			await draft(page).getByLabel('Tập thể', { exact: true }).check();
			await draft(page).getByLabel('Đã làm việc gì').fill('Dòng một.\nDòng hai.');
			await compose(page).click();
			await expect(words(page)).toHaveValue(/: Tập thể(?:\n|$)/u);
			await expect(words(page)).toHaveValue(/:\nDòng một\.\nDòng hai\./u);
			await expect(words(page)).toHaveValue(/: Vớt bèo & sửa cầu ở Bến Đò/u);
			expect(sent).toEqual([]);
			expect(
				await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
			).toEqual([0, 0, '']);
			expect(troubles).toEqual([]);
		},
	);

	test(
		'the sheet is copied as it was mended, and prints alone',
		{ tag: '@once' },
		async ({ page, context }) => {
			await context.grantPermissions(['clipboard-read', 'clipboard-write']);
			await page.goto(HOME);
			await fillIn(page, 'a');
			await compose(page).click();
			await words(page).fill('Lời đã sửa.');
			await draft(page).getByRole('button', { name: 'Chép lời' }).click();
			await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('Lời đã sửa.');
			await page.emulateMedia({ media: 'print' });
			await expect(page.getByText('Lời đã sửa.').last()).toBeVisible();
			await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
			await expect(page.getByRole('contentinfo')).toBeHidden();
		},
	);

	test(
		'what is missing is named, said at its field, and taken back once it is there',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await page.goto(HOME);
			await compose(page).click();
			const first = asked(page).first();
			await expect(first).toBeFocused();
			await expect(first).toHaveAttribute('aria-invalid', 'true');
			await expect(first).toHaveAccessibleDescription(/Hãy điền:/u);
			await expect(draft(page).getByRole('alert')).toContainText(/Còn \d+ ô cần điền/u);
			await expect(words(page)).toBeHidden();
			await first.fill('An');
			await expect(first).not.toHaveAttribute('aria-invalid');
			await fillIn(page, 'An');
			await compose(page).click();
			await expect(draft(page).getByRole('alert')).toBeEmpty();
			await expect(words(page)).toBeVisible();
		},
	);

	test('the sheet is made by keyboard alone', { tag: '@once' }, async ({ shared: { page } }) => {
		await page.goto(HOME);
		await fillIn(page, 'An');
		await compose(page).focus();
		await page.keyboard.press('Enter');
		await expect(page.locator('[data-draft-result]')).toBeFocused();
		await page.keyboard.press('Tab');
		await expect(words(page)).toBeFocused();
		await page.keyboard.press('Tab');
		await expect(draft(page).getByRole('button', { name: 'In phiếu này' })).toBeFocused();
	});

	test(
		'the page says first where the sheet is handed in, and every form is there on screen and as PDF',
		{ tag: '@once' },
		async ({ shared: { page }, request }) => {
			await page.setViewportSize({ width: 360, height: 740 });
			await page.goto(HOME);
			await expect(draft(page).getByText('Mang đến:')).toBeInViewport();
			const sheets = page.getByRole('region', { name: 'Phiếu trống để in' });
			for (const link of await sheets.getByRole('link', { name: 'PDF' }).all()) {
				const file = await request.get((await link.getAttribute('href')) ?? '');
				expect(file.headers()['content-type']).toContain('application/pdf');
				expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
			}
			await expect(sheets.getByRole('link', { name: 'Xem trên màn hình' })).toHaveCount(2);
		},
	);

	test.describe('without scripts', () => {
		test.use({ javaScriptEnabled: false });

		test(
			'the page leads to the empty form instead, and the form prints on one sheet of A4',
			{ tag: '@once' },
			async ({ shared: { page } }) => {
				await page.goto(HOME);
				await expect(compose(page)).toBeHidden();
				await draft(page).getByRole('link', { name: 'in phiếu' }).click();
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				expect(await sidewaysOverflow(page)).toBe(0);
				const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
				expect(printed.match(/\/Type\s*\/Page\b(?!s)/gu)).toHaveLength(1);
			},
		);
	});
}
