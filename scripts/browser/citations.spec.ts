/** Citations: plain links that say how what they cite stands, and previews that help and never stand in the way. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { allPages, listen, pageHtml } from './helpers.ts';
import { expect, test } from './shared-window.ts';

/** The first page that cites what no longer holds; a province may have none, then any page that cites. */
const PAGES = allPages().filter((address) => openHtml(address).includes('data-cites='));
const ADDRESS = PAGES.find((address) => openHtml(address).includes('data-status="het-hieu-luc"')) ?? PAGES[0];

if (ADDRESS !== undefined) testCitations(ADDRESS);

function testCitations(address: string): void {
	const preview = (page: Page) => page.getByRole('tooltip');
	const citation = (page: Page) => page.locator('main a[data-cites]:visible').first();

	test.describe('with a mouse or a keyboard', () => {
		test.skip(({ hasTouch }) => hasTouch, 'a finger opens the link itself');

		test('a preview opens on hover, may be pointed at, and closes when the pointer leaves', async ({
			page,
			baseURL,
		}) => {
			const troubles = await listen(page, baseURL ?? '');
			await page.goto(address);
			const link = citation(page);
			const title = (await link.getAttribute('title')) ?? '';
			await link.hover();
			await expect(preview(page)).toBeVisible();
			await expect(preview(page)).toContainText('Tính đến');
			await preview(page).hover();
			await page.waitForTimeout(600);
			await expect(preview(page)).toBeVisible();
			await page.mouse.move(0, 0);
			await expect(preview(page)).toBeHidden();
			expect(await link.getAttribute('title')).toBe(title);
			expect(troubles).toEqual([]);
		});

		test('a preview opens on focus, describes the link, never covers it, moves nothing', async ({ page }) => {
			await page.goto(address);
			const link = citation(page);
			await reach(link);
			const before = await link.boundingBox();
			await expect(preview(page)).toBeVisible();
			expect(await link.boundingBox()).toEqual(before);
			expect(await link.getAttribute('aria-describedby')).toBe(await preview(page).getAttribute('id'));
			expect(await overlap(link, preview(page))).toBe(0);
			const { violations } = await new AxeBuilder({ page }).include('[role=tooltip]').analyze();
			expect(violations.map(({ id }) => id)).toEqual([]);
			await page.keyboard.press('Escape');
			await expect(preview(page)).toBeHidden();
			await expect(link).toBeFocused();
			expect(await link.getAttribute('aria-describedby')).toBeNull();
		});

		test('a preview closes when the focus moves on', async ({ page }) => {
			await page.goto(address);
			await reach(citation(page));
			await expect(preview(page)).toBeVisible();
			await page.evaluate(() => {
				(document.activeElement as HTMLElement).blur();
			});
			await expect(preview(page)).toBeHidden();
		});

		test('a preview fits a low and narrow window', async ({ shared: { page } }) => {
			await page.setViewportSize({ width: 320, height: 256 });
			await page.goto(address);
			await reach(citation(page));
			await expect(preview(page)).toBeVisible();
			const box = await preview(page).boundingBox();
			expect(box?.x).toBeGreaterThanOrEqual(0);
			expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
			expect(await overlap(citation(page), preview(page))).toBe(0);
		});

		test('where the preview cannot be had, the link is a plain link', async ({ page }) => {
			await page.route('**/trich/**', (route) => route.abort());
			await page.goto(address);
			const link = citation(page);
			const request = page.waitForEvent('requestfailed');
			await link.hover();
			await request;
			await expect(preview(page)).toHaveCount(0);
			expect(await link.getAttribute('title')).toMatch(/\(xét ngày \d\d\/\d\d\/\d{4}\)$/u);
			await follow(page, link);
		});
	});

	test.describe('with a finger', () => {
		test.skip(({ hasTouch }) => !hasTouch, 'there is no finger here');

		test('a tap follows the link and asks for no preview', async ({ page }) => {
			const asked: string[] = [];
			page.on('request', (request) => asked.push(new URL(request.url()).pathname));
			await page.goto(address);
			const link = citation(page);
			const path = await pathOf(link);
			await link.tap();
			await expect(page).toHaveURL((url) => url.pathname === path);
			expect(asked.filter((one) => one.startsWith('/trich/'))).toEqual([]);
		});
	});

	test.describe('without script', () => {
		test.use({ javaScriptEnabled: false });

		test(
			'a citation is a plain link whose title says how it stands',
			{ tag: '@once' },
			async ({ shared: { page } }) => {
				await page.goto(address);
				const link = citation(page);
				expect(await link.getAttribute('title')).toMatch(/: .+ \(xét ngày \d\d\/\d\d\/\d{4}\)$/u);
				await follow(page, link);
			},
		);
	});

	test(
		'what no longer holds carries a sign that is read out in our own words',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			const prose = PAGES.find((one) =>
				/<p[^>]*>[^<]*<a [^>]*data-status="het-hieu-luc"/u.test(pageHtml(one)),
			);
			if (prose === undefined) throw new Error('no prose here cites what no longer holds');
			await page.goto(prose);
			const link = page.locator('main p:not(blockquote p) > a[data-status="het-hieu-luc"]').first();
			const [sign, line] = await link.evaluate((element) => [
				getComputedStyle(element, '::after').content,
				getComputedStyle(element).textDecorationStyle,
			]);
			expect(sign).toContain('✕');
			expect(sign).toContain('hết hiệu lực');
			expect(line).toBe('dashed');
		},
	);
}

/** What a page shows before anything is opened: its main part without folds. */
function openHtml(address: string): string {
	const html = pageHtml(address);
	const from = html.indexOf('<main');
	return html.slice(from, html.indexOf('</main>', from)).replace(/<details[^>]*>.*?<\/details>/gsu, '');
}

/** Focus as the keyboard gives it. */
async function reach(link: Locator): Promise<void> {
	await link.page().keyboard.press('Tab');
	await link.focus();
}

async function pathOf(link: Locator): Promise<string> {
	return new URL((await link.getAttribute('href')) ?? '', link.page().url()).pathname;
}

async function follow(page: Page, link: Locator): Promise<void> {
	const path = await pathOf(link);
	await link.click();
	await expect(page).toHaveURL((url) => url.pathname === path);
}

/** The area that two elements share, in square pixels. */
async function overlap(first: Locator, second: Locator): Promise<number> {
	const [a, b] = [await first.boundingBox(), await second.boundingBox()];
	if (a === null || b === null) return Number.NaN;
	const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return Math.max(0, width) * Math.max(0, height);
}
