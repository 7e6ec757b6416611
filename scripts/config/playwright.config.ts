/** Browser tests over the built site; scripts/test-browser.ts finds the browser and names it in CHROMIUM_PATH. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { WITHOUT_FRAMES } from '../browser/frames.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BASE_URL = process.env['SITE_URL'];
const EXECUTABLE = process.env['CHROMIUM_PATH'];
/** Nothing but the site: Chromium's own errands would show up as foreign requests and slow small machines. */
const QUIET = [
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
	'--no-first-run',
];
const WIDE_STILL = '**/every-page.spec.ts';
const PHONE_STILL = '**/{clock,kinds,no-script,zoom}.spec.ts';
/** Chromium's sandbox refuses to start as root, the usual user in containers. */
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** `npm run test:long`: every page of what `npm test` samples. */
const IS_WHOLE = process.env['PAGES'] === 'all';
/** What other tests ask in part. */
const SAMPLED = IS_WHOLE ? [] : [/@long/];
/** The whole site with every real text in it; `npm test` imports the texts and builds none. */
const LONG = IS_WHOLE ? [] : ['**/imported-texts.spec.ts'];

const launchOptions = {
	...(EXECUTABLE === undefined ? {} : { executablePath: EXECUTABLE }),
	args: [...QUIET, ...SANDBOX],
};
const still = { launchOptions: { ...launchOptions, args: [...launchOptions.args, WITHOUT_FRAMES] } };
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

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
		launchOptions,
	},
	projects: [
		// The longest first, so that no worker waits for it at the end. Every page is judged once, wide and narrow.
		{ name: 'still', use: { ...DESKTOP, ...still }, testMatch: WIDE_STILL },
		{ name: 'still-phone', use: { ...PHONE, ...still }, testMatch: PHONE_STILL },
		// What does not depend on the window (a page without script, a lost file of the index) is asked once, on the phone.
		{
			name: 'desktop',
			use: DESKTOP,
			testIgnore: [...LONG, WIDE_STILL, PHONE_STILL, '**/dated-texts.spec.ts'],
			grepInvert: [/@once/, ...SAMPLED],
		},
		// The site with imported texts, and what only a wide window has, are asked in the project before.
		{
			name: 'phone',
			use: PHONE,
			testIgnore: [WIDE_STILL, PHONE_STILL, '**/imported-texts.spec.ts'],
			grepInvert: [/@wide/, ...SAMPLED],
		},
	],
});
