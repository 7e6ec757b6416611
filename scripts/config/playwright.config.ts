/** Browser tests over the built site; scripts/test-browser.ts finds the browser and names it in CHROMIUM_PATH. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BASE_URL = process.env['SITE_URL'];
const EXECUTABLE = process.env['CHROMIUM_PATH'];
/** Nothing but the site: Chromium's own errands would show up as foreign requests and slow small machines. */
const QUIET = [
	'--disable-gpu',
	// A page costs a third to a half less than with a thread of its own for putting layers together.
	'--disable-threaded-compositing',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
	'--no-first-run',
];
/** Chromium's sandbox refuses to start as root, the usual user in containers. */
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** `npm run test:long`: every page of what `npm test` samples. */
const IS_WHOLE = process.env['PAGES'] === 'all';
/** The whole site with every real text in it; `npm test` imports the texts and builds none. */
const LONG = IS_WHOLE ? [] : ['**/imported-texts.spec.ts'];

export default defineConfig({
	testDir: '../browser',
	testMatch: '**/*.spec.ts',
	outputDir: `${ROOT}test-results`,
	fullyParallel: true,
	forbidOnly: process.env['CI'] !== undefined,
	workers: 2,
	timeout: IS_WHOLE ? 1_800_000 : 60_000,
	// A loaded machine may miss a deadline once; Playwright names such tests as flaky. A fault fails twice.
	retries: 1,
	reporter: [['dot'], ['../timing/playwright-reporter.ts']],
	use: {
		...(BASE_URL === undefined ? {} : { baseURL: BASE_URL }),
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		launchOptions: {
			...(EXECUTABLE === undefined ? {} : { executablePath: EXECUTABLE }),
			args: [...QUIET, ...SANDBOX],
		},
	},
	projects: [
		// What does not depend on the window (a page without script, a lost file of the index) is asked once, on the phone.
		{
			name: 'desktop',
			use: { viewport: { width: 1280, height: 800 } },
			testIgnore: [...LONG, '**/no-script.spec.ts', '**/dated-texts.spec.ts'],
			grepInvert: /@once/,
		},
		// Every page is judged once, wide and narrow, in the other project; so are the site with imported texts and all
		// titles, and what only a wide window has.
		{
			name: 'phone',
			use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
			testIgnore: ['**/every-page.spec.ts', '**/imported-texts.spec.ts', '**/titles.spec.ts'],
			grepInvert: /@wide/,
		},
	],
});
