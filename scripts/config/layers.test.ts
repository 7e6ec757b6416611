import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { layerRules } from './layers.js';
import { lint } from './testing/oxlint.ts';

const ROOT = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: ROOT, overrideConfigFile: true, overrideConfig: layerRules() });

/** Files and what they may import: to the left. */
const ALLOWED = [
	['src/legal/parse.ts', '../text/nfc.ts'],
	['src/legal/parse.ts', './tree.ts'],
	['src/markdown/heading-addresses.ts', '../text/slug.ts'],
	['src/collections/prose/body.ts', '../../markdown/read.ts'],
	['src/collections/checks/dates.ts', '../../legal/tree.ts'],
	['src/page-data/plan/tasks.ts', '../../collections/load.ts'],
	['src/page-data/plan/tasks.ts', '../document/passage.ts'],
	['src/search/client/panel.ts', '../../text/fold.ts'],
	['src/search/rank/score.ts', '../words/words.ts'],
	['src/components/task/list.ts', '../../search/engine.ts'],
	['src/components/search/box.ts', '../task/list.ts'],
	['src/pages/van-ban/feed.ts', '../../feeds/atom.ts'],
	['src/collections/load.ts', 'node:fs'],
] as const;

/** Files and what they may not import: to the right, a sibling, what is outside of src/ or, in the core, the machine. */
const FORBIDDEN = [
	['src/text/fold.ts', '../legal/tree.ts'],
	['src/legal/parse.ts', '../collections/load.ts'],
	['src/legal/parse.ts', '../markdown/read.ts'],
	['src/markdown/read.ts', '../collections/load.ts'],
	['src/markdown/read.ts', 'node:fs'],
	['src/markdown/page.ts', '@astrojs/markdown-remark'],
	['src/collections/checks/dates.ts', '../../page-data/plan/tasks.ts'],
	['src/page-data/plan/tasks.ts', '../../components/task/list.ts'],
	['src/page-data/document/passage.ts', '../plan/tasks.ts'],
	['src/search/client/panel.ts', '../../components/search/box.ts'],
	['src/search/records/asked.ts', '../../feeds/atom.ts'],
	['src/search/words/words.ts', '../rank/score.ts'],
	['src/feeds/atom.ts', '../exports/csv.ts'],
	['src/components/task/list.ts', '../../layouts/Page.astro'],
	['src/layouts/head.ts', '../pages/index.astro'],
	['src/pages/index.ts', '../../scripts/build.ts'],
	['src/page-data/site/site.ts', '../../../content/site.yaml'],
	['src/content.config.ts', '../scripts/build.ts'],
	['src/text/fold.ts', 'node:fs'],
	['src/legal/parse.ts', 'astro:content'],
	['src/legal/parse.ts', 'astro'],
] as const;

/** TypeScript files are oxlint's: each import on a line of its file, all files in one run. */
describe('oxlint', () => {
	const lines = Map.groupBy([...ALLOWED, ...FORBIDDEN], ([file]): string => file);
	const files = new Map(
		[...lines].map(([file, imports]) => [file, imports.map(([, from]) => `import '${from}';\n`).join('')]),
	);
	const reported = lint(files)
		.filter(({ rule }) => rule === 'no-restricted-imports')
		.map(({ file, line }) => `${file} ${lines.get(file)?.[line - 1]?.[1] ?? ''}`);

	test.each(ALLOWED)('lets %s import %s', (file, specifier) => {
		expect(reported).not.toContain(`${file} ${specifier}`);
	});

	test.each(FORBIDDEN)('reports when %s imports %s', (file, specifier) => {
		expect(reported).toContain(`${file} ${specifier}`);
	});
});

/** Components are ESLint's: the same imports as if they stood in a component of the folder. */
describe('ESLint', () => {
	test.each(ALLOWED)('lets a component beside %s import %s', async (file, specifier) => {
		expect(await isAllowed(file, specifier)).toBe(true);
	});

	test.each(FORBIDDEN)('reports when a component beside %s imports %s', async (file, specifier) => {
		expect(await isAllowed(file, specifier)).toBe(false);
	});

	/** Lints one import; the rules on layers only and without the components' parser, so that it is quick. */
	async function isAllowed(file: string, specifier: string): Promise<boolean> {
		const filePath = join(ROOT, file.replace(/\.ts$/u, '.astro'));
		const [result] = await eslint.lintText(`import '${specifier}';\n`, { filePath });
		return result?.messages.length === 0;
	}
});
