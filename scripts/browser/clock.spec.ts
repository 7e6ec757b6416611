/**
 * Labels are right on the reader's day: each says what the engine says of that day. `npm test` asks pages that together
 * have every kind of label, with the clock on the days that change them, before and after; with CLOCK=all (`npm run
 * test:long`) one page of each folder besides, with the clock on the first of every month and around every day in the data.
 */
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { effectAt, effectSteps } from '../../src/legal/effect.ts';
import { effectWords } from '../../src/legal/effect-words.ts';
import { shiftDay, shortDate } from '../../src/text/date.ts';
import { readGraph } from '../check/document-graph.ts';
import { openSite } from '../check/site.ts';
import { allPages, pageHtml, siteFile } from './helpers.ts';
import { coveringPages } from './shapes.ts';
import { expect, test } from './shared-window.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const GRAPH = readGraph(
	openSite({
		distDir: siteFile('.'),
		contentDir: resolve(ROOT, process.env['CONTENT_DIR'] ?? 'content'),
		sourceDir: ROOT,
	}),
);
const IS_LONG = process.env['CLOCK'] === 'all';
const BUILT = /data-built="([\d-]+)"/u.exec(pageHtml('/'))?.[1] ?? '';

/** First days of months, and each day on which something changes, with the days before and after it. */
function days(): string[] {
	const months = Array.from({ length: 84 }, (_, index) =>
		new Date(Date.UTC(2024, index, 1)).toISOString().slice(0, 10),
	);
	const changes = [...GRAPH.keys()].flatMap((id) => effectSteps(GRAPH, id).flatMap(({ from }) => from ?? []));
	const around = changes.flatMap((day) => [-1, 0, 1].map((shift) => shiftDay(day, shift)));
	return [...new Set([...months, ...around])].sort();
}

/** The days ahead of the build on which labels change, with the days before them; and one in the past. */
function askedDays(): string[] {
	const all = days();
	if (IS_LONG) return all;
	const ahead = new Set(
		[...GRAPH.keys()].flatMap((id) =>
			effectSteps(GRAPH, id).flatMap(({ from }) =>
				from !== null && from > BUILT ? [shiftDay(from, -1), from] : [],
			),
		),
	);
	return all.filter((day, index) => index === 0 || ahead.has(day));
}

/** What labels a page has: their tags, which on other pages have other names, days and words. */
function labelKinds(address: string): ReadonlySet<string> {
	const tags = pageHtml(address).matchAll(/<\w+ [^>]*\bdata-(?:document|effect)=[^>]*>/gu);
	const others = /(?<= )(?!class|data-(?:document-status|status|tense|when))([\w-]+)="[^"]+"/gu;
	return new Set(Array.from(tags, ([tag]) => tag.replaceAll(others, '$1')));
}

/** Pages that together have every kind of label; and the first of each folder, where all days are asked. */
function askedPages(): readonly string[] {
	const labelled = allPages().filter((page) => pageHtml(page).includes('data-when="today"'));
	const { chosen } = coveringPages(new Map(labelled.map((page) => [page, labelKinds(page)])));
	if (!IS_LONG) return chosen;
	const byFolder = Map.groupBy(labelled, (address) => address.replace(/[^/]+\/?$/u, ''));
	return [...new Set([...chosen, ...[...byFolder.values()].flatMap(([first]) => first ?? [])])];
}

const PAGES = askedPages();

/** The data and the words of everything that matches, read in one go. */
function readAll(page: Page, selector: string): Promise<{ data: Record<string, string>; words: string }[]> {
	return page.locator(selector).evaluateAll((found) =>
		found.map((element) => ({
			data: Object.fromEntries(
				[...element.attributes].map(({ name, value }) => [name.replace(/^data-/u, ''), value]),
			),
			words: element.textContent,
		})),
	);
}

/** Labels whose words are not the engine's for the day. */
async function wrongLabels(page: Page, day: string): Promise<string[]> {
	const labels = await readAll(page, '.status-badge[data-document]');
	return labels.flatMap(({ data, words }) => {
		const { document = '', article, at = '', when } = data;
		const isToday = when === 'today';
		const effect = effectAt(GRAPH, document, isToday ? day : at, article);
		const right = effectWords(effect, isToday || at >= BUILT ? 'today' : 'past');
		return words === right ? [] : [`${document} ${article ?? ''} ${day}: “${words}”, đúng là “${right}”`];
	});
}

/** Citations whose title speaks of the reader's day in other words than the engine, or whose sign does. */
async function wrongCitations(page: Page, day: string): Promise<string[]> {
	const links = await readAll(page, 'a[data-cites][data-effect]');
	return links.flatMap(({ data: { cites = '', status, title = '' } }) => {
		const [id = '', article] = cites.split('/');
		const effect = effectAt(GRAPH, id, day, article);
		const isRight =
			status === effect.status && title.endsWith(`: ${effectWords(effect)} (xét ngày ${shortDate(day)})`);
		return isRight ? [] : [`${cites} ${day}: “${title}”`];
	});
}

for (const asked of askedDays()) {
	const day = asked < BUILT ? BUILT : asked;
	test(`labels of every kind are those of the reader's day on ${asked} @once`, async ({ page }) => {
		const wrong: string[] = [];
		// Noon in Việt Nam; a page is not read before it is built.
		await page.clock.setFixedTime(`${asked}T05:00:00Z`);
		for (const address of PAGES) {
			await page.goto(address, { waitUntil: 'domcontentloaded' });
			await expect(page.locator('time[data-today]').first()).toHaveText(shortDate(day));
			const found = [...(await wrongLabels(page, day)), ...(await wrongCitations(page, day))];
			wrong.push(...found.map((words) => `${address}: ${words}`));
		}
		expect(wrong).toEqual([]);
	});
}

test('a page with labels says when it was built more than seven days ago, and not before @once', async ({
	page,
}) => {
	const [address = ''] = PAGES;
	const notice = page.getByText(`Trang cập nhật lần cuối ngày ${shortDate(BUILT)}, đã hơn 7 ngày`);
	for (const [age, isOld] of [
		[0, false],
		[7, false],
		[8, true],
	] as const) {
		await page.clock.setFixedTime(`${shiftDay(BUILT, age)}T05:00:00Z`);
		await page.goto(address);
		await expect(page.locator('time[data-today]').first()).toHaveText(shortDate(shiftDay(BUILT, age)));
		await expect(notice).toBeVisible({ visible: isOld });
	}
});

test('there are labels that can still change, so that the tests above can fail @once', () => {
	const changes = PAGES.filter((page) => pageHtml(page).includes('data-effect='));
	expect(changes.length).toBeGreaterThan(0);
});
