/** Readers who enlarge the page and choose their own colours: a window of 1280 px at 200 %, forced colours. */
import { axeViolations, STANDARDS } from './axe.ts';
import { freshPieces } from './fresh-pieces.ts';
import { allPages, IS_WHOLE, ofEachKind } from './helpers.ts';
import { expect, test } from './shared-window.ts';

const ZOOMED = { width: 640, height: 450 };

test.use({ viewport: ZOOMED });

const fresh = freshPieces();

const SECTIONS = [
	'/guong/',
	'/khen-thuong/',
	'/van-ban/',
	'/nhiem-vu/',
	'/co-quan/',
	'/bao-chi/',
	'/du-lieu/',
];
/** The longest page of each section that has many kinds of parts. */
const PAGES = IS_WHOLE
	? allPages()
	: ['/', '/tim-kiem/', ...SECTIONS.flatMap(longestBelow)].filter((address) => allPages().includes(address));

// One worker knows what all pages before had; two would judge most of it twice.
test.describe.configure({ mode: 'default' });

for (const address of PAGES) {
	test(`${address} has no barrier at 200 % in forced colours, and nothing beside the window @once`, async ({
		shared: { page },
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

function longestBelow(section: string): readonly string[] {
	return ofEachKind(allPages().filter((address) => address.startsWith(section))).slice(0, 1);
}
