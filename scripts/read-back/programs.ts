/** For tests: programs we did not write, where the machine has them. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** True where the program is there; says so plainly where it is not. */
export function isInstalled(program: string, debianPackage: string): boolean {
	const { error } = spawnSync(program, ['--version'], { encoding: 'utf8' });
	if (error === undefined) return true;
	console.log(`Bỏ qua phép thử cần ${program}: máy không có (Debian: apt-get install ${debianPackage}).`);
	return false;
}

/** What a program printed and how it ended. */
export function runProgram(
	program: string,
	...args: readonly string[]
): { code: number | null; out: string } {
	const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64_000_000 });
	return { code: status, out: `${stdout}${stderr}` };
}

/**
 * Opens files with LibreOffice and writes them to a folder in another format, which may name its filter
 * ("txt:Text (encoded):UTF8"); `reading` says how files are read that do not tell it themselves.
 */
export function openWithOffice(folder: string, format: string, files: readonly string[], reading?: string) {
	// A profile of its own: another LibreOffice that is open on this machine stays out of it.
	const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
	const filter = reading === undefined ? [] : [`--infilter=${reading}`];
	const target = ['--convert-to', format, '--outdir', folder];
	return runProgram('soffice', profile, '--headless', ...filter, ...target, ...files);
}
