import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { layerRules } from './layers.js';

const ROOT = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: ROOT, overrideConfigFile: true, overrideConfig: layerRules() });

/** Lints one import as if it stood in the file; the rules on layers only, so that it is quick. */
async function isAllowed(file: string, specifier: string): Promise<boolean> {
	const [result] = await eslint.lintText(`import '${specifier}';\n`, { filePath: join(ROOT, file) });
	return result?.messages.length === 0;
}

describe('imports to the left are allowed', () => {
	test.each([
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
	])('%s may import %s', async (file, specifier) => {
		expect(await isAllowed(file, specifier)).toBe(true);
	});
});

describe('imports to the right, to a sibling or out of src are reported', () => {
	test.each([
		['src/text/fold.ts', '../legal/tree.ts'],
		['src/legal/parse.ts', '../collections/load.ts'],
		['src/legal/parse.ts', '../markdown/read.ts'],
		['src/markdown/read.ts', '../collections/load.ts'],
		['src/markdown/read.ts', 'node:fs'],
		['src/markdown/pieces.ts', '@astrojs/markdown-remark'],
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
	])('%s may not import %s', async (file, specifier) => {
		expect(await isAllowed(file, specifier)).toBe(false);
	});
});
