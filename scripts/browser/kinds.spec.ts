/**
 * The longest page of each kind on a phone, opened once and asked all that needs no hand: nothing goes wrong, it is no
 * taller than its kind may be (page-heights.ts) and no wider than the smallest phone, fingers hit what they mean
 * (targets.ts), and every cell of its tables is read by scrolling down alone (tables.ts). Of tables, every shape there is.
 * All pages with PAGES=all (`npm run test:long`).
 */
import type { Page } from '@playwright/test';
import { allPages, ofEachKind, pageHtml, sidewaysOverflow } from './helpers.ts';
import { HEIGHTS, kindOf } from './page-heights.ts';
import { coveringPages, piecesOf } from './shapes.ts';
import { expect, test } from './shared-window.ts';
import { lookAtTables } from './tables.ts';
import { lookAtBadges, lookAtNumbers, lookAtTargets } from './targets.ts';

const PHONE = { width: 360, height: 740 };
/** The narrowest window WCAG 1.4.10 asks for. */
const NARROW = { width: 320, height: 640 };
/** What a table that stands as cards still is for who hears it. */
const TABLE_ROLES = ['table', 'row', 'rowheader', 'columnheader', 'cell'];

test('every kind of page has a height it may take', () => {
	const unknown = allPages().filter((address) => kindOf(address) === undefined);
	expect(unknown, 'a new kind needs a number in page-heights.ts').toEqual([]);
});

test('the longest page of each kind, and of each shape of table, fits a phone and a finger', async ({
	shared: { page, troubles },
}) => {
	const heights = new Map<string, number>();
	const seen = { targets: 0, badges: 0, numbers: 0, cells: 0, cards: 0 };
	await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
	for (const address of new Set([...ofEachKind(), ...pagesWithTables()])) {
		troubles.length = 0;
		await page.setViewportSize(PHONE);
		await page.goto(address);
		const height = await page.evaluate(() => document.documentElement.scrollHeight);
		heights.set(address, height);
		expect.soft(height, `${address}: height`).toBeLessThanOrEqual(HEIGHTS[kindOf(address) ?? ''] ?? 0);
		if (pageHtml(address).includes('class="stacked')) {
			expect.soft(await rolesOn(page), address).toEqual(expect.arrayContaining(TABLE_ROLES));
			seen.cards += 1;
		}
		await page.setViewportSize(NARROW);
		expect.soft(await sidewaysOverflow(page), `${address}: wider than 320 px by`).toBe(0);
		await page.setViewportSize(PHONE);
		// The badges first: the others open what is folded.
		const { badges, glued } = await page.evaluate(lookAtBadges);
		const { targets, small } = await page.evaluate(lookAtTargets);
		const { numbers, broken } = await page.evaluate(lookAtNumbers);
		const { cells, outside } = await page.evaluate(lookAtTables);
		expect
			.soft({ small, glued, broken, outside, troubles }, address)
			.toEqual({ small: [], glued: [], broken: [], outside: [], troubles: [] });
		seen.targets += targets;
		seen.badges += badges;
		seen.numbers += numbers;
		seen.cells += cells;
	}
	console.log(report(heights));
	// Where there was nothing to see, nothing was proven.
	expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
	expect(Math.min(seen.targets, seen.numbers)).toBeGreaterThan(heights.size);
});

/** Pages that together have every shape of a table there is. */
function pagesWithTables(): readonly string[] {
	const all = allPages().filter((address) => pageHtml(address).includes('<table'));
	return coveringPages(new Map(all.map((address) => [address, tablePieces(address)]))).chosen;
}

function tablePieces(address: string): ReadonlySet<string> {
	return new Set([...piecesOf(pageHtml(address))].filter((piece) => / table\b/u.test(piece)));
}

/** The roles by which a screen reader tells what is on the page. */
async function rolesOn(page: Page): Promise<readonly string[]> {
	const session = await page.context().newCDPSession(page);
	const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
	await session.detach();
	return [...new Set(nodes.flatMap(({ ignored, role }) => (ignored ? [] : (role?.value ?? []))))];
}

interface AxNode {
	readonly ignored: boolean;
	readonly role?: { readonly value: string };
}

/** The number of pages, the middle height, the tallest page of each kind with its budget. */
function report(heights: ReadonlyMap<string, number>): string {
	const sorted = [...heights].sort(([, one], [, other]) => other - one);
	const tallest = [...Map.groupBy(sorted, ([address]) => kindOf(address)).values()].flatMap(([first]) =>
		first === undefined ? [] : [first],
	);
	const lines = tallest.map(([address, height]) => {
		const kind = kindOf(address) ?? '';
		return `  ${String(height).padStart(6)} / ${String(HEIGHTS[kind] ?? 0).padStart(6)}  ${kind}  ${address}`;
	});
	const middle = sorted[Math.floor(sorted.length / 2)]?.[1] ?? 0;
	return [
		`Chiều cao trên điện thoại: ${String(sorted.length)} trang, giữa ${String(middle)} px; trang cao nhất mỗi loại:`,
		...lines,
	].join('\n');
}
