/** Starlight as the shell of documents: the menu of one document, the contents of the page, the pages before and after. */
import type { Page } from '@playwright/test';
import { axeViolations, COLOUR_RULES } from './axe.ts';
import { allPages } from './helpers.ts';
import { expect, test } from './shared-window.ts';

/** An article between two others, in the document that has most of them. */
const ARTICLES =
	Object.values(
		Object.groupBy(
			allPages().filter((address) => /^\/van-ban\/[^/]+\/dieu-[^/]+\/$/u.test(address)),
			(address) => address.split('/')[2] ?? '',
		),
	).toSorted((one = [], other = []) => other.length - one.length)[0] ?? [];
const ARTICLE = ARTICLES[Math.floor(ARTICLES.length / 2)] ?? '/van-ban/';
const DOCUMENT = ARTICLE.split('/').slice(0, 3).join('/');
const FULL_TEXT = allPages().find((address) => address.endsWith('/toan-van/')) ?? '/van-ban/';
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

const menu = (page: Page) => page.getByRole('navigation', { name: 'Mục lục', exact: true });
const contents = (page: Page) => page.getByRole('navigation', { name: 'Trên trang này' });
const hrefs = (page: Page) =>
	menu(page)
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

test.describe('an article', () => {
	test(
		'has the pages of its own document beside it, and itself marked',
		{ tag: '@wide' },
		async ({ shared: { page } }) => {
			await page.setViewportSize(WIDE);
			await page.goto(ARTICLE);
			await expect(menu(page)).toBeVisible();
			const links = await hrefs(page);
			expect(links.length).toBeGreaterThan(5);
			expect(links.filter((href) => !href.startsWith(`${DOCUMENT}/`))).toEqual([]);
			await expect(menu(page).locator('[aria-current="page"]')).toHaveAttribute('href', ARTICLE);
		},
	);

	test('opens its own chapter only', { tag: '@wide' }, async ({ shared: { page } }) => {
		await page.setViewportSize(WIDE);
		await page.goto(ARTICLE);
		await expect(menu(page).locator('details')).toHaveCount(1);
		expect((await hrefs(page)).length).toBeLessThan(ARTICLES.length);
	});

	test('leads on to the next one and back', { tag: '@wide' }, async ({ shared: { page } }) => {
		await page.goto(ARTICLE);
		const here = await page.getByRole('heading', { level: 1 }).textContent();
		const neighbours = page.getByRole('navigation', { name: 'Trang trước, trang sau' });
		await neighbours.getByRole('link', { name: /^Tiếp/u }).click();
		await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(here ?? '');
		await neighbours.getByRole('link', { name: /^Trước/u }).click();
		await expect(page).toHaveURL((url) => url.pathname === ARTICLE);
	});
});

test.describe('the contents of a page', () => {
	for (const address of [ARTICLE, `${DOCUMENT}/`, FULL_TEXT, '/ke-hoach/', '/gioi-thieu/']) {
		test(
			`${address} lists its headings and leads to them`,
			{ tag: '@wide' },
			async ({ shared: { page } }) => {
				await page.setViewportSize(WIDE);
				await page.goto(address);
				const links = contents(page).getByRole('link');
				const listed = await links.allTextContents();
				expect(listed.length).toBeGreaterThan(2);
				const wide = await page.locator('main h2[id]').allTextContents();
				expect(listed).toEqual(expect.arrayContaining(wide.map((text) => text.trim())));
				const last = links.last();
				const target = await last.getAttribute('href');
				await last.click();
				await expect(page.locator(target ?? 'none')).toBeInViewport();
			},
		);
	}

	test('marks the heading that a reader went to', { tag: '@wide' }, async ({ shared: { page } }) => {
		await page.setViewportSize(WIDE);
		await page.goto('/gioi-thieu/');
		const link = contents(page).getByRole('link').nth(1);
		await link.click();
		await expect(link).toHaveAttribute('aria-current', 'true');
		// The pages that axe judges are opened without frames, and so without this mark (playwright.config.ts).
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			expect(await axeViolations(page, COLOUR_RULES), colorScheme).toEqual([]);
		}
	});

	test('is not printed', async ({ shared: { page } }) => {
		await page.goto(FULL_TEXT);
		await page.emulateMedia({ media: 'print' });
		for (const part of ['.menu', '.contents-bar', '.contents-side', '.neighbours'])
			await expect(page.locator(`${part}:visible`)).toHaveCount(0);
	});
});

for (const javaScriptEnabled of [true, false]) {
	test.describe(`on the phone, ${javaScriptEnabled ? 'with' : 'without'} script`, { tag: '@once' }, () => {
		test.use({ viewport: PHONE, javaScriptEnabled });

		test('the menu opens over the page and closes', async ({ shared: { page } }) => {
			await page.goto(ARTICLE);
			const open = menu(page).getByRole('button', { name: 'Mục lục', exact: true });
			await expect(menu(page).getByRole('link').first()).toBeHidden();
			await open.click();
			await expect(menu(page).locator('[aria-current="page"]')).toBeVisible();
			await menu(page).getByRole('button', { name: 'Đóng mục lục' }).click();
			await expect(menu(page).getByRole('link').first()).toBeHidden();
		});

		test('the contents open and lead to a heading', async ({ shared: { page } }) => {
			await page.goto(ARTICLE);
			await page.locator('summary', { hasText: 'Trên trang này' }).click();
			const link = contents(page).getByRole('link').last();
			const target = await link.getAttribute('href');
			await link.click();
			await expect(page.locator(target ?? 'none')).toBeInViewport();
		});
	});
}

test(
	'every variable that a stylesheet asks for has a value',
	{ tag: '@once' },
	async ({ shared: { page } }) => {
		await page.goto(ARTICLE);
		const missing = await page.evaluate(() => {
			const text = [...document.styleSheets]
				.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
				.join('\n');
			const set = new Set(Array.from(text.matchAll(/(--[\w-]+)\s*:/gu), ([, name]) => name));
			const asked = Array.from(text.matchAll(/var\((--[\w-]+)\)/gu), ([, name]) => name);
			return [...new Set(asked)].filter((name) => !set.has(name));
		});
		// Icons without a colour of their own have that of the words beside them.
		expect(missing).toEqual(['--sl-icon-color']);
	},
);

test('a list has nothing of the shell', { tag: '@once' }, async ({ shared: { page } }) => {
	await page.goto('/van-ban/');
	await expect(page.locator('.menu, .contents-bar, .contents-side')).toHaveCount(0);
});
