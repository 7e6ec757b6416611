/**
 * One browser window per worker for tests that only look: opening one for each test costs more than most of them. Such
 * a test leaves no trace: it types nothing that is remembered, sets no clock and stops no request. All others use
 * Playwright's own `page`, new each time.
 */
import { test as base, type BrowserContextOptions, type Page } from '@playwright/test';
import { listen, type Troubles } from './helpers.ts';

export { expect } from '@playwright/test';

export const test = base.extend<{ shared: SharedWindow }, { openOnce: OpenOnce }>({
	openOnce: [
		async ({ browser }, use) => {
			const opened = new Map<string, Opened>();
			await use(async (settings) => {
				const key = JSON.stringify(settings);
				const known = opened.get(key);
				if (known !== undefined) return known;
				const page = await browser.newPage(settings);
				const window = { page, troubles: await listen(page, settings.baseURL ?? '') };
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
		const { page, troubles } = await openOnce(withoutUndefined(settings));
		troubles.length = 0;
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
}

interface SharedWindow extends Opened {
	/** The size of the window as the test asks for it, to return to after another. */
	readonly size: { readonly width: number; readonly height: number };
}
