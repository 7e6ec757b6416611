/** Finds a Chromium to test with, or downloads one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Without its window first: it takes a fifth less time for the same pages. */
const NAMES = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
];
const KNOWN_PLACES: Readonly<Record<string, readonly string[]>> = {
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	],
	win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
		const folder = process.env[variable];
		if (folder === undefined) return [];
		return [
			join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
			join(folder, 'Chromium', 'Application', 'chrome.exe'),
			join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
		];
	}),
};
/** `playwright/cli.js` is what the `playwright` command runs. */
const PLAYWRIGHT = join(
	dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
	'cli.js',
);

/** The path of a Chromium that is on this machine; undefined when there is none. */
export function findChromium(): string | undefined {
	const named = process.env['CHROMIUM_PATH'];
	const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
	const candidates = [
		...(named === undefined ? [] : [named]),
		...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
		chromium.executablePath(),
		...(KNOWN_PLACES[process.platform] ?? []),
	];
	return candidates.find((path) => existsSync(path) && canStart(path));
}

/** Downloads Playwright's own Chromium, for machines without a package manager we may use; true where that worked. */
export function downloadChromium(): boolean {
	const args = [PLAYWRIGHT, 'install', 'chromium'];
	return spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** A file may be there and not run: a wrapper for a package that is not installed, libraries that are missing. */
function canStart(path: string): boolean {
	// On Windows --version opens a window instead of answering.
	if (process.platform === 'win32') return true;
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
