/** Every built page: accessible in light and dark, no errors, no strangers, no scrolling sideways on a small phone. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { allPages, sidewaysOverflow } from './helpers.ts';
import { expect, test } from './shared-window.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that look at colours: only their verdict can change from light to dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** The narrowest window WCAG 1.4.10 asks for. */
const NARROW = { width: 320, height: 640 };

/** The rule whose verdict depends on the size of the window. */
const SIZE_RULES = ['target-size'];

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

/**
 * Violations in one line each: the rule and where. Without `preload`, for which axe would fetch style sheets and write
 * them into the page, against the security policy. Legacy mode looks at one frame, which is all there is, in half the
 * time.
 */
async function axeViolations(
	page: Page,
	runOnly: { type: 'tag' | 'rule'; values: string[] },
): Promise<string[]> {
	const builder = new AxeBuilder({ page }).options({ runOnly, preload: false }).setLegacyMode();
	const { violations } = await builder.analyze();
	return violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
	);
}
