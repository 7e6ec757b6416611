import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openStaging, recover, swapIn } from './staging.ts';

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

test('the new site takes the place of the old one and nothing else is left', () => {
	makeSite('dist', 'cũ');
	writeFileSync(join(folder, 'dist/thua.html'), '');
	swapIn(makeSite('staging', 'mới'), join(folder, 'dist'));
	expect(readSite()).toBe('mới');
	expect(readdirSync(folder)).toEqual(['dist']);
	expect(readdirSync(join(folder, 'dist'))).toEqual(['index.html']);
});

test('the first site needs no old one', () => {
	swapIn(makeSite('staging', 'mới'), join(folder, 'dist'));
	expect(readSite()).toBe('mới');
});

test('when the new site cannot be moved, the old one stays', () => {
	makeSite('dist', 'cũ');
	expect(() => {
		swapIn(join(folder, 'khong-co'), join(folder, 'dist'));
	}).toThrow();
	expect(readSite()).toBe('cũ');
});

test('a swap that was cut off is undone by the next build', () => {
	makeSite('.dist.old', 'cũ');
	recover(join(folder, 'dist'));
	expect(readSite()).toBe('cũ');
});

test('staging folders of builds that died are cleared, those of running builds are not', () => {
	const dead = makeSite('.build/site-2147483646', 'dở');
	const other = makeSite(`.build/site-${String(process.ppid)}`, 'đang dựng');
	openStaging(join(folder, '.build'));
	expect(existsSync(dead)).toBe(false);
	expect(existsSync(other)).toBe(true);
});
