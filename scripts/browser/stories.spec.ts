/** Stories as citizens read them: found in two taps, light on a slow phone, shared, whole without scripts. */
import type { CDPSession, Page } from '@playwright/test';
import { shiftDay, shortDate } from '../../src/text/date.ts';
import { allPages, IS_WHOLE, listen, pageHtml, sidewaysOverflow } from './helpers.ts';
import { expect, test } from './shared-window.ts';

const STORY = /^\/guong\/(?!theo\/)[^/]+\/$/u;
const stories = allPages().filter((address) => STORY.test(address));
/** Enough where all pages are made by one template; the first and the last differ in what they hold. */
const some = [stories[0], stories.at(-1)].filter((address) => address !== undefined);

/** Those with most words above the first paragraph, and the one with fewest. */
const heads = IS_WHOLE
	? stories
	: stories
			.toSorted((a, b) => headLength(b) - headLength(a))
			.filter((_, index, all) => index < 5 || index === all.length - 1);

/** How many letters of a story stand before its first paragraph. */
function headLength(address: string): number {
	const [head = ''] = /<main.*?data-read-aloud/su.exec(pageHtml(address)) ?? [];
	return head.replaceAll(/<[^>]*>/gu, '').length;
}

// Another province may have no stories; then there is nothing to read.
if (stories.length > 0) testStories();

