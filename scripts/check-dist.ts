/** `npm run check:dist [-- --json]`: checks the built site, as readers get it. Ends with 1 when anything is wrong. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeReport } from './check/report.ts';
import { humanReport } from './check/reporters/human.ts';
import { jsonReport } from './check/reporters/json.ts';
import { openSite } from './check/site.ts';

const sourceDir = resolve(import.meta.dirname, '..');
const distDir = resolve(sourceDir, process.env['OUT_DIR'] ?? 'dist');
const contentDir = resolve(sourceDir, process.env['CONTENT_DIR'] ?? 'content');

process.exitCode = await checkDist();

/** Checks, prints, returns the exit code. */
async function checkDist(): Promise<number> {
	const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
	if (!existsSync(join(distDir, 'index.html'))) {
		console.error('Chưa có trang để kiểm tra. Chạy trước: npm run build');
		return 1;
	}
	const report = await makeReport(openSite({ distDir, contentDir, sourceDir }));
	console.log(values.json ? jsonReport(report) : humanReport(report));
	return report.findings.length === 0 ? 0 : 1;
}
