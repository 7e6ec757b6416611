/** What axe finds on a page, and the rules it is asked about. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

export const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that look at colours: only their verdict can change from light to dark. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** The rule whose verdict depends on the size of the window. */
export const SIZE_RULES = ['target-size'];

/** axe itself, which comes with the package for Playwright. */
const require = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Violations in one line each: the rule and where. axe is put into the page once and asked there: AxeBuilder would put
 * its half a megabyte in for each question. Without `preload`, for which axe would fetch style sheets and write them
 * into the page, against the security policy; only violations are worked out in full.
 */
export async function axeViolations(
	page: Page,
	runOnly: { type: 'tag' | 'rule'; values: string[] },
): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
	const violations = await page.evaluate(async (only) => {
		const { axe } = window as unknown as { axe: Axe };
		const options = { runOnly: only, preload: false, resultTypes: ['violations'] };
		return (await axe.run(document, options)).violations.map(({ id, nodes }) => ({
			id,
			targets: nodes.map(({ target }) => target),
		}));
	}, runOnly);
	return violations.map(
		({ id, targets }) => `${id}: ${targets.map((target) => target.join(' ')).join(' | ')}`,
	);
}

/** The part of axe that is used. */
interface Axe {
	readonly run: (
		context: Document,
		options: object,
	) => Promise<{ readonly violations: readonly Violation[] }>;
}

interface Violation {
	readonly id: string;
	readonly nodes: readonly { readonly target: readonly string[] }[];
}