function testStories(): void {
	const cards = (page: Page) =>
		page.getByRole('listitem').filter({ has: page.locator('img[src$="/tem.svg"]') });
	const rows = (page: Page) => page.locator('[data-row]:visible');

	test('stamps far below are fetched as readers come near, and all are @once', async ({ page }) => {
		const fetched = new Set<string>();
		page.on('request', (request) => {
			if (request.url().endsWith('/tem.svg')) fetched.add(request.url());
		});
		await page.goto('/guong/', { waitUntil: 'networkidle' });
		const stamps = page.locator('img[src$="/tem.svg"]');
		// A province with few stories has all of them nearly in sight.
		expect(fetched.size).toBeLessThanOrEqual(Math.max(20, (await stamps.count()) / 2));
		for (const stamp of await stamps.all()) await stamp.scrollIntoViewIfNeeded();
		await expect
			.poll(() =>
				stamps.evaluateAll((all: HTMLImageElement[]) =>
					all.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src),
				),
			)
			.toEqual([]);
	});

	for (const javaScriptEnabled of [true, false]) {
		test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
			test.use({ javaScriptEnabled });

			test('the stories of one district are two taps from home @once', async ({ shared: { page } }) => {
				await page.goto('/');
				await page
					.getByRole('navigation', { name: 'Mục chính' })
					.getByRole('link', { name: 'Gương sáng' })
					.click();
				const tile = page
					.getByRole('group', { name: 'Sơ đồ' })
					.getByRole('link', { name: /: [1-9]\d* gương$/u })
					.first();
				const count = Number(/(\d+) gương$/u.exec((await tile.getAttribute('aria-label')) ?? '')?.[1]);
				await tile.click();
				await expect(page).toHaveURL(/\/dia-phuong\/[^/]+\/$/u);
				await expect(cards(page)).toHaveCount(count);
			});

			test(
				'the stories of one field are two taps from home',
				{ tag: '@once' },
				async ({ shared: { page } }) => {
					await page.goto('/');
					await page
						.getByRole('navigation', { name: 'Mục chính' })
						.getByRole('link', { name: 'Gương sáng' })
						.click();
					await page
						.getByRole('main')
						.locator('a[href^="/linh-vuc/"]:not([aria-current], nav a)')
						.first()
						.click();
					await expect(page).toHaveURL(/\/linh-vuc\/[^/]+\/$/u);
					await expect(cards(page).first()).toBeVisible();
				},
			);

			for (const address of some) {
				test(`${address} tells its story, its sources and how to have it mended`, async ({
					shared: { page },
				}) => {
					await page.goto(address);
					await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
					await expect(page.locator('[data-read-aloud] p').first()).toBeVisible();
					await expect(page.getByRole('heading', { name: 'Nguồn', exact: true })).toBeVisible();
					await expect(page.locator('#de-nghi')).toBeVisible();
					expect(await sidewaysOverflow(page)).toBe(0);
				});
			}
		});
	}

	test(
		'the filter keeps its choice in the address, and the address brings it back',
		{ tag: '@once' },
		async ({ page, baseURL }) => {
			const troubles = await listen(page, baseURL ?? '');
			await page.goto('/guong/');
			const all = await rows(page).count();
			expect(all).toBe(stories.length);
			const kind = page.getByRole('combobox', { name: 'Ai' });
			const [value = ''] = await kind
				.locator('option')
				.evaluateAll((options) =>
					options.map((option) => (option as HTMLOptionElement).value).filter((text) => text !== ''),
				);
			await kind.selectOption(value);
			await expect(page).toHaveURL(`/guong/?loai=${value}`);
			const shown = await rows(page).count();
			expect(shown).toBeGreaterThan(0);
			expect(shown).toBeLessThan(all);
			await page.reload();
			await expect(rows(page)).toHaveCount(shown);
			expect(troubles).toEqual([]);
		},
	);

	test(
		'every tile of the map is reached by the keyboard and says its name and number',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await page.goto('/guong/');
			const tiles = page.getByRole('group', { name: 'Sơ đồ' }).getByRole('link');
			for (const tile of await tiles.all()) {
				await tile.focus();
				await expect(tile).toBeFocused();
				await expect(tile).toHaveAccessibleName(/: \d+ gương$/u);
			}
		},
	);

	test(
		'each day has another story, which stays where it stood and is that of the build without scripts',
		{ tag: '@once' },
		async ({ page, browser }) => {
			const link = (on: Page) => on.locator('[data-story-of-day] h3 a');
			await page.goto('/guong/');
			const built = await page.locator('[data-story-of-day] time').getAttribute('datetime');
			const told = [await link(page).getAttribute('href')];
			for (const day of [1, 2]) {
				await page.clock.setFixedTime(new Date(`${shiftDay(built ?? '', day)}T12:00:00+07:00`));
				await page.goto('/guong/');
				await expect(page.locator('[data-story-of-day] time')).toHaveText(
					shortDate(shiftDay(built ?? '', day)),
				);
				told.push(await link(page).getAttribute('href'));
				expect(await layoutShift(page), 'layout shift').toBeLessThan(0.02);
			}
			expect(new Set(told).size).toBe(Math.min(3, stories.length));
			const plain = await browser.newPage({ javaScriptEnabled: false });
			await plain.goto(page.url());
			expect(await link(plain).getAttribute('href')).toBe(told[0]);
			await plain.close();
		},
	);

	test(
		'on a phone a story begins on its first screen, however long its head, and its tools come after it',
		{ tag: '@once' },
		async ({ shared: { page } }) => {
			await page.setViewportSize({ width: 360, height: 740 });
			for (const address of heads) {
				await page.goto(address);
				const words = await page.locator('[data-read-aloud] p').first().boundingBox();
				expect(words?.y, address).toBeLessThan(700);
				const tools = await page.locator('[data-reading-tools]').boundingBox();
				expect(tools?.y, address).toBeGreaterThan(words?.y ?? 0);
			}
		},
	);

	test(
		'the device’s own share sheet gets the headline and the address, and is offered only where there is one',
		{ tag: '@once' },
		async ({ page }) => {
			await page.addInitScript(() => {
				Object.defineProperty(navigator, 'share', {
					configurable: true,
					value: (data: ShareData) => {
						document.body.dataset['shared'] = JSON.stringify(data);
						return Promise.resolve();
					},
				});
			});
			await page.goto(some[0] ?? '/');
			await page.getByRole('button', { name: 'Chia sẻ' }).click();
			const heading = await page.getByRole('heading', { level: 1 }).textContent();
			const shared = JSON.parse(
				(await page.locator('body').getAttribute('data-shared')) ?? '{}',
			) as ShareData;
			expect(shared.title).toBe(heading?.trim());
			expect(new URL(shared.url ?? '').pathname).toBe(some[0]);
		},
	);

	test(
		'listening is offered only where the device has a Vietnamese voice',
		{ tag: '@once' },
		async ({ page }) => {
			await page.addInitScript(() => {
				const voices = [{ lang: 'en-US' }] as { lang: string }[];
				const speech = new EventTarget();
				Object.assign(speech, {
					getVoices: () => voices,
					cancel: () => undefined,
					speak: () => undefined,
					speaking: false,
				});
				Object.defineProperty(window, 'speechSynthesis', { value: speech });
				Object.assign(window, {
					learnVietnamese: () => {
						voices.push({ lang: 'vi-VN' });
						speech.dispatchEvent(new Event('voiceschanged'));
					},
				});
			});
			await page.goto(some[0] ?? '/');
			const listenButton = page.locator('[data-listen]');
			await expect(listenButton).toBeHidden();
			await page.evaluate(() => {
				(window as unknown as { learnVietnamese: () => void }).learnVietnamese();
			});
			await expect(listenButton).toBeVisible();
		},
	);

	for (const javaScriptEnabled of [true, false]) {
		test.describe(
			`a cold load on a slow phone, scripts ${javaScriptEnabled ? 'on' : 'off'}`,
			{ tag: '@once' },
			() => {
				test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

				test('shows headline and text in 1.5 s, in under 100 kB, and nothing moves', async ({ page }) => {
					const session = await page.context().newCDPSession(page);
					const received = await slowPhone(session);
					await page.goto(some[0] ?? '/', { waitUntil: 'networkidle' });
					expect(received.bytes, 'bytes over the wire').toBeLessThan(100_000);
					expect(await firstPaint(session), 'ms until text shows').toBeLessThan(1500);
					if (javaScriptEnabled) expect(await layoutShift(page), 'layout shift').toBeLessThan(0.02);
				});
			},
		);
	}
}

/** Lighthouse's mobile defaults: 150 ms round trip, 1.6 Mbit/s down, 750 kbit/s up; counts what comes over the wire. */
async function slowPhone(session: CDPSession): Promise<{ bytes: number }> {
	const received = { bytes: 0 };
	await session.send('Network.enable');
	await session.send('Performance.enable');
	await session.send('Network.setCacheDisabled', { cacheDisabled: true });
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: (1.6 * 1024 * 1024) / 8,
		uploadThroughput: (750 * 1024) / 8,
	});
	session.on('Network.loadingFinished', ({ encodedDataLength }) => {
		received.bytes += encodedDataLength;
	});
	return received;
}

/** Milliseconds from the navigation's start to the first meaningful paint, without asking the page's scripts. */
async function firstPaint(session: CDPSession): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	const at = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
	return (at('FirstMeaningfulPaint') - at('NavigationStart')) * 1000;
}

function layoutShift(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((done) => {
				let sum = 0;
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
				}).observe({ type: 'layout-shift', buffered: true });
				setTimeout(() => {
					done(sum);
				}, 300);
			}),
	);
}
