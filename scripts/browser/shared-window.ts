/**
 * One browser window per worker for tests that visit every page: opening a window for each address costs more than
 * the test itself. Tests that click and type use Playwright's own `page`, new each time.
 */
import { test as base, type Page } from '@playwright/test';
import { listen, type Troubles } from './helpers.ts';

export { expect } from '@playwright/test';

export const test = base.extend<object, SharedWindow>({
	script: [true, { option: true, scope: 'worker' }],
	shared: [
		async ({ browser, script }, use, { project }) => {
			const { baseURL, locale, timezoneId, viewport, isMobile, hasTouch } = project.use;
			const settings = {
				baseURL,
				locale,
				timezoneId,
				viewport,
				isMobile,
				hasTouch,
				javaScriptEnabled: script,
			};
			const context = await browser.newContext(withoutUndefined(settings));
			const page = await context.newPage();
			const troubles = await listen(page, baseURL ?? '');
			await use({ page, troubles, size: viewport ?? DEFAULT_SIZE });
			await context.close();
		},
		{ scope: 'worker' },
	],
});

const DEFAULT_SIZE = { width: 1280, height: 720 };

/** The settings that are set: newContext takes a missing one for its default, an undefined one for a mistake. */
function withoutUndefined<Settings extends object>(
	settings: Settings,
): { [Key in keyof Settings]: NonNullable<Settings[Key]> } {
	const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as { [Key in keyof Settings]: NonNullable<Settings[Key]> };
}

interface SharedWindow {
	/** False to switch script off: `test.use({ script: false })`. */
	script: boolean;
	shared: {
		readonly page: Page;
		/** Grows from test to test: empty it first. */
		readonly troubles: Troubles;
		/** The project's window size, to return to after another. */
		readonly size: { readonly width: number; readonly height: number };
	};
}
