/** Tables on a phone: everything in a cell is read by scrolling down alone, and a table stays one for who hears it. */
import { allPages, IS_WHOLE, pageHtml } from './helpers.ts';
import { coveringPages, piecesOf } from './shapes.ts';
import { expect, test } from './shared-window.ts';
import { lookAtTables } from './tables.ts';

let found: readonly string[] | undefined;

/** Pages that together have every shape of a table there is; all that have one with PAGES=all. */
function pagesWithTables(): readonly string[] {
	if (found !== undefined) return found;
	const all = allPages().filter((address) => pageHtml(address).includes('<table'));
	found = IS_WHOLE
		? all
		: coveringPages(new Map(all.map((address) => [address, tablePieces(address)]))).chosen;
	return found;
}

function tablePieces(address: string): ReadonlySet<string> {
	return new Set([...piecesOf(pageHtml(address))].filter((piece) => / table\b/u.test(piece)));
}

test('every cell of every shape of table is inside the screen of a phone @once', async ({
	shared: { page },
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	const pages = pagesWithTables();
	expect(pages.length).toBeGreaterThan(0);
	for (const address of pages) {
		await page.goto(address);
		const { cells, outside } = await page.evaluate(lookAtTables);
		expect(outside, address).toEqual([]);
		expect(cells, address).toBeGreaterThan(0);
	}
});

test(
	'a table that stands as cards is still a table for screen readers',
	{ tag: '@once' },
	async ({ shared: { page } }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		const stacked = pagesWithTables().filter((address) => pageHtml(address).includes('class="stacked'));
		const session = await page.context().newCDPSession(page);
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
