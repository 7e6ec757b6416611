/** A site that readers have is a link to a whole folder. Another one takes its place by a single rename. */
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { removeFolder } from '../build/files.ts';
import { lstatSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';

/**
 * Lets a link lead to `target`, which is written as seen from the link's folder. Whoever asks at any moment meets the
 * old folder or the new one. Whatever a run that was killed left of its own is overwritten.
 */
export function pointLink(link: string, target: string): void {
	const next = `${link}.next`;
	rmSync(next, { force: true });
	symlinkSync(target, next, 'dir');
	renameSync(next, link);
}

/** Where a link leads; null where there is none. */
export function linkTarget(link: string): string | null {
	const isLink = lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() === true;
	return isLink ? readlinkSync(link) : null;
}

/** Removes a folder in two steps: half a folder never bears the name of a whole one. */
export function discard(folder: string): void {
	removeFolder(renamed(folder));
}

/** The same, while other work goes on. Rejects where it cannot be removed. */
export async function discardLater(folder: string): Promise<void> {
	await rm(renamed(folder), { recursive: true, force: true });
}

/** A folder under the name of what is being removed; it has that name already where a run was cut off. */
function renamed(folder: string): string {
	if (isDiscarded(basename(folder))) return folder;
	const gone = join(dirname(folder), `${GONE}${basename(folder)}`);
	removeFolder(gone);
	renameSync(folder, gone);
	return gone;
}

/** True for the name of a folder that a run was removing when it was cut off. */
export function isDiscarded(name: string): boolean {
	return name.startsWith(GONE);
}

const GONE = '.gone-';
