/** The files of a folder, by name. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** All files below a folder as relative paths with `/`, sorted; empty when there is no such folder. */
export function listFiles(folder: string): string[] {
	return entriesBelow(folder)
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
		.sort();
}

function entriesBelow(folder: string) {
	try {
		return readdirSync(folder, { recursive: true, withFileTypes: true });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}
