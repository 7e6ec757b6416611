/** What browser tests share: the pages there are, and an ear for what goes wrong while one is open. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { listFiles } from '../build/files.ts';
import { kindOf } from './page-heights.ts';

const SITE_DIR = resolve(import.meta.dirname, '../..', process.env['OUT_DIR'] ?? 'dist');

/** With PAGES=all (`npm run test:long`) tests ask everything there is; else those that may ask a sample. */
export const IS_WHOLE = process.env['PAGES'] === 'all';

const PAGES = listFiles(SITE_DIR)
	.filter((path) => path.endsWith('.html') && !isRedirect(path))
	.map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`);

/** The addresses of all built pages, `/van-ban/` style, redirects left out; the page for unknown addresses is `/404.html`. */
export function allPages(): readonly string[] {
	return PAGES;
}

/** The pages that axe judges: test-browser.ts chooses once, for it reads the whole site; every one where it did not. */
export function pagesForAxe(): ReadonlySet<string> | 'all' {
	const chosen = process.env['AXE_PAGES'];
	return chosen === undefined ? 'all' : new Set(chosen.split('\n'));
}

/** The HTML of a page of `allPages`. */
export function pageHtml(address: string): string {
	return readFileSync(siteFile(address.replace(/\/$/, '/index.html')), 'utf8');
}

/** Where a file of the built site lies. */
export function siteFile(path: string): string {
	return join(SITE_DIR, path);
}

/**
 * The longest pages of each kind (page-heights.ts), `count` of each: enough where one template makes all pages of a
 * kind. All of `pages` with PAGES=all.
 */
export function ofEachKind(pages = allPages(), count = 1): readonly string[] {
	if (IS_WHOLE) return pages;
	const lengths = new Map(pages.map((page) => [page, pageHtml(page).length]));
	const byLength = pages.toSorted((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0));
	return [...Map.groupBy(byLength, kindOf).values()].flatMap((same) => same.slice(0, count));
}

/** `count` of `all`, evenly spread, the first and the last among them; all with PAGES=all. */
export function sample<Item>(all: readonly Item[], count: number): readonly Item[] {
	if (IS_WHOLE || count >= all.length) return all;
	const step = (all.length - 1) / (count - 1);
	return Array.from({ length: count }, (_, index) => all[Math.round(index * step)]).flatMap(
		(item) => item ?? [],
	);
}

/**
 * Listens from now on; `troubles` fills up while the page works: console errors, script errors, what the security
 * policy blocked, requests to other origins and requests that failed. Call it before the first `goto`.
 */
export async function listen(page: Page, baseURL: string): Promise<Troubles> {
	const troubles: Troubles = [];
	const { origin } = new URL(baseURL);
	page.on('console', (message) => {
		if (message.type() === 'error') troubles.push(`console: ${message.text()} (${message.location().url})`);
	});
	page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
	page.on('request', (request) => {
		if (isForeign(request.url(), origin)) troubles.push(`foreign request: ${request.url()}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) troubles.push(`${String(response.status())}: ${response.url()}`);
	});
	await page.exposeFunction('reportBlocked', (what: string) => troubles.push(`blocked by policy: ${what}`));
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			const report = (window as unknown as { reportBlocked: (what: string) => void }).reportBlocked;
			report(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
		});
	});
	return troubles;
}

/** How many pixels the page is wider than the window; 0 when it needs no scrolling sideways. */
export function sidewaysOverflow(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** A page that sends the browser on at once shows nothing to test. */
function isRedirect(path: string): boolean {
	return /<meta http-equiv="refresh"/i.test(readFileSync(join(SITE_DIR, path), 'utf8'));
}

function isForeign(address: string, origin: string): boolean {
	const url = new URL(address);
	return /^(?:https?|wss?):$/.test(url.protocol) && url.origin !== origin;
}

/** One line per trouble; empty when all went well. */
export type Troubles = string[];
