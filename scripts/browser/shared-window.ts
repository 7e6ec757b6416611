/**
 * One browser window per worker: opening one for each test costs more than most of them, and a search in a new one twice
 * as much. What a page remembers on the device is forgotten before each test. A test that sets a clock, adds a script,
 * stops requests or works without a network uses Playwright's own `page`, new each time.
 */
import { test as base, type BrowserContextOptions, type Page } from '@playwright/test';
import { layOutAll, WITHOUT_FRAMES } from './frames.ts';
import { listen, type Troubles } from './helpers.ts';

export { expect } from '@playwright/test';

export const test = base.extend<{ shared: SharedWindow }, { openOnce: OpenOnce }>({
	openOnce: [
		async ({ browser, launchOptions }, use) => {
			const drawsFrames = launchOptions.args?.includes(WITHOUT_FRAMES) !== true;
			const opened = new Map<string, Opened>();
			await use(async (settings) => {
				const key = JSON.stringify(settings);
				const known = opened.get(key);
				if (known !== undefined) return known;
				const page = await browser.newPage(settings);
				if (!drawsFrames) await page.addInitScript(layOutAll);
				const session = await page.context().newCDPSession(page);
				const forget = async () => {
					const storage = { origin: settings.baseURL ?? '', storageTypes: 'local_storage' };
					await session.send('Storage.clearDataForOrigin', storage);
				};
				const window = { page, troubles: await listen(page, settings.baseURL ?? ''), forget };
				opened.set(key, window);
				return window;
			});
			for (const { page } of opened.values()) await page.close();
		},
		{ scope: 'worker' },
	],
	shared: async (
		{ openOnce, viewport, baseURL, locale, timezoneId, isMobile, hasTouch, javaScriptEnabled },
		use,
	) => {
		const size = viewport ?? DEFAULT_SIZE;
		const settings = { baseURL, locale, timezoneId, isMobile, hasTouch, javaScriptEnabled };
		const { page, troubles, forget } = await openOnce(withoutUndefined(settings));
		troubles.length = 0;
		await forget();
		await page.setViewportSize(size);
		await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: null });
		await use({ page, troubles, size });
	},
});

const DEFAULT_SIZE = { width: 1280, height: 720 };

/** The settings that are set: newPage takes a missing one for its default, an undefined one for a mistake. */
function withoutUndefined<Settings extends object>(
	settings: Settings,
): { [Key in keyof Settings]: NonNullable<Settings[Key]> } {
	const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as { [Key in keyof Settings]: NonNullable<Settings[Key]> };
}

/** Opens a window with these settings, or returns the one that is open. */
type OpenOnce = (settings: BrowserContextOptions) => Promise<Opened>;

interface Opened {
	readonly page: Page;
	/** What has gone wrong since the test began. */
	readonly troubles: Troubles;
	/** Clears what pages keep on the device. */
	readonly forget: () => Promise<void>;
}

interface SharedWindow extends Pick<Opened, 'page' | 'troubles'> {
	/** The size of the window as the test asks for it, to return to after another. */
	readonly size: { readonly width: number; readonly height: number };
}
