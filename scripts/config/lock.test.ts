import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Entry {
	readonly link?: boolean;
	readonly integrity?: string;
}

const LOCK = join(import.meta.dirname, '../../package-lock.json');

it('every package in the lock file has its hash, those of other systems too', () => {
	const { packages } = JSON.parse(readFileSync(LOCK, 'utf8')) as { packages: Record<string, Entry> };
	const entries = Object.entries(packages).filter(([path, { link }]) => path !== '' && link !== true);
	expect(entries.length).toBeGreaterThan(0);
	// Mended by: node scripts/complete-lock.mjs
	expect(entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
});
