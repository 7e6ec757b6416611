/**
 * The search of the built site, asked for an eighth of the titles the site has; for every one with PAGES=all
 * (`npm run test:long`) and in `npm run bench:search`. No page is opened, so no window matters.
 */
import { expect, test } from '@playwright/test';
import { openNodeEngine } from '../search/node-engine.ts';
import { rankTitles } from '../search/titles.ts';
import { IS_WHOLE } from './helpers.ts';

test('titles of the site find themselves among the first three, with marks and without', async () => {
	const siteDir = process.env['OUT_DIR'] ?? 'dist';
	const engine = await openNodeEngine(siteDir);
	if (engine === null) throw new Error(`no index in ${siteDir}`);
	const { titles, lost } = await rankTitles(siteDir, engine, IS_WHOLE ? 1 : 8);
	expect(titles).toBeGreaterThan(50);
	expect(lost).toEqual([]);
});
