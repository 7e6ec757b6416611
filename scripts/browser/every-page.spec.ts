/** Every built page: accessible in light and dark, no errors, no strangers, no scrolling sideways on a small phone. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { allPages, listen, sidewaysOverflow } from './helpers.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Without preload: axe would fetch style sheets and write them into the page, which the security policy forbids. */
const OPTIONS = { runOnly: STANDARDS, preload: false };
/** The narrowest window WCAG 1.4.10 asks for. */
const NARROW = { width: 320, height: 640 };

for (const address of allPages()) {
	test(`${address} works for everyone`, async ({ page, baseURL }) => {
		const troubles = await listen(page, baseURL ?? '');
		await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
		await page.goto(address);
		expect(await axeViolations(page), 'axe, light').toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
		expect(await axeViolations(page), 'axe, dark').toEqual([]);
		await page.setViewportSize(NARROW);
		expect(await sidewaysOverflow(page), 'wider than 320 px by').toBe(0);
		expect(troubles, 'troubles').toEqual([]);
	});
}

/** Violations in one line each: the rule and where. */
async function axeViolations(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).options(OPTIONS).analyze();
	return violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
	);
}
