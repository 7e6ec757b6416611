/** Paper: black on white at full contrast, whichever theme is on the screen. */
import sharp from 'sharp';
import { ofEachKind, sample } from './helpers.ts';
import { expect, test } from './shared-window.ts';

/** Eight kinds of pages; style sheets that print have not many more. */
const PAGES = sample(ofEachKind(), 8);

test('a page that is read in the dark prints black on white', { tag: '@once' }, async ({ page }) => {
	await page.addInitScript(() => {
		localStorage.setItem('nen', 'dark');
	});
	await page.setViewportSize({ width: 800, height: 1100 });
	expect(PAGES.length).toBeGreaterThan(5);
	for (const address of PAGES) {
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		await page.goto(address);
		expect(await page.evaluate(() => document.documentElement.dataset['themeChoice']), address).toBe('dark');
		expect.soft(await page.evaluate(paleWords), address).toEqual([]);
		const { data } = await sharp(await page.screenshot())
			.greyscale()
			.raw()
			.toBuffer({ resolveWithObject: true });
		const share = (isSuch: (value: number) => boolean) => data.filter(isSuch).length / data.length;
		expect
			.soft(
				share((value) => value === 255),
				`${address}: white`,
			)
			.toBeGreaterThan(0.6);
		expect
			.soft(
				share((value) => value === 0),
				`${address}: black`,
			)
			.toBeGreaterThan(0.001);
	}
});

/** In the browser: words in another colour than black. */
function paleWords(): string[] {
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const pale = new Set<string>();
	while (walker.nextNode()) {
		const { textContent, parentElement } = walker.currentNode;
		if (parentElement === null || (textContent ?? '').trim() === '' || !parentElement.checkVisibility())
			continue;
		if (parentElement.closest('svg, .visually-hidden')) continue;
		const { color } = getComputedStyle(parentElement);
		if (color !== 'rgb(0, 0, 0)') pale.add(`${color}: ${(textContent ?? '').trim().slice(0, 40)}`);
	}
	return [...pale];
}
