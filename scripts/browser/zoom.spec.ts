/** Readers who enlarge the page and choose their own colours: a window of 1280 px at 200 %, forced colours. */
import { expect, test } from '@playwright/test';
import { axeViolations, STANDARDS } from './axe.ts';
import { freshPieces } from './fresh-pieces.ts';
import { allPages, pageHtml } from './helpers.ts';

const ZOOMED = { width: 640, height: 450 };

test.use({ viewport: ZOOMED });

const fresh = freshPieces();

/** The longest page of each template that has most kinds of parts. */
const PAGES = [
	'/',
	'/tim-kiem/',
	...['/guong/', '/khen-thuong/', '/van-ban/', '/nhiem-vu/', '/co-quan/', '/bao-chi/', '/du-lieu/'].flatMap(
		(section) => [section, longestBelow(section)],
	),
].filter((address) => allPages().includes(address));

for (const address of PAGES) {
	test(`${address} has no barrier at 200 % in forced colours, and nothing beside the window @once`, async ({
		page,
	}) => {
		await page.emulateMedia({ forcedColors: 'active' });
		await page.goto(address);
		const { judged, keep } = await fresh.of(page);
		expect(await axeViolations(page, STANDARDS, judged)).toEqual([]);
		const { scrollWidth, clientWidth } = await page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return { scrollWidth, clientWidth };
		});
		expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
		keep();
	});
}

function longestBelow(section: string): string {
	const [longest = ''] = allPages()
		.filter((address) => address.startsWith(section) && address !== section)
		.toSorted((a, b) => pageHtml(b).length - pageHtml(a).length);
	return longest;
}
