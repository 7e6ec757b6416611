/**
 * `npm run test:browser [-- …]`: opens every built page in Chromium. Serves the site on a free port itself, then
 * hands over to Playwright; further arguments go to Playwright.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { allPages, pageHtml } from './browser/helpers.ts';
import { coveringPages, kindsOf } from './browser/shapes.ts';
import { ownTemporaryFolder } from './config/temporary.ts';
import { findChromium } from './programs/find-chromium.ts';
import { startServer } from './preview/server.ts';
import { install } from './programs/install.ts';

const ROOT = resolve(import.meta.dirname, '..');
const DIST_DIR = resolve(ROOT, process.env['OUT_DIR'] ?? 'dist');
const CONFIG = join(ROOT, 'scripts', 'config', 'playwright.config.ts');
const PLAYWRIGHT = join(
	dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
	'cli.js',
);
/** Of all kinds of elements, those that stand on a page that axe judges: each of the rest would take a page of its own. */
const JUDGED_KINDS = 0.85;

ownTemporaryFolder();
process.exitCode = await testBrowser();

/** Runs the tests; returns the exit code. */
async function testBrowser(): Promise<number> {
	if (!existsSync(join(DIST_DIR, 'index.html')))
		return complain('Chưa có trang để thử. Chạy trước: npm run build');
	if (findChromium() === undefined) install(['chromium']);
	const chromium = findChromium();
	if (chromium === undefined) {
		return complain(
			'Cần Chromium để thử trang: cài Chromium hoặc Chrome, hay đặt CHROMIUM_PATH tới tệp chạy của nó.',
		);
	}
	const server = await startServer({ dir: DIST_DIR, port: 0 });
	try {
		return await runPlaywright({
			CHROMIUM_PATH: chromium,
			SITE_URL: server.url,
			// Node reads TypeScript itself: compiling every file once more took 4 s of work in this process, 1 in each worker.
			PW_DISABLE_TS_ESM: '1',
			...choosePages(),
		});
	} finally {
		await server.close();
	}
}

/** The pages that axe judges: those that have most kinds of elements between them; or all with AXE=all. */
function choosePages(): Record<string, string> {
	if (process.env['AXE'] === 'all') return {};
	const pages = new Map(allPages().map((page) => [page, kindsOf(pageHtml(page))]));
	const { chosen, pieces: kinds } = coveringPages(pages, JUDGED_KINDS);
	console.log(
		`Tiếp cận: axe xét ${String(chosen.length)} trong ${String(pages.size)} trang, có ${String(kinds)} loại phần tử (AXE=all: trọn mọi trang).`,
	);
	return { AXE_PAGES: chosen.join('\n') };
}

/** Runs Playwright beside this process, which goes on serving the site. */
function runPlaywright(env: Record<string, string>): Promise<number> {
	const args = [PLAYWRIGHT, 'test', '--config', CONFIG, ...process.argv.slice(2)];
	const child = spawn(process.execPath, args, {
		cwd: ROOT,
		stdio: 'inherit',
		env: { ...process.env, ...env },
	});
	// Whoever stops this process means the tests.
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
	return new Promise((done, fail) => {
		child.on('error', fail);
		child.on('exit', (code) => {
			done(code ?? 1);
		});
	});
}

function complain(message: string): number {
	console.error(message);
	return 1;
}
