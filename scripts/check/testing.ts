/** For tests: sites made of fixtures in a temporary folder. */
import { cpSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSite, type BuiltSite } from './site.ts';

export const FIXTURES = join(import.meta.dirname, 'fixtures');

/** The names of the broken cases, which are codes of findings. */
export function brokenCases(): string[] {
	return readdirSync(FIXTURES, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== 'good')
		.map((entry) => entry.name);
}

/** A temporary copy of the good site with a broken case laid over it. */
export function copyCase(name?: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'check-'));
	cpSync(join(FIXTURES, 'good'), folder, { recursive: true });
	const broken = name === undefined ? '' : join(FIXTURES, name);
	if (existsSync(broken)) cpSync(broken, folder, { recursive: true });
	return folder;
}

/** Opens a copy made by `copyCase`. */
export function openCase(folder: string): BuiltSite {
	return openSite({
		distDir: join(folder, 'site'),
		contentDir: join(folder, 'content'),
		sourceDir: folder,
	});
}
