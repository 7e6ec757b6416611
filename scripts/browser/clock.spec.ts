/**
 * Labels are right on the reader's day: on each template, with the clock on the first of every month and around every
 * day in the data, each label says what the engine says of that day. `npm test` asks a sample of the days; with
 * CLOCK=all (`npm run test:long`) every day is asked.
 */
import { resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { effectAt, effectSteps } from '../../src/legal/effect.ts';
import { effectWords } from '../../src/legal/effect-words.ts';
import { shiftDay, shortDate } from '../../src/text/date.ts';
import { readGraph } from '../check/document-graph.ts';
import { openSite } from '../check/site.ts';
import { allPages, pageHtml, siteFile } from './helpers.ts';
import { kindOf } from './page-heights.ts';

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

/** What lies ahead of the build changes labels; of the rest a few days show that nothing does, one of them in the past. */
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
	return all.filter((day, index) => ahead.has(day) || (day < BUILT ? index === 0 : index % 40 === 0));
}

/** Of the pages with labels that can still change, the first of each folder; of the others one of each kind that is left. */
function templates(): string[] {
	const labelled = allPages().filter((page) => pageHtml(page).includes('data-when="today"'));
	const { changing = [], still = [] } = Object.groupBy(labelled, (page) =>
		pageHtml(page).includes('data-effect=') ? 'changing' : 'still',
	);
	const folder = (address: string) => address.replace(/[^/]+\/?$/u, '');
	const first = changing.filter(
		(page, index) => index === changing.findIndex((other) => folder(other) === folder(page)),
	);
	const kinds = new Set(first.map(kindOf));
	const others = Map.groupBy(
		still.filter((page) => !kinds.has(kindOf(page))),
		kindOf,
	);
	return [...first, ...[...others.values()].flatMap((pages) => pages.slice(0, 1))];
}

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

for (const address of templates()) {
	test(`labels of ${address} are those of the reader's day @once`, async ({ page }) => {
		test.setTimeout(IS_LONG ? 600_000 : 60_000);
		const wrong: string[] = [];
		for (const asked of askedDays()) {
			// Noon in Việt Nam; a page is not read before it is built.
			await page.clock.setFixedTime(`${asked}T05:00:00Z`);
			await page.goto(address);
			const day = asked < BUILT ? BUILT : asked;
			await expect(page.locator('time[data-today]').first()).toHaveText(shortDate(day));
			wrong.push(...(await wrongLabels(page, day)), ...(await wrongCitations(page, day)));
		}
		expect(wrong).toEqual([]);
	});
}

test('a page with labels says when it was built more than seven days ago, and not before @once', async ({
	page,
}) => {
	const [address = ''] = templates();
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
	const changes = templates().filter((page) => pageHtml(page).includes('data-effect='));
	expect(changes.length).toBeGreaterThan(0);
});
