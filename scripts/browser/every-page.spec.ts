/**
 * Every built page: no errors, no strangers, nothing the security policy stops, no scrolling sideways on a small phone.
 * Accessible in light, dark and narrow: asked of pages that together have every piece there is (shapes.ts), or of all
 * with AXE=all. Of the others, whose pieces those have, `npm test` opens one in three, PAGES=all (`npm run test:long`) all.
 */
import { axeViolations, COLOUR_RULES, SIZE_RULES, STANDARDS } from './axe.ts';
import { allPages, pagesForAxe, sidewaysOverflow } from './helpers.ts';
import { expect, test } from './shared-window.ts';

/** The narrowest window WCAG 1.4.10 asks for: every page ends in it, and one that axe does not judge opens in it. */
const NARROW = { width: 320, height: 640 };

const { light, dark } = pagesForAxe();
const isOpened = (address: string, index: number) =>
	process.env['PAGES'] === 'all' || light.has(address) || dark.has(address) || index % 3 === 0;

for (const address of allPages().filter(isOpened)) {
	const isJudged = light.has(address) || dark.has(address);
	const promise = isJudged ? 'works for everyone' : 'opens without trouble and fits a small phone';
	test(`${address} ${promise}`, async ({ shared: { page, troubles, size } }) => {
		troubles.length = 0;
		await page.setViewportSize(isJudged ? size : NARROW);
		await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
		await page.goto(address);
		if (light.has(address))
			expect(await axeViolations(page, { type: 'tag', values: STANDARDS }), 'axe, light').toEqual([]);
		if (dark.has(address)) {
			await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
			expect(await axeViolations(page, { type: 'rule', values: COLOUR_RULES }), 'axe, dark').toEqual([]);
		}
		await page.setViewportSize(NARROW);
		if (light.has(address))
			expect(await axeViolations(page, { type: 'rule', values: SIZE_RULES }), 'axe, narrow').toEqual([]);
		expect(await sidewaysOverflow(page), 'wider than 320 px by').toBe(0);
		expect(troubles, 'troubles').toEqual([]);
	});
}
