/**
 * A site is built beside the one readers have and takes its place only when whole. Each build has its own staging
 * folder, so two builds at once cannot tear each other's files.
 */
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isReleaseName } from '../publish/manifest.ts';
import { removeFolder } from './files.ts';
import { discard, discardLater, isDiscarded, linkTarget, pointLink } from '../publish/link.ts';
import { isRunning } from './processes.ts';

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
 * Puts the staged site where the old one was: `dist` is a link to a folder of `.dist` beside it, and one rename lets it
 * lead to another. The site before stays for those who are reading it; older ones go.
 */
export function swapIn(staging: string, outDir: string, release: string): void {
	const shelf = shelfOf(outDir);
	const before = basename(linkTarget(outDir) ?? '');
	if (!existsSync(join(shelf, release))) moveFolder(staging, join(shelf, release));
	if (CAN_LINK) {
		setAside(outDir);
		pointLink(outDir, join(basename(shelf), release));
		clear(shelf, [release, before]);
	} else {
		setAside(outDir);
		renameSync(join(shelf, release), outDir);
		clear(shelf, []);
	}
}

/**
 * Clears away the sites beside the one that readers have, while the build does other work: 57,000 files took 16 s. What
 * cannot be cleared is left to swapIn, which says why.
 */
export async function clearOlder(outDir: string): Promise<void> {
	const shelf = shelfOf(outDir);
	const target = linkTarget(outDir);
	if (target === null || !existsSync(shelf)) return;
	await Promise.allSettled(othersOn(shelf, [basename(target)]).map(discardLater));
}

/** Where there is no site but one was set aside or waits on the shelf, a run was cut off there: it is put back. */
export function recover(outDir: string): void {
	const shelf = shelfOf(outDir);
	if (existsSync(outDir) || !existsSync(shelf)) return;
	const [newest] = readdirSync(shelf)
		.filter((name) => isReleaseName(name) || name === ASIDE)
		.sort((a, b) => statSync(join(shelf, b)).mtimeMs - statSync(join(shelf, a)).mtimeMs);
	if (newest === undefined) return;
	if (CAN_LINK) pointLink(outDir, join(basename(shelf), newest));
	else renameSync(join(shelf, newest), outDir);
}

/** The folder beside the site in which builds stand whole: on the same disk, so a rename is instant. */
export function shelfOf(outDir: string): string {
	return join(dirname(outDir), `.${basename(outDir)}`);
}

/** On Windows only some may make links, and none can be renamed over: there a site is away for a moment. */
const CAN_LINK = process.platform !== 'win32';
/** A real folder where the link will be: what an older version left, or somebody copied there. */
const ASIDE = 'aside';

function setAside(outDir: string): void {
	if (lstatSync(outDir, { throwIfNoEntry: false })?.isDirectory() !== true) return;
	removeFolder(join(shelfOf(outDir), ASIDE));
	renameSync(outDir, join(shelfOf(outDir), ASIDE));
}

/** What goes is renamed first: half a folder never bears the name of a whole one. */
function clear(shelf: string, keep: readonly string[]): void {
	othersOn(shelf, keep).forEach(discard);
}

function othersOn(shelf: string, keep: readonly string[]): string[] {
	const others = readdirSync(shelf).filter((name) => !keep.includes(name) && isOurs(name));
	return others.map((name) => join(shelf, name));
}

function isOurs(name: string): boolean {
	return isReleaseName(name) || name === ASIDE || name === INCOMING || isDiscarded(name);
}

/** A copy that is under way. */
const INCOMING = 'incoming';

/** The site may stand on another disk than the staging folder, where a rename is refused: then it is copied, and renamed there. */
function moveFolder(from: string, to: string): void {
	mkdirSync(dirname(to), { recursive: true });
	try {
		renameSync(from, to);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		const incoming = join(dirname(to), INCOMING);
		removeFolder(incoming);
		cpSync(from, incoming, { recursive: true });
		renameSync(incoming, to);
		removeFolder(from);
	}
}

function isAbandoned(name: string): boolean {
	const pid = /^site-(\d+)$/.exec(name)?.[1];
	return pid !== undefined && !isRunning(Number(pid));
}
