/**
 * No page is taller on a phone than its kind may be (page-heights.ts). Asked of the longest pages of each kind, among
 * which is the tallest; of all with PAGES=all (`npm run test:long`).
 */
import { allPages, pageHtml } from './helpers.ts';
import { HEIGHTS, kindOf } from './page-heights.ts';
import { expect, test } from './shared-window.ts';

test('no page is taller than its kind may be', { tag: '@once' }, async ({ shared: { page } }) => {
	test.setTimeout(600_000);
	expect(
		allPages().filter((address) => kindOf(address) === undefined),
		'a new kind needs a number in page-heights.ts',
	).toEqual([]);
	const measured: Measured[] = [];
	for (const address of askedPages()) {
		await page.goto(address);
		const height = await page.evaluate(() => document.documentElement.scrollHeight);
		measured.push({ address, kind: kindOf(address) ?? '', height });
	}
	const tallest = tallestOfEachKind(measured);
	console.log(report(measured, tallest));
	expect(
		tallest
			.filter(({ kind, height }) => height > (HEIGHTS[kind] ?? 0))
			.map(({ address, kind, height }) => `${address}: ${String(height)}, may be ${String(HEIGHTS[kind])}`),
	).toEqual([]);
});

/** How many pages of each kind are asked. */
const LONGEST = 2;

function askedPages(): readonly string[] {
	if (process.env['PAGES'] === 'all') return allPages();
	const byLength = allPages().toSorted((a, b) => pageHtml(b).length - pageHtml(a).length);
	return [...Map.groupBy(byLength, kindOf).values()].flatMap((pages) => pages.slice(0, LONGEST));
}

interface Measured {
	readonly address: string;
	readonly kind: string;
	readonly height: number;
}

function tallestOfEachKind(measured: readonly Measured[]): readonly Measured[] {
	return [...Map.groupBy(measured, ({ kind }) => kind).values()].map((pages) =>
		pages.reduce((tallest, next) => (next.height > tallest.height ? next : tallest)),
	);
}

/** The number of pages, the middle height, the tallest page of each kind with its budget. */
function report(measured: readonly Measured[], tallest: readonly Measured[]): string {
	const heights = measured.map(({ height }) => height).sort((a, b) => a - b);
	const lines = tallest
		.toSorted((a, b) => b.height - a.height)
		.map(
			({ address, kind, height }) =>
				`  ${String(height).padStart(6)} / ${String(HEIGHTS[kind] ?? 0).padStart(6)}  ${kind}  ${address}`,
		);
	return [
		`Chiều cao trên điện thoại: ${String(heights.length)} trang, giữa ${String(heights[Math.floor(heights.length / 2)] ?? 0)} px; trang cao nhất mỗi loại:`,
		...lines,
	].join('\n');
}
