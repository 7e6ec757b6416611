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
}

/** The names of the folders in a folder; none where it is not there. */
export async function foldersOf(root: string, ...steps: readonly string[]): Promise<readonly string[]> {
	const entries = (await entriesOf(root, ...steps)) ?? [];
	return entries.filter(({ isFolder }) => isFolder).map(({ name }) => name);
}

/** What stands in a folder, sorted by name, hidden files of systems and editors left out; null without folder. */
export async function entriesOf(root: string, ...steps: readonly string[]): Promise<readonly Entry[] | null> {
	try {
		const entries = await readdir(join(root, ...steps), { withFileTypes: true });
		return entries
			.filter(({ name }) => !name.startsWith('.'))
			.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
			.sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch {
		return null;
	}
}
