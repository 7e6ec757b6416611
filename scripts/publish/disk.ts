/**
 * A host that is a folder of this machine: `releases/<name>` hold whole sites, `current` is a link to the one that
 * readers have, `releases.txt` lists them. The web server shows `current`.
 */
import {
	copyFileSync,
	existsSync,
	linkSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BuildError } from '../build/error.ts';
import { removeFolder } from '../build/files.ts';
import { takeLock } from '../build/lock.ts';
import { isHashed } from '../hosting/table.ts';
import { historyOf, printHistory, withRelease } from './history.ts';
import type { Host } from './host.ts';
import { discard, isDiscarded, linkTarget, pointLink } from './link.ts';
import { isReleaseName, MANIFEST_FILE, parseManifest, releaseName, type Manifest } from './manifest.ts';

/** A folder as a host. */
export function diskHost(to: string): Host {
	return {
		live: () => Promise.resolve(manifestIn(join(to, CURRENT))),
		publish: (site) => Promise.resolve().then(() => locked(to, () => publish(to, site))),
		back: (hashed) => Promise.resolve().then(() => locked(to, () => back(to, hashed))),
	};
}

const CURRENT = 'current';
const LIST = 'releases.txt';
const SHELF = 'releases';
/** A release that is being laid out. */
const INCOMING = 'incoming';

function locked<Result>(to: string, work: () => Result): Result {
	const giveBack = takeLock(join(to, SHELF, 'lock'), 'đăng trang');
	try {
		return work();
	} finally {
		giveBack();
	}
}

function publish(to: string, { dir, keep, hashed }: Parameters<Host['publish']>[0]): string {
	const list = readFileSync(join(dir, MANIFEST_FILE), 'utf8');
	const name = releaseName(list);
	const history = readHistory(to);
	const shelf = join(to, SHELF);
	if (!existsSync(join(shelf, name))) {
		const incoming = join(shelf, INCOMING);
		try {
			removeFolder(incoming);
			layOut(dir, incoming, parseManifest(list), join(to, CURRENT));
			for (const earlier of history.slice(-keep)) keepHashed(join(shelf, earlier), incoming, hashed);
			renameSync(incoming, join(shelf, name));
		} catch (error) {
			// A disk that is full must not stay so.
			removeFolder(incoming);
			throw error;
		}
	}
	pointLink(join(to, CURRENT), `${SHELF}/${name}`);
	const left = withRelease(history, name, keep);
	writeList(to, left);
	clear(shelf, left);
	return name;
}

function back(to: string, hashed: readonly string[]): string {
	const history = readHistory(to);
	const before = history.at(-2);
	if (before === undefined) throw new BuildError('Nơi đăng không còn bản nào trước bản đang hiện.');
	// Whoever has a page open of the release that is taken back asks for its styles.
	keepHashed(join(to, CURRENT), join(to, SHELF, before), hashed);
	pointLink(join(to, CURRENT), `${SHELF}/${before}`);
	writeList(to, history.slice(0, -1));
	return before;
}

/** Unchanged files are the live ones under another name: no byte is written, and browsers find them unchanged. */
function layOut(dir: string, into: string, files: Manifest, live: string): void {
	const there = manifestIn(live);
	for (const [path, hash] of [...files, [MANIFEST_FILE, '']] as const) {
		const same = there?.get(path) === hash;
		mkdirSync(dirname(join(into, path)), { recursive: true });
		if (same) linkSync(join(live, path), join(into, path));
		else copyFileSync(join(dir, path), join(into, path));
	}
}

/** Whoever has a page of another release open still asks for its styles and scripts. */
function keepHashed(other: string, into: string, hashed: readonly string[]): void {
	for (const path of manifestIn(other)?.keys() ?? []) {
		if (!isHashed({ hashed }, `/${path}`) || existsSync(join(into, path))) continue;
		mkdirSync(dirname(join(into, path)), { recursive: true });
		linkSync(join(other, path), join(into, path));
	}
}

function manifestIn(release: string): Manifest | null {
	const file = join(release, MANIFEST_FILE);
	return existsSync(file) ? parseManifest(readFileSync(file, 'utf8')) : null;
}

function readHistory(to: string): readonly string[] {
	const list = join(to, LIST);
	const live = linkTarget(join(to, CURRENT));
	return historyOf(
		existsSync(list) ? readFileSync(list, 'utf8') : '',
		live === null ? null : basename(live),
	).filter((name) => existsSync(join(to, SHELF, name)));
}

function writeList(to: string, names: readonly string[]): void {
	writeFileSync(join(to, `${LIST}.next`), printHistory(names));
	renameSync(join(to, `${LIST}.next`), join(to, LIST));
}

function clear(shelf: string, keep: readonly string[]): void {
	for (const name of readdirSync(shelf)) {
		if ((isReleaseName(name) && !keep.includes(name)) || isDiscarded(name)) discard(join(shelf, name));
	}
}
