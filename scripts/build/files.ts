/** The files of a folder, by name. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { roomsIn } from '../../src/collections/files/rooms.ts';

/** All files below a folder as relative paths with `/`, sorted; empty when there is no such folder. */
export function listFiles(folder: string): string[] {
	return entriesBelow(folder)
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
		.sort();
}

/** Removes a folder and what is in it, if it is there. */
export function removeFolder(path: string): void {
	rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

/** All files of a content folder, each relative to the room it stands in. */
export function contentFilesIn(contentDir: string): string[] {
	return roomsIn(contentDir).flatMap((room) => listFiles(join(contentDir, room)));
}

function entriesBelow(folder: string) {
	try {
		return readdirSync(folder, { recursive: true, withFileTypes: true });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}
