/** "Quy định đang đổi" on the day of the build and after the next known day has come; what changed between two decrees. */
import type { Page } from '@playwright/test';
import { allPages, listen, sidewaysOverflow } from './helpers.ts';
import { expect, test } from './shared-window.ts';

const CHANGING = '/quy-dinh-dang-doi/';
const DIFFERENCES = '/doi-chieu/nghi-dinh-98-sang-nghi-dinh-152/';
const END = 'Nghị định số 152/2025/NĐ-CP hết hiệu lực.';

// Another province has other documents.
if (allPages().includes(DIFFERENCES)) testChanging();

function testChanging(): void {
	const part = (page: Page, name: string) => page.getByRole('region', { name });
	const strip = (page: Page) => part(page, 'Quy định đang đổi');

	test(
		'before the day the end is ahead, with how sure it is and that nothing is known to follow',
		{ tag: '@once' },
		async ({ page, baseURL }) => {
			const troubles = await listen(page, baseURL ?? '');
			await page.clock.setFixedTime('2027-02-28T16:59:00Z');
			await page.goto(CHANGING);
			await expect(part(page, 'Sắp tới')).toContainText(END);
			await expect(part(page, 'Sắp tới')).toContainText('Chưa thấy văn bản thay thế.');
			await expect(part(page, 'Sắp tới')).toContainText('một nguồn');
			await expect(part(page, 'Đã đổi').getByText(END)).toBeHidden();
			await page.goto('/');
			await expect(strip(page)).toContainText('Còn hiệu lực đến hết 28/02/2027');
			expect(troubles).toEqual([]);
		},
	);

	test('after the day it has come, and nowhere is it still ahead', { tag: '@once' }, async ({ page }) => {
		await page.clock.setFixedTime('2027-04-01T03:00:00Z');
		await page.goto(CHANGING);
		await expect(page.getByText('Tính đến 01/04/2027').first()).toBeVisible();
		await expect(part(page, 'Sắp tới').getByText(END)).toBeHidden();
		await expect(part(page, 'Đã đổi').getByText(END)).toBeVisible();
		await expect(part(page, 'Đã đổi')).toContainText('Hết hiệu lực từ 01/03/2027');
		await page.goto('/');
		const told = strip(page).locator('li:visible').filter({ hasText: END });
		await expect(told).toHaveCount(1);
		await expect(told).toContainText('Hết hiệu lực từ 01/03/2027');
		await expect(told).not.toContainText('Còn hiệu lực');
		await page.goto('/van-ban/nghi-dinh-152-2025-nd-cp/');
		await expect(page.getByText('Hết hiệu lực từ 01/03/2027. Chưa thấy văn bản thay thế.')).toBeHidden();
	});

	test(
		'is reached from the front page, and the differences read as cards on a phone',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await page.setViewportSize({ width: 360, height: 740 });
			await page.goto('/');
			await strip(page).getByRole('link', { name: 'Quy định đang đổi' }).click();
			await page
				.getByRole('main')
				.getByRole('link', { name: /^Từ Nghị định 98 sang/ })
				.click();
			await expect(page).toHaveURL(DIFFERENCES);
			await expect(page.getByRole('row', { name: /^Hồ sơ kèm Bằng khen/ })).toContainText('01 bộ bản chính');
			expect(await sidewaysOverflow(page)).toBe(0);
		},
	);
}
