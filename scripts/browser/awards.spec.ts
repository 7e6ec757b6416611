/** The award guide as officials use it: found in three clicks, narrowed, reckoned, and whole without scripts. */
import type { Page } from '@playwright/test';
import { allPages, listen, sidewaysOverflow } from './helpers.ts';
import { expect, test } from './shared-window.ts';

// Another province may have no award guide; then there is nothing to use.
if (allPages().includes('/khen-thuong/')) testAwardGuide();

function testAwardGuide(): void {
	test('a certificate of the province is three clicks from home, with criteria, papers, authority, law and its status', async ({
		shared: { page },
	}) => {
		await page.goto('/');
		expect(await clicksToCertificate(page)).toBeLessThanOrEqual(3);
		await expectCertificate(page);
	});

	test('one search for it, typed without marks, has it first', { tag: '@once' }, async ({ page }) => {
		await page.goto('/');
		const box = page.getByRole('main').getByRole('search').getByRole('textbox');
		await box.fill('bang khen cap tinh');
		await box.press('Enter');
		await page.locator('[data-hits]').getByRole('link').first().click();
		await expect(page).toHaveURL(CERTIFICATE);
		await expectCertificate(page);
	});

	for (const javaScriptEnabled of [true, false]) {
		test.describe(`the finder, scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
			test.use({ javaScriptEnabled });

			test(
				'asks one question at a time: whom, then at which level',
				{ tag: '@once' },
				async ({ shared: { page } }) => {
					await page.goto('/khen-thuong/tim/');
					await expect(page.getByRole('main').getByRole('combobox')).toHaveCount(0);
					await page.getByRole('main').getByRole('link', { name: 'Hộ gia đình' }).click();
					await page
						.getByRole('navigation', { name: 'Cấp nào quyết định?' })
						.getByRole('link', { name: 'Cấp xã' })
						.click();
					await expect(page).toHaveURL(/\/khen-thuong\/tim\/ho-gia-dinh\/#cap-xa$/);
					await expect(
						page.getByRole('main').getByRole('link', { name: 'Gia đình văn hóa' }),
					).toBeInViewport();
				},
			);
		});
	}

	test.describe('the bonus form', () => {
		const answer = (page: Page) => page.getByRole('form', { name: 'Tính tiền thưởng' }).getByRole('status');

		test(
			'reckons with the base salary of the chosen day and can be shared',
			{ tag: '@once' },
			async ({ page, baseURL }) => {
				const troubles = await listen(page, baseURL ?? '');
				await page.goto('/khen-thuong/tien-thuong/');
				await page.getByLabel('Danh hiệu, hình thức').selectOption('cstd-toan-quoc.ca-nhan');
				await page.getByLabel('Ngày ra quyết định').fill('2026-07-01');
				await expect(answer(page)).toContainText('11.390.000 đồng');
				await page.getByLabel('Ngày ra quyết định').fill('2024-06-30');
				await expect(answer(page)).toContainText('8.100.000 đồng');
				await page.reload();
				await expect(answer(page)).toContainText('8.100.000 đồng');
				expect(troubles).toEqual([]);
			},
		);

		test(
			'does not reckon where the figure or the salary is not known',
			{ tag: '@once' },
			async ({ page }) => {
				await page.goto('/khen-thuong/tien-thuong/?ngay=2024-03-01&muc=bang-khen-tinh.ca-nhan');
				await expect(answer(page)).toContainText('chưa xác nhận');
				await page.getByLabel('Ngày ra quyết định').fill('2020-01-01');
				await expect(answer(page)).toContainText('Chưa có quy định');
			},
		);
	});

	test(
		'tables scroll by themselves on a phone, the page does not',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await page.setViewportSize({ width: 320, height: 700 });
			for (const address of [
				'/khen-thuong/bang-so-sanh/',
				'/khen-thuong/tim/',
				'/khen-thuong/tien-thuong/',
			]) {
				await page.goto(address);
				expect(await sidewaysOverflow(page)).toBe(0);
			}
		},
	);

	test.describe('without scripts', () => {
		test.use({ javaScriptEnabled: false });

		test(
			'the certificate is as near, with as much on its page',
			{ tag: '@once' },
			async ({ shared: { page } }) => {
				await page.goto('/');
				expect(await clicksToCertificate(page)).toBeLessThanOrEqual(3);
				await expectCertificate(page);
			},
		);

		test('the tables hold the sums', { tag: '@once' }, async ({ shared: { page } }) => {
			await page.goto('/khen-thuong/tien-thuong/');
			const row = page.getByRole('row', { name: /^Chiến sĩ thi đua toàn quốc/ }).first();
			await expect(row).toContainText('11.390.000 đ');
		});
	});
}

const CERTIFICATE = /\/khen-thuong\/bang-khen-tinh\/(?:#tra-loi)?$/;

/** Goes from the home page to the certificate's page as an official would; how many clicks that took. */
async function clicksToCertificate(page: Page): Promise<number> {
	const main = page.getByRole('main');
	const way = [
		main.locator('a[href="/khen-thuong/"]').first(),
		main.getByRole('region', { name: 'Hỏi nhiều nhất' }).locator('a[href^="/khen-thuong/bang-khen-tinh/"]'),
	];
	for (const link of way) await link.click();
	await expect(page).toHaveURL(CERTIFICATE);
	return way.length;
}

/** The five facts an official came for can be seen: criteria, papers, authority, law, and whether that law holds. */
async function expectCertificate(page: Page): Promise<void> {
	const part = (name: string) => page.getByRole('region', { name, exact: true });
	await expect(part('Tiêu chuẩn').getByRole('listitem').first()).toBeVisible();
	await expect(part('Hồ sơ').getByText('Tờ trình').first()).toBeVisible();
	await expect(
		part('Ai quyết định')
			.getByText(/Chủ tịch/)
			.first(),
	).toBeVisible();
	const basis = part('Căn cứ pháp lý');
	// Today alone; the plan's year is behind its fold.
	await expect(basis.getByText(/^Xem quy định của năm/)).toBeVisible();
	await expect(basis.getByText('Điều 74').first()).toBeVisible();
	for (const place of await basis.getByRole('listitem').all()) {
		await expect(place.locator('[data-document-status]')).toBeVisible();
		await expect(place.locator('[data-document-status]')).toHaveText(/hiệu lực/i);
	}
}
