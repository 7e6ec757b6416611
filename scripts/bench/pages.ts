/**
 * npm run bench:pages [-- --runs 5] [-- --only /guong/]: Lighthouse with its mobile defaults on one page of each kind of
 * the built site, as the preview serves it; each figure is the median of the runs. Writes pages/report.md, where pages
 * that `--only` leaves out keep their figures; exit code 1 where a figure falls short. Build with an address first, as the
 * site is published: SITE_ADDRESS=… npm run build.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { dayInVietnam } from '../../src/text/date.ts';
import { allPages } from '../browser/helpers.ts';
import { kindOf } from '../browser/page-heights.ts';
import { startServer } from '../preview/server.ts';
import { findChromium } from '../programs/find-chromium.ts';
import { figuresOf, median, shortfalls, withVerdicts, type Figures } from './pages/figures.ts';
import { reportOf } from './pages/report.ts';
import { mergedResults, readPageResults, writePageResults, type PageResult } from './pages/results.ts';

const { values } = parseArgs({
	options: { runs: { type: 'string', default: '5' }, only: { type: 'string' } },
});
type Flags = NonNullable<Parameters<typeof lighthouse>[1]>;

const DIST_DIR = resolve(process.env['OUT_DIR'] ?? 'dist');
const RESULTS = join(import.meta.dirname, 'pages', 'results.json');
const REPORT = join(import.meta.dirname, 'pages', 'report.md');
const PORT = 9333;
/** What varies from run to run; all else is asked once. */
const SPEED: Flags = { onlyCategories: ['performance'], disableFullPageScreenshot: true };

const executablePath = findChromium();
if (executablePath === undefined) throw new Error('Cần Chromium: npm run programs');
const server = await startServer({ dir: DIST_DIR, port: 0 });
const browser = await chromium.launch({
	executablePath,
	args: ['--no-sandbox', `--remote-debugging-port=${String(PORT)}`],
});
const addresses = onePerKind();
const measured: PageResult[] = [];
try {
	for (const address of addresses) {
		if (values.only !== undefined && !address.startsWith(values.only)) continue;
		const whole = await measure(address);
		const runs = [whole];
		while (runs.length < Number(values.runs)) runs.push(withVerdicts(await measure(address, SPEED), whole));
		const figures = median(runs);
		measured.push({ address, on: dayInVietnam(new Date()), runs: runs.length, figures });
		const short = shortfalls(figures);
		console.log(`${short.length === 0 ? 'đạt ' : 'HỤT '} ${address}  ${short.join('; ')}`);
	}
} finally {
	await browser.close();
	await server.close();
}
const results = mergedResults(addresses, readPageResults(RESULTS), measured);
writePageResults(RESULTS, results);
writeFileSync(REPORT, reportOf(results, browser.version()));
process.exitCode = measured.every(({ figures }) => shortfalls(figures).length === 0) ? 0 : 1;

/** The first page of each kind; lists in another order and short addresses are left out as search engines leave them. */
function onePerKind(): string[] {
	const first = new Map<string, string>();
	for (const address of allPages()) {
		const kind = kindOf(address);
		if (kind !== undefined && !first.has(kind)) first.set(kind, address);
	}
	return [...first.values()];
}

async function measure(address: string, flags: Flags = {}): Promise<Figures> {
	const url = new URL(address, server.url).href;
	const result = await lighthouse(url, { ...flags, port: PORT, logLevel: 'error' });
	if (result === undefined) throw new Error(`Lighthouse không trả lời: ${address}`);
	return figuresOf(result.lhr);
}
