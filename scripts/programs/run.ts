/** For tests: programs we did not write, asked for their verdict. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a program printed and how it ended. */
export interface Verdict {
	readonly code: number | string | null;
	readonly out: string;
}

/** Runs a program to its end; a code other than 0 is a verdict like any other. */
export function runProgram(program: string, ...args: readonly string[]): Promise<Verdict> {
	return new Promise((done) => {
		execFile(program, args, { maxBuffer: 64_000_000 }, (error, stdout, stderr) => {
			done({ code: error === null ? 0 : (error.code ?? null), out: `${stdout}${stderr}` });
		});
	});
}

/**
 * Opens files with LibreOffice and writes them to a folder in another format, which may name its filter
 * ("txt:Text (encoded):UTF8"); `reading` says how files are read that do not tell it themselves.
 */
export function openWithOffice(
	folder: string,
	format: string,
	files: readonly string[],
	reading?: string,
): Promise<Verdict> {
	return runProgram('soffice', ...officeArguments(folder, format, files, reading));
}

/** The words of that command. A profile of its own: another LibreOffice that is open on this machine stays out of it. */
export function officeArguments(
	folder: string,
	format: string,
	files: readonly string[],
	reading?: string,
): readonly string[] {
	const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
	const filter = reading === undefined ? [] : [`--infilter=${reading}`];
	return [profile, '--headless', ...filter, '--convert-to', format, '--outdir', folder, ...files];
}
