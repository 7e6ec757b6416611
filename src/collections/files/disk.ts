import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The bytes of a file; null where there is none that can be read. */
export async function bytesOf(root: string, ...steps: readonly string[]): Promise<Uint8Array | null> {
	try {
		return await readFile(join(root, ...steps));
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
 * The links below a folder, each as its steps from there, hidden ones left out. A link could lead out of the folder:
 * git carries links, so what is read through one need not be what editors wrote.
 */
export async function linksIn(
	root: string,
	...steps: readonly string[]
): Promise<readonly (readonly string[])[]> {
	const entries = (await entriesOf(root, ...steps)) ?? [];
	const found = await Promise.all(
		entries.map(async ({ name, isFolder, isLink }) => {
			if (isLink) return [[...steps, name]];
			return isFolder ? linksIn(root, ...steps, name) : [];
		}),
	);
	return found.flat();
}

/** What stands in a folder, sorted by name, hidden files of systems and editors left out; null without folder. */
export async function entriesOf(root: string, ...steps: readonly string[]): Promise<readonly Entry[] | null> {
	try {
		const entries = await readdir(join(root, ...steps), { withFileTypes: true });
		return entries
			.filter(({ name }) => !name.startsWith('.'))
			.map((entry) => ({
				name: entry.name,
				isFolder: entry.isDirectory(),
				isLink: entry.isSymbolicLink(),
			}))
			.sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch {
		return null;
	}
}
