/** Tables on a phone: everything in a cell is read by scrolling down alone, and a table stays one for who hears it. */
import { expect, test } from '@playwright/test';
import { allPages, pageHtml } from './helpers.ts';
import { coveringPages, piecesOf } from './shapes.ts';
import { lookAtTables } from './tables.ts';

/** Pages that together have every shape of a table there is. */
const PAGES = coveringPages(
	new Map(
		allPages()
			.filter((address) => pageHtml(address).includes('<table'))
			.map((address) => [address, tablePieces(address)]),
	),
).chosen;

function tablePieces(address: string): ReadonlySet<string> {
	return new Set([...piecesOf(pageHtml(address))].filter((piece) => / table\b/u.test(piece)));
}

test('every cell of every table is inside the screen of a phone', { tag: '@once' }, async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	expect(PAGES.length).toBeGreaterThan(0);
	for (const address of PAGES) {
		await page.goto(address);
		const { cells, outside } = await page.evaluate(lookAtTables);
		expect(outside, address).toEqual([]);
		expect(cells, address).toBeGreaterThan(0);
	}
});

test(
	'a table that stands as cards is still a table for screen readers',
	{ tag: '@once' },
	async ({ page, context }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		const stacked = PAGES.filter((address) => pageHtml(address).includes('class="stacked'));
		const session = await context.newCDPSession(page);
		for (const address of stacked) {
			await page.goto(address);
			const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
			const roles = new Set(nodes.filter(({ ignored }) => !ignored).map(({ role }) => role?.value));
			expect([...roles], address).toEqual(
				expect.arrayContaining(['table', 'row', 'rowheader', 'columnheader', 'cell']),
			);
		}
	},
);

interface AxNode {
	readonly ignored: boolean;
	readonly role?: { readonly value: string };
}
