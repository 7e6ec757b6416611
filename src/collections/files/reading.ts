import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayInVietnam } from '../../text/date.ts';

/** What reads and checks content, from the folder of the project: the programs, and the packages they were installed with. */
const READERS = ['text', 'legal', 'markdown', 'collections'].map((folder) => join('src', folder));
const PACKAGES = 'package-lock.json';

/**
 * All that a reading of a content folder depends on: its files, folders and links, and what reads them. null where the
 * command does not run in the folder of the project: the programs cannot be found then.
 */
export function partsOfReading(root: string): readonly (string | Buffer)[] | null {
	if (!READERS.every((folder) => existsSync(folder))) return null;
	const address = process.env['SITE_ADDRESS'] ?? '';
	const said = JSON.stringify([process.version, dayInVietnam(new Date()), address]);
	const lock = existsSync(PACKAGES) ? readFileSync(PACKAGES) : '';
	return [said, lock, ...[root, ...READERS].flatMap(partsOfFolder)];
}

function partsOfFolder(folder: string): (string | Buffer)[] {
	if (!existsSync(folder)) return [];
	return (readdirSync(folder, { recursive: true }) as string[]).sort().flatMap((path) => {
		const entry = lstatSync(join(folder, path));
		if (!entry.isFile()) return [`${path} ${entry.isDirectory() ? 'folder' : 'other'}`];
		return [path, readFileSync(join(folder, path))];
	});
}
