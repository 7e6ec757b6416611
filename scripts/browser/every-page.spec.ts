/**
 * Every built page: no errors, no strangers, nothing the security policy stops, no scrolling sideways on a small phone.
 * Accessible in light, dark and narrow: asked of pages that together have most kinds of elements (shapes.ts), or of all
 * pages whole with AXE=all. Of the others, `npm test` opens the longest of each kind; all with PAGES=all.
 */
import { axeViolations, COLOUR_RULES, SIZE_RULES, STANDARDS } from './axe.ts';
import { freshPieces } from './fresh-pieces.ts';
import { allPages, ofEachKind, pagesForAxe, sidewaysOverflow } from './helpers.ts';
import { expect, test } from './shared-window.ts';

/** The narrowest window WCAG 1.4.10 asks for: every page ends in it, and one that axe does not judge opens in it. */
const NARROW = { width: 320, height: 640 };

const chosen = pagesForAxe();
const fresh = freshPieces();
const WHOLE = { judged: 'all', keep: () => undefined } as const;
const opened = new Set(ofEachKind());

// One worker knows what all pages before had; two would judge most of it twice.
if (chosen !== 'all') test.describe.configure({ mode: 'default' });

for (const address of allPages()) {
	const isJudged = chosen === 'all' || chosen.has(address);
	if (!isJudged && !opened.has(address)) continue;
	const promise = isJudged ? 'works for everyone' : 'opens without trouble and fits a small phone';
	test(`${address} ${promise}`, async ({ shared: { page, troubles, size } }) => {
		troubles.length = 0;
		await page.setViewportSize(isJudged ? size : NARROW);
		await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
		await page.goto(address);
		const { judged, keep } = isJudged && chosen !== 'all' ? await fresh.of(page) : WHOLE;
		if (isJudged) {
			expect(await axeViolations(page, STANDARDS, judged), 'axe, light').toEqual([]);
			await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
			expect(await axeViolations(page, COLOUR_RULES, judged), 'axe, dark').toEqual([]);
		}
		await page.setViewportSize(NARROW);
		if (isJudged) expect(await axeViolations(page, SIZE_RULES, judged), 'axe, narrow').toEqual([]);
		expect(await sidewaysOverflow(page), 'wider than 320 px by').toBe(0);
		expect(troubles, 'troubles').toEqual([]);
		keep();
	});
}
