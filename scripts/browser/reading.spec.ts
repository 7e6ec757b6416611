/** What readers do with the plan: filter tasks, link and cite passages, change the theme, take the calendar, print. */
import type { Page } from '@playwright/test';
import { allPages } from './helpers.ts';
import { expect, test } from './shared-window.ts';

const FULL_TEXT = allPages().find((address) => address.endsWith('/toan-van/')) ?? '/van-ban/';

/** A field of the task filter. Its name ends with its options, so only the beginning is compared. */
const field = (page: Page, label: string) =>
	page.getByRole('combobox', { name: new RegExp(`^${label}`, 'u') });

test.describe('the task list', () => {
	test(
		'is narrowed by a field and keeps the choice in its address',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await page.goto('/nhiem-vu/');
			const all = await page.locator('[data-row]').count();
			await field(page, 'Thời hạn').selectOption({ index: 1 });
			const shown = await page.locator('[data-row]:visible').count();
			expect(shown).toBeGreaterThan(0);
			expect(shown).toBeLessThan(all);
			await expect(page.getByRole('status').filter({ hasText: `${String(shown)} nhiệm vụ` })).toBeVisible();
			await expect(page).toHaveURL(/\?han=/u);
		},
	);

	test('opens as a shared address asks', { tag: '@once' }, async ({ shared: { page } }) => {
		await page.goto('/nhiem-vu/');
		await field(page, 'Cơ quan').selectOption({ index: 1 });
		const address = page.url();
		const shown = await page.locator('[data-row]:visible').count();
		await page.goto('/');
		await page.goto(address);
		await expect(page.locator('[data-row]:visible')).toHaveCount(shown);
	});

	test(
		'passes over what an address asks that does not exist',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await page.goto('/nhiem-vu/?han=khong-co&la=gi');
			const all = await page.locator('[data-row]').count();
			await expect(page.locator('[data-row]:visible')).toHaveCount(all);
		},
	);

	test(
		'says so when nothing fits and comes back with one button',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await page.goto('/nhiem-vu/');
			const all = await page.locator('[data-row]').count();
			for (const label of ['Cơ quan', 'Loại việc', 'Thời hạn']) {
				const options = field(page, label).locator('option');
				await field(page, label).selectOption({ index: (await options.count()) - 1 });
			}
			await expect(page.getByText('Không có nhiệm vụ nào khớp')).toBeVisible();
			await expect(page.locator('[data-row-group]:visible')).toHaveCount(0);
			await page.getByRole('button', { name: 'Bỏ lọc' }).click();
			await expect(page.locator('[data-row]:visible')).toHaveCount(all);
			await expect(page).toHaveURL(/\/nhiem-vu\/$/u);
		},
	);

	test(
		'has the list by every trait, without scripts, each group with its address',
		{ tag: '@once' },
		async ({ browser, baseURL }) => {
			const context = await browser.newContext({
				javaScriptEnabled: false,
				...(baseURL === undefined ? {} : { baseURL }),
			});
			const page = await context.newPage();
			await page.goto('/nhiem-vu/');
			const all = await page.locator('[data-row]').count();
			await expect(page.getByRole('button', { name: 'Bỏ lọc' })).toBeHidden();
			await page.getByRole('link', { name: 'Theo thời hạn' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(page.getByRole('main').locator('li')).toHaveCount(all);
			const groups = page.getByRole('heading', { level: 2 });
			expect(await groups.count()).toBeGreaterThan(1);
			for (const group of await groups.all()) expect(await group.getAttribute('id')).not.toBeNull();
			await context.close();
		},
	);
});

