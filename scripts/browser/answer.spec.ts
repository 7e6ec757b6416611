/** The core question of an official, on a phone: who awards this today, under which article, until when it holds. */
import type { Locator, Page } from '@playwright/test';
import { allPages, IS_WHOLE, pageHtml } from './helpers.ts';
import { expect, test } from './shared-window.ts';

/** A phone; a wide window shows more of the same. */
const PHONE = { width: 360, height: 740 };
/** What a phone shows below the bars of its browser. */
const SCREEN = 560;

test.use({ viewport: PHONE });

// Another province may have no award guide, or name no award as asked about most.
const asked = /<nav[^>]*aria-label="Khen thưởng hỏi nhiều"/u.test(pageHtml('/'));

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });
		if (asked) {
			test('who awards the certificate of the province today is two taps and one screen from home @once', async ({
				shared: { page },
			}) => {
				await page.goto('/');
				await page
					.getByRole('navigation', { name: 'Khen thưởng hỏi nhiều' })
					.getByRole('link', { name: 'Bằng khen cấp tỉnh', exact: true })
					.click();
				await expect(page).toHaveURL(/\/khen-thuong\/bang-khen-tinh\/#tra-loi$/u);
				const box = answerOn(page);
				await expect(box).toBeInViewport({ ratio: 1 });
				await expect(lineOf(box, 'Ai quyết định')).toContainText('Chủ tịch UBND tỉnh');
				const basis = lineOf(box, 'Căn cứ');
				await expect(basis).toContainText(/Điều \d+/u);
				const statuses = basis.locator('[data-document-status]');
				await expect(statuses.first()).toHaveText(/hiệu lực/iu);
				// Where the end of a rule is known, its last day stands there.
				for (const ending of await basis.locator('[data-until]').all())
					await expect(ending).toHaveText(/đến hết \d\d\/\d\d\/\d{4}/u);
			});
		}
	});
}

for (const address of pagesWithAnswer()) {
	test(`${address}: the answer comes first and fits a phone @once`, async ({ shared: { page } }) => {
		await page.goto(address);
		const box = answerOn(page);
		await expect(box).toBeVisible();
		expect((await box.boundingBox())?.height).toBeLessThanOrEqual(SCREEN);
		// Nothing of the page's own stands above it but its name.
		const above = page.getByRole('main').getByRole('heading', { level: 2 }).first();
		const [answer, heading] = [await box.boundingBox(), await above.boundingBox()];
		if (heading !== null) expect(heading.y).toBeGreaterThan(answer?.y ?? 0);
	});
}

function answerOn(page: Page): Locator {
	return page.getByRole('region', { name: 'Trả lời nhanh' });
}

function lineOf(box: Locator, label: string): Locator {
	return box.locator('dl > div').filter({ has: box.page().getByText(label, { exact: true }) });
}

/** The pages with the longest box of each kind; every page with a box with PAGES=all: letters do not tell the height for sure. */
function pagesWithAnswer(): string[] {
	const boxes = allPages().flatMap((address) => {
		// The specimen shows the box among everything else.
		if (pageHtml(address).includes('noindex')) return [];
		const [box] = /<section class="answer.*?<\/section>/su.exec(pageHtml(address)) ?? [];
		return box === undefined ? [] : [{ address, length: box.replace(/<[^>]*>/gu, '').length }];
	});
	const kinds = Map.groupBy(
		boxes,
		({ address }) => /^\/[^/]+\/(?:[^/]+\/dieu-|hoi-dap\/)?/u.exec(address)?.[0],
	);
	return [...kinds.values()].flatMap((same) =>
		same
			.toSorted((a, b) => b.length - a.length)
			.slice(0, IS_WHOLE ? same.length : 2)
			.map(({ address }) => address),
	);
}
