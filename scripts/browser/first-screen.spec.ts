/** The first screen of a phone: what a reader came for, below a head that takes a fifth of it at most. */
import { allPages, pageHtml, sample } from './helpers.ts';
import { expect, test } from './shared-window.ts';

const PHONE = { width: 360, height: 740 };
const FIFTH = PHONE.height / 5;

test.use({ viewport: PHONE });

/** Two pages of each kind of head: it is taller for its banner, and for the menu and the bar of documents. */
const HEADS = [
	...Map.groupBy(
		allPages().filter((address) => pageHtml(address).includes('class="masthead')),
		(address) =>
			pageHtml(address)
				.match(/data-time-note="\w*"|class="aid (?:menu|contents-bar)/gu)
				?.join(' '),
	).values(),
].flatMap((pages) => sample(pages, 2));

test('head and banner take at most a fifth of the screen, whatever stands in them @once', async ({
	shared: { page },
}) => {
	expect(HEADS.length).toBeGreaterThan(2);
	const tall: string[] = [];
	for (const address of HEADS) {
		await page.goto(address, { waitUntil: 'domcontentloaded' });
		const end = await page.locator('[data-time-note]').evaluate((note) => {
			const { bottom } = note.getBoundingClientRect();
			return bottom + window.scrollY;
		});
		// The menu and the contents of a document share a bar of their own.
		const bar = (await page.locator('.menu, .contents-bar').count()) > 0 ? 48 : 0;
		if (end - bar > FIFTH) tall.push(`${address}: ${String(end - bar)} px`);
	}
	expect(tall).toEqual([]);
});

test('the masthead has six sections at most, press and data among them @once', async ({
	shared: { page },
}) => {
	await page.goto('/');
	const sections = page.getByRole('navigation', { name: 'Mục chính' }).getByRole('link');
	expect(await sections.count()).toBeLessThanOrEqual(6);
	await expect(sections.filter({ hasText: 'Dữ liệu' })).toBeInViewport({ ratio: 1 });
	if (allPages().includes('/bao-chi/'))
		await expect(sections.filter({ hasText: 'Báo chí' })).toBeInViewport({ ratio: 1 });
});

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test(
			'home shows what it is, the search, three doors and the line for press and data',
			{ tag: '@once' },
			async ({ shared: { page } }) => {
				await page.goto('/');
				await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
				await expect(page.getByLabel('Tìm gương, khen thưởng, văn bản, nhiệm vụ')).toBeInViewport({
					ratio: 1,
				});
				const doors = page.getByRole('navigation', { name: 'Bạn cần gì' });
				await expect(doors).toBeInViewport({ ratio: 1 });
				await expect(doors.getByRole('listitem')).toHaveCount(3);
				await expect(doors.getByRole('link', { name: 'Dữ liệu mở' })).toBeVisible();
			},
		);
	});
}

test('no word of two syllables breaks in the heading of a page @once', async ({ shared: { page } }) => {
	await page.goto('/');
	const lines = await page
		.locator('h1 .whole')
		.evaluateAll((words) => words.map((word) => word.getClientRects().length));
	expect(lines.length).toBeGreaterThan(0);
	expect(new Set(lines)).toEqual(new Set([1]));
});
