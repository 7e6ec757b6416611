/** Gets programs: from Debian where we may, Chromium else from Playwright. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { downloadChromium } from './find-chromium.ts';
import { PROGRAMS, type ProgramName } from './programs.ts';

/** Tries to install what is named; says what it does. Whether it worked is asked of the programs themselves. */
export function install(names: readonly ProgramName[]): void {
	if (names.length === 0) return;
	if (mayUseApt()) installPackages(names.flatMap((name) => PROGRAMS[name].debian.split(' ')));
	if (names.includes('chromium') && !PROGRAMS.chromium.works()) {
		console.log('Chưa có Chromium trên máy, đang tải (playwright install chromium)…');
		downloadChromium();
	}
}

/** Only root may, and only a system of Debian's kind has it. */
function mayUseApt(): boolean {
	return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installPackages(packages: readonly string[]): void {
	console.log(`Đang cài bằng apt-get: ${packages.join(', ')}…`);
	if (runApt('update')) runApt('install', '-y', '--no-install-recommends', ...packages);
}

/** Its words are shown only where it fails: hundreds of lines otherwise. */
function runApt(...args: readonly string[]): boolean {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const { status, stdout, stderr } = spawnSync('apt-get', ['-q', ...args], { encoding: 'utf8', env });
	if (status !== 0) console.error(`${stdout}${stderr}`);
	return status === 0;
}
