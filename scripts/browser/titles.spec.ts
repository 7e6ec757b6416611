/** The search of the built site, asked for every title the site has. No page is opened, so no window matters. */
import { expect, test } from '@playwright/test';
import { openNodeEngine } from '../search/node-engine.ts';
import { rankTitles } from '../search/titles.ts';

test('every title on the site finds itself among the first three, with marks and without', async () => {
	test.slow();
	const siteDir = process.env['OUT_DIR'] ?? 'dist';
	const engine = await openNodeEngine(siteDir);
	if (engine === null) throw new Error(`no index in ${siteDir}`);
	const { titles, lost } = await rankTitles(siteDir, engine);
	expect(titles).toBeGreaterThan(100);
	expect(lost).toEqual([]);
});