test.describe('a provision', () => {
	test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
	const clipboard = () => navigator.clipboard.readText();
	/** Before the first word, where no citation leads away. */
	const EDGE = { x: 3, y: 8 };

	test('shows its tools only where a reader points, taps or arrives with the keyboard', async ({ page }) => {
		await page.goto(FULL_TEXT);
		const [first, second] = await page.locator('.provision.item > .row').all();
		const isShown = (row = first) =>
			row?.locator('.copy-tools').evaluate((tools) => getComputedStyle(tools).opacity === '1');
		expect(await isShown()).toBe(false);
		await first?.click({ position: EDGE });
		expect(await isShown()).toBe(true);
		await second?.click({ position: EDGE });
		expect(await isShown()).toBe(false);
		await first?.locator('[data-copy-link]').focus();
		expect(await isShown()).toBe(true);
		// No line of their own: the row is as high as its words.
		const height = await first?.evaluate(
			(row) => row.clientHeight - (row.firstElementChild?.clientHeight ?? 0),
		);
		expect(Math.abs(height ?? 99)).toBeLessThan(2);
	});

	test(
		'has no letterhead of ours that looks like the received text',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await page.goto(FULL_TEXT);
			const head = page.locator('.form-head');
			await expect(head).toContainText('bản nhận được không có');
			const ground = (selector: string) =>
				page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
			expect(await ground('.form-head')).not.toBe(await ground('[data-official-text]'));
		},
	);

	test('gives its permanent address where it was tapped, and says so on the button', async ({ page }) => {
		await page.goto(FULL_TEXT);
		const row = page.locator('.provision[id] > .row').first();
		await row.click({ position: EDGE });
		const link = row.locator('[data-copy-link]');
		await link.click();
		const said = () => link.evaluate((button) => getComputedStyle(button, '::after').content);
		expect(await said()).toContain('Đã sao chép');
		const address = await page.locator('.provision[id]').first().getAttribute('id');
		await expect
			.poll(() => page.evaluate(clipboard))
			.toMatch(new RegExp(`/toan-van/#${String(address)}$`, 'u'));
		await expect(page.getByRole('status').filter({ hasText: 'Đã sao chép.' })).toBeAttached();
	});

	test('gives its citation, narrowest unit first', { tag: '@once' }, async ({ page }) => {
		await page.goto(FULL_TEXT);
		const row = page.locator('.provision.item > .row').first();
		await row.click({ position: EDGE });
		await row.locator('[data-copy-text]').click();
		await expect
			.poll(() => page.evaluate(clipboard))
			.toMatch(/^gạch đầu dòng thứ .+ Mục [IVX]+ Kế hoạch số .+ ngày \d\d\/\d\d\/\d{4} của .+/u);
	});

	test('stands out when its address is opened', { tag: '@once' }, async ({ shared: { page } }) => {
		await page.goto(FULL_TEXT);
		const provision = page.locator('.provision.item').first();
		const before = await provision
			.locator('.row')
			.first()
			.evaluate((row) => getComputedStyle(row).backgroundColor);
		await page.goto(`${FULL_TEXT}#${String(await provision.getAttribute('id'))}`);
		await expect(provision).toBeInViewport();
		const after = await provision
			.locator('.row')
			.first()
			.evaluate((row) => getComputedStyle(row).backgroundColor);
		expect(after).not.toBe(before);
	});
});

test('the chosen theme stays on the next page', { tag: '@once' }, async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto('/');
	const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	const light = await paper();
	await page.getByRole('button', { name: 'Đổi nền sáng, tối' }).click();
	const dark = await paper();
	expect(dark).not.toBe(light);
	await page.goto('/nhiem-vu/');
	expect(await paper()).toBe(dark);
});

test('the calendar file is a calendar', { tag: '@once' }, async ({ request }) => {
	const response = await request.get('/lich/tat-ca.ics');
	expect(response.headers()['content-type']).toContain('text/calendar');
	const text = await response.text();
	expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/u);
	expect(text.match(/BEGIN:VEVENT/gu)?.length).toBeGreaterThan(1);
});

test('the printed full text is the document alone', { tag: '@once' }, async ({ shared: { page } }) => {
	await page.goto(FULL_TEXT);
	await page.emulateMedia({ media: 'print' });
	for (const selector of ['.masthead', '.copy-tools', 'nav', 'button']) {
		await expect(page.locator(`${selector}:visible`)).toHaveCount(0);
	}
	await expect(page.locator('[data-official-text]')).toBeVisible();
});

test(
	'the keyboard reaches the text in one step from the top',
	{ tag: '@once' },
	async ({ shared: { page } }) => {
		await page.goto('/nhiem-vu/');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: 'Đi thẳng tới nội dung' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.locator('#_top')).toBeFocused();
	},
);
