import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placeOf, roomsIn } from './rooms.ts';

/** The bytes of a file, in whichever room it stands; null where there is none that can be read. */
export async function bytesOf(root: string, ...steps: readonly string[]): Promise<Uint8Array | null> {
	try {
		return await readFile(placeOf(root, ...steps));
	} catch {
		return null;
	}
}

/** One entry of a folder. */
export interface Entry {
	readonly name: string;
	readonly isFolder: boolean;
	/** A symbolic link, whatever it leads to. */
	readonly isLink: boolean;
}

/** The names of the folders in a folder; none where it is not there. */
export async function foldersOf(root: string, ...steps: readonly string[]): Promise<readonly string[]> {
	const entries = (await entriesOf(root, ...steps)) ?? [];
	return entries.filter(({ isFolder }) => isFolder).map(({ name }) => name);
}

/**
 * The links below a folder of the disk, each as its steps from there, hidden ones left out. A link could lead out of the
 * folder: git carries links, so what is read through one need not be what editors wrote.
 */
export async function linksIn(root: string): Promise<readonly (readonly string[])[]> {
	return (await filesBelow(root)).filter(({ isLink }) => isLink).map(({ steps }) => steps);
}

/** Every file and link below a folder of the disk, sorted by path; nothing is read through a link. */
export async function filesBelow(root: string, ...steps: readonly string[]): Promise<readonly FileBelow[]> {
	const entries = (await entriesAt(join(root, ...steps))) ?? [];
	const found = await Promise.all(
		entries.map(async ({ name, isFolder, isLink }) =>
			isFolder ? filesBelow(root, ...steps, name) : [{ steps: [...steps, name], isLink }],
		),
	);
	return found.flat().sort((a, b) => (a.steps.join('/') < b.steps.join('/') ? -1 : 1));
}

/** A file or link, as its steps from the folder that was walked. */
interface FileBelow {
	readonly steps: readonly string[];
	readonly isLink: boolean;
}

/** What stands in a folder of either room, sorted by name, each name once; null where no room has the folder. */
export async function entriesOf(root: string, ...steps: readonly string[]): Promise<readonly Entry[] | null> {
	const rooms = await Promise.all(roomsIn(root).map((room) => entriesAt(join(root, room, ...steps))));
	const there = rooms.filter((entries) => entries !== null);
	if (there.length === 0) return null;
	const byName = new Map(there.flat().map((entry) => [entry.name, entry]));
	return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What stands in one folder of the disk, hidden files of systems and editors left out; null without folder. */
export async function entriesAt(folder: string): Promise<readonly Entry[] | null> {
	try {
		const entries = await readdir(folder, { withFileTypes: true });
		return entries
			.filter(({ name }) => !name.startsWith('.'))
			.map((entry) => ({
				name: entry.name,
				isFolder: entry.isDirectory(),
				isLink: entry.isSymbolicLink(),
			}));
	} catch {
		return null;
	}
}
