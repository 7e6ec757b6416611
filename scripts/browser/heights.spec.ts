/**
 * No page is taller on a phone than its kind may be (page-heights.ts). Asked of the longest page of each kind, the
 * tallest or nearly; of all with PAGES=all (`npm run test:long`).
 */
import { allPages, ofEachKind } from './helpers.ts';
import { HEIGHTS, kindOf } from './page-heights.ts';
import { expect, test } from './shared-window.ts';

test(
	'the longest page of each kind is no taller than its kind may be',
	{ tag: '@once' },
	async ({ shared: { page } }) => {
		expect(
			allPages().filter((address) => kindOf(address) === undefined),
			'a new kind needs a number in page-heights.ts',
		).toEqual([]);
		const measured: Measured[] = [];
		for (const address of ofEachKind()) {
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
	},
);

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
