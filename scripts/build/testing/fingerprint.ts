/** For tests: what a folder holds, so that any change to it shows. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../files.ts';

/** The SHA-256 of every file below a folder, by path; two folders that hold the same have equal ones. */
export function fingerprint(folder: string): Readonly<Record<string, string>> {
	return Object.fromEntries(listFiles(folder).map((path) => [path, sha256(join(folder, path))]));
}

function sha256(path: string): string {
	return createHash('sha256').update(readFileSync(path)).digest('hex');
}
