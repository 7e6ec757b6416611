/** The files of an index → a folder. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { IndexFile } from 'pagefind';

/** Puts the files of an index into a folder of their own; what lay there before goes. */
export async function writeIndex(folder: string, files: readonly IndexFile[]): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	for (const { path, content } of files) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
	}
}
