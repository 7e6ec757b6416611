/** Tables on a phone: everything in a cell is read by scrolling down alone, and a table stays one for who hears it. */
import { expect, test } from '@playwright/test';
import { allPages, pageHtml } from './helpers.ts';
import { coveringPages, piecesOf } from './shapes.ts';

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

test('every cell of every table is inside the screen of a phone', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	expect(PAGES.length).toBeGreaterThan(0);
	for (const address of PAGES) {
		await page.goto(address);
		const { cells, outside } = await page.evaluate(lookAtTables);
		expect(outside, address).toEqual([]);
		expect(cells, address).toBeGreaterThan(0);
	}
});

test('a table that stands as cards is still a table for screen readers', async ({ page, context }) => {
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
});

interface AxNode {
	readonly ignored: boolean;
	readonly role?: { readonly value: string };
}

/** In the browser: how many cells have words, and words that are not inside the screen or are cut by what is around them. */
function lookAtTables(): { cells: number; outside: string[] } {
	/** What an empty cell says; it may be left out. */
	const nothing = new Set(['', '—', 'chưa rõ']);
	for (const fold of document.querySelectorAll('details')) fold.open = true;
	const isInside = ({ left, right, width }: DOMRect): boolean =>
		width > 1 && left >= 0 && right <= document.documentElement.clientWidth + 0.5;
	const frames = (element: Element | null): Element[] =>
		element === null ? [] : [element, ...frames(element.parentElement)];
	const isCut = (cell: Element): boolean =>
		frames(cell).some(
			(frame) => getComputedStyle(frame).overflowX !== 'visible' && frame.scrollWidth > frame.clientWidth + 1,
		);
	const wordsOf = (cell: Element): Text[] => {
		const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
		const words: Text[] = [];
		while (walker.nextNode()) if (walker.currentNode instanceof Text) words.push(walker.currentNode);
		return words.filter(
			({ data, parentElement }) => data.trim() !== '' && !parentElement?.closest('.visually-hidden'),
		);
	};
	const boxesOf = (words: Text): DOMRect[] => {
		const range = document.createRange();
		range.selectNodeContents(words);
		return [...range.getClientRects()].filter(({ height }) => height > 0);
	};
	const outside: string[] = [];
	// The heads of columns stand in the cells themselves where the rows are cards.
	const cells = [...document.querySelectorAll('tbody :is(td, th)')].filter(
		(cell) => !nothing.has(cell.textContent.trim()) && !cell.closest('[data-not-official]'),
	);
	for (const cell of cells) {
		const boxes = wordsOf(cell).flatMap(boxesOf);
		if (boxes.length === 0 || !boxes.every(isInside) || isCut(cell)) outside.push(cell.textContent.trim());
	}
	return { cells: cells.length, outside };
}
