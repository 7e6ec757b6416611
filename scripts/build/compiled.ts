/** Where Node keeps what it compiled, so that a build does not compile Astro and Vite anew: a tenth of its work. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isKeeping, KEEPING_DIR } from '../../src/collections/files/kept.ts';
import { removeFolder } from './files.ts';

const DAY = 86_400_000;

/**
 * The variable that names the folder below `root`, for programs the build starts; none where nothing is kept. Node never
 * clears the folder and every build adds the pages' own programs, so it begins anew each day.
 */
export function compiledVariable(root: string): Readonly<Record<string, string>> {
	if (!isKeeping()) return {};
	const folder = resolve(root, KEEPING_DIR, 'compiled');
	if (existsSync(folder) && Date.now() - statSync(folder).birthtimeMs > DAY) removeFolder(folder);
	return { NODE_COMPILE_CACHE: folder };
}
