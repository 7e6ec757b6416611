/** What axe finds on a page, and the rules it is asked about. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that look at colours: only their verdict can change from light to dark. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** The rule whose verdict depends on the size of the window. */
export const SIZE_RULES = ['target-size'];

/**
 * Violations in one line each: the rule and where. Without `preload`, for which axe would fetch style sheets and write
 * them into the page, against the security policy. Legacy mode looks at one frame, which is all there is, in half the
 * time.
 */
export async function axeViolations(
	page: Page,
	runOnly: { type: 'tag' | 'rule'; values: string[] },
): Promise<string[]> {
	const builder = new AxeBuilder({ page }).options({ runOnly, preload: false }).setLegacyMode();
	const { violations } = await builder.analyze();
	return violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
	);
}
