/** What axe finds on a page, and the rules it is asked about. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { Judged } from './fresh-pieces.ts';

export const STANDARDS: Rules = {
	type: 'tag',
	values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
};
/** The rules that look at colours: only their verdict can change from light to dark. */
export const COLOUR_RULES: Rules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
/** The rule whose verdict depends on the size of the window. */
export const SIZE_RULES: Rules = { type: 'rule', values: ['target-size'] };

/** axe itself, which comes with the package for Playwright. */
const require = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Violations in one line each: the rule and where. axe is put into the page once and asked there: AxeBuilder would put
 * its half a megabyte in for each question. Without `preload`, for which axe would fetch style sheets and write them
 * into the page, against the security policy; only violations are worked out in full. `judged` are elements of the tree
 * that fresh-pieces.ts has read from the page; what stands in them is not judged with them. axe has no words for that: what
 * it may leave out it asks of every element anew, for minutes; so its rules are told here what they find.
 */
export async function axeViolations(page: Page, runOnly: Rules, judged: Judged = 'all'): Promise<string[]> {
	if (judged.length === 0) return [];
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
	const violations = await page.evaluate(
		async ([only, numbers]) => {
			const { axe, numbered } = window as unknown as { axe: Axe; numbered: readonly Element[] };
			if (numbers !== 'all') {
				const wanted = new Set(numbers.flatMap((number) => numbered[number] ?? []));
				for (const rule of axe._audit.rules) {
					const gather = Object.getPrototypeOf(rule) as Rule;
					rule.gather = (...given) =>
						gather.gather.apply(rule, given).filter(({ actualNode }) => wanted.has(actualNode));
				}
			}
			const options = { runOnly: only, preload: false, resultTypes: ['violations'] };
			return (await axe.run(document, options)).violations.map(({ id, nodes }) => ({
				id,
				targets: nodes.map(({ target }) => target),
			}));
		},
		[runOnly, judged] as const,
	);
	return violations.map(
		({ id, targets }) => `${id}: ${targets.map((target) => target.join(' ')).join(' | ')}`,
	);
}

interface Rules {
	readonly type: 'tag' | 'rule';
	readonly values: readonly string[];
}

/** The part of axe that is used; `_audit` is not for the public, and without it no page passes. */
interface Axe {
	readonly run: (
		context: Document,
		options: object,
	) => Promise<{ readonly violations: readonly Violation[] }>;
	readonly _audit: { readonly rules: readonly Rule[] };
}

interface Rule {
	gather: (...given: unknown[]) => readonly { readonly actualNode: Element }[];
}

interface Violation {
	readonly id: string;
	readonly nodes: readonly { readonly target: readonly string[] }[];
}
