/** Every built page: accessible in light and dark, no errors, no strangers, no scrolling sideways on a small phone. */
import { axeViolations, COLOUR_RULES, SIZE_RULES, STANDARDS } from './axe.ts';
import { allPages, sidewaysOverflow } from './helpers.ts';
import { expect, test } from './shared-window.ts';

/** The narrowest window WCAG 1.4.10 asks for. */
const NARROW = { width: 320, height: 640 };

for (const address of allPages()) {
	test(`${address} works for everyone`, async ({ shared: { page, troubles, size } }) => {
		troubles.length = 0;
		await page.setViewportSize(size);
		await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
		await page.goto(address);
		expect(await axeViolations(page, { type: 'tag', values: STANDARDS }), 'axe, light').toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
		expect(await axeViolations(page, { type: 'rule', values: COLOUR_RULES }), 'axe, dark').toEqual([]);
		await page.setViewportSize(NARROW);
		expect(await axeViolations(page, { type: 'rule', values: SIZE_RULES }), 'axe, narrow').toEqual([]);
		expect(await sidewaysOverflow(page), 'wider than 320 px by').toBe(0);
		expect(troubles, 'troubles').toEqual([]);
	});
}
