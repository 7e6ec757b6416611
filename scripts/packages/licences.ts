/** Which licence each package of the lock file is under. */
import { readFileSync } from 'node:fs';

/** A package of the lock file. */
export interface Package {
	readonly name: string;
	/** As SPDX writes it; undefined where the entry is of another system and was never installed here. */
	readonly licence: string | undefined;
}

/** Reads the lock file. */
export function readPackages(lockFile: string): readonly Package[] {
	const { packages } = JSON.parse(readFileSync(lockFile, 'utf8')) as {
		packages: Record<string, { license?: string }>;
	};
	return Object.entries(packages)
		.filter(([path]) => path !== '')
		.map(([path, { license }]) => ({ name: path.replace(/^.*node_modules\//u, ''), licence: license }));
}
