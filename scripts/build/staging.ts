/**
 * A site is built beside the one readers have and takes its place only when whole. Each build has its own staging
 * folder, so two builds at once cannot tear each other's files.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** An empty folder for this build; folders of builds that died are cleared away. */
export function openStaging(buildDir: string): string {
	mkdirSync(buildDir, { recursive: true });
	readdirSync(buildDir)
		.filter(isAbandoned)
		.forEach((name) => {
			removeFolder(join(buildDir, name));
		});
	const staging = join(buildDir, `site-${String(process.pid)}`);
	removeFolder(staging);
	return staging;
}

/**
 * Puts the staged site where the old one was. The old one steps aside first, under a name next to it (a rename
 * within one folder never copies), and comes back if the new one cannot be moved in.
 */
export function swapIn(staging: string, outDir: string): void {
	mkdirSync(dirname(outDir), { recursive: true });
	const incoming = besides(outDir, 'new');
	const old = besides(outDir, 'old');
	removeFolder(incoming);
	removeFolder(old);
	moveFolder(staging, incoming);
	const hadOld = existsSync(outDir);
	if (hadOld) renameSync(outDir, old);
	try {
		renameSync(incoming, outDir);
	} catch (error) {
		if (hadOld) renameSync(old, outDir);
		removeFolder(incoming);
		throw error;
	}
	removeFolder(old);
}

/** A build cut off between the two renames leaves no site: the old one is put back. */
export function recover(outDir: string): void {
	const old = besides(outDir, 'old');
	if (!existsSync(outDir) && existsSync(old)) renameSync(old, outDir);
}

/** Removes a folder and what is in it, if it is there. */
export function removeFolder(path: string): void {
	rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

/** `.dist.old` next to `dist`: same disk, so renames are instant, and hidden from lists of files. */
function besides(outDir: string, suffix: string): string {
	return join(dirname(outDir), `.${basename(outDir)}.${suffix}`);
}

/** OUT_DIR may be on another disk, where a rename is refused. */
function moveFolder(from: string, to: string): void {
	try {
		renameSync(from, to);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		cpSync(from, to, { recursive: true });
		removeFolder(from);
	}
}

function isAbandoned(name: string): boolean {
	const pid = /^site-(\d+)$/.exec(name)?.[1];
	return pid !== undefined && !isRunning(Number(pid));
}

/** Signal 0 only asks; EPERM means the process is there but belongs to someone else. */
function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
