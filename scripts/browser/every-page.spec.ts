/**
 * Pages work for everyone: no errors, no strangers, nothing the security policy stops, no scrolling sideways on a small
 * phone, accessible in light and dark. Asked of pages that together have most kinds of elements (shapes.ts); with AXE=all
 * of all pages whole, and of a small phone, too. kinds.spec.ts opens the longest page of each kind besides.
 */
import { axeViolations, COLOUR_RULES, SIZE_RULES, STANDARDS } from './axe.ts';
import { freshPieces } from './fresh-pieces.ts';
import { allPages, pagesForAxe, sidewaysOverflow } from './helpers.ts';
import { expect, test } from './shared-window.ts';

/** The narrowest window WCAG 1.4.10 asks for. */
const NARROW = { width: 320, height: 640 };

const chosen = pagesForAxe();
const fresh = freshPieces();
const WHOLE = { judged: 'all', keep: () => undefined } as const;

// One worker knows what all pages before had; two would judge most of it twice.
if (chosen !== 'all') test.describe.configure({ mode: 'default' });

for (const address of allPages().filter((page) => chosen === 'all' || chosen.has(page))) {
	test(`${address} works for everyone`, async ({ shared: { page, troubles, size } }) => {
		troubles.length = 0;
		await page.setViewportSize(size);
		await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
		await page.goto(address);
		const { judged, keep } = chosen === 'all' ? WHOLE : await fresh.of(page);
		expect(await axeViolations(page, STANDARDS, judged), 'axe, light').toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
		expect(await axeViolations(page, COLOUR_RULES, judged), 'axe, dark').toEqual([]);
		await page.setViewportSize(NARROW);
		// Of the others, kinds.spec.ts measures the targets of each kind of page.
		if (chosen === 'all') expect(await axeViolations(page, SIZE_RULES), 'axe, narrow').toEqual([]);
		expect(await sidewaysOverflow(page), 'wider than 320 px by').toBe(0);
		expect(troubles, 'troubles').toEqual([]);
		keep();
	});
}
