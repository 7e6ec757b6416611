import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { clearOlder, openStaging, recover, swapIn } from './staging.ts';

let folder = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'staging-'));
});

/** Makes a folder with one page that says what it is. */
function makeSite(name: string, words: string): string {
	const site = join(folder, name);
	mkdirSync(site, { recursive: true });
	writeFileSync(join(site, 'index.html'), words);
	return site;
}

function readSite(): string {
	return readFileSync(join(folder, 'dist/index.html'), 'utf8');
}

const ONE = '1111111111111111';
const TWO = '2222222222222222';
const THREE = '3333333333333333';

test('the new site takes the place of the old one, which stays for those who are reading it; older ones go', () => {
	const dist = join(folder, 'dist');
	swapIn(makeSite('staging', 'một'), dist, ONE);
	swapIn(makeSite('staging', 'hai'), dist, TWO);
	swapIn(makeSite('staging', 'ba'), dist, THREE);
	expect(readSite()).toBe('ba');
	expect(readdirSync(folder).sort()).toEqual(['.dist', 'dist']);
	expect(readdirSync(join(folder, '.dist')).sort()).toEqual([TWO, THREE]);
});

test('older sites are cleared while the next build is at work, never the one that readers have', async () => {
	const dist = join(folder, 'dist');
	await clearOlder(dist);
	swapIn(makeSite('staging', 'một'), dist, ONE);
	swapIn(makeSite('staging', 'hai'), dist, TWO);
	makeSite('.dist/.gone-' + THREE, 'nửa');
	await clearOlder(dist);
	expect(readSite()).toBe('hai');
	expect(readdirSync(join(folder, '.dist'))).toEqual([TWO]);
});

test('a folder where the link will be, as an older version left it, gives way', () => {
	makeSite('dist', 'cũ');
	swapIn(makeSite('staging', 'mới'), join(folder, 'dist'), ONE);
	expect(readSite()).toBe('mới');
	expect(readdirSync(join(folder, '.dist'))).toEqual([ONE]);
});

test('the same site built again stays where it is', () => {
	swapIn(makeSite('staging', 'một'), join(folder, 'dist'), ONE);
	swapIn(makeSite('staging', 'một'), join(folder, 'dist'), ONE);
	expect(readSite()).toBe('một');
});

test('when the new site cannot be moved, the old one stays', () => {
	swapIn(makeSite('staging', 'cũ'), join(folder, 'dist'), ONE);
	expect(() => {
		swapIn(join(folder, 'khong-co'), join(folder, 'dist'), TWO);
	}).toThrow();
	expect(readSite()).toBe('cũ');
});

test('a swap that was cut off where there was no site yet is ended by the next build', () => {
	makeSite(`.dist/${ONE}`, 'mới');
	makeSite('.dist/.gone-' + TWO, 'nửa');
	recover(join(folder, 'dist'));
	expect(readSite()).toBe('mới');
});

test('staging folders of builds that died are cleared, those of running builds are not', () => {
	const dead = makeSite('.build/site-2147483646', 'dở');
	const other = makeSite(`.build/site-${String(process.ppid)}`, 'đang dựng');
	openStaging(join(folder, '.build'));
	expect(existsSync(dead)).toBe(false);
	expect(existsSync(other)).toBe(true);
});
