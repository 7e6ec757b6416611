/** A bundle as it is taken up; that kept and new ones make the same site is proved in kept-builds.test.ts. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeNewest } from '../../../src/collections/files/kept.ts';
import { layAssets, openBundle } from './bundle.ts';

const HERE = process.cwd();
const SITE = { name: 'Trang thử', tagline: 'Thử', url: null };
let root: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'bundle-'));
	process.chdir(root);
	vi.stubEnv('KEEP_FILES', 'yes');
	const files = new Map([
		['_astro/a.css', Buffer.from('a{}')],
		['server/prerender-entry.x.mjs', Buffer.from('1')],
	]);
	writeNewest(`bundle ${JSON.stringify(SITE)}`, ['máy'], serialize(files));
});
afterEach(() => {
	process.chdir(HERE);
	rmSync(root, { recursive: true });
	vi.unstubAllEnvs();
});

const open = async () => (await openBundle({ root, programs: 'máy', site: SITE, env: {} }).ready) ?? '';

it('stands in the same folder each time, and a file that was damaged is mended', async () => {
	const folder = await open();
	writeFileSync(join(folder, 'server/prerender-entry.x.mjs'), 'hỏng');
	expect(await open()).toBe(folder);
	expect(readFileSync(join(folder, 'server/prerender-entry.x.mjs'), 'utf8')).toBe('1');
	expect(readdirSync(join(folder, 'server'))).toEqual(['prerender-entry.x.mjs']);
});

it('gives a site what readers get, and not the program that renders it', async () => {
	const site = join(root, 'site');
	mkdirSync(site);
	layAssets(await open(), site);
	expect(readdirSync(site, { recursive: true }).map(String).sort()).toEqual([
		'_astro',
		join('_astro', 'a.css'),
	]);
});
