import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from './files.ts';
import { dropSheets, sheetFiles, withJoinedSheets } from './joined-sheets.ts';

const link = (name: string, rest = '') => `<link rel="stylesheet" href="/_astro/${name}.css"${rest}>`;

it('gives a page one sheet with the rules of all in their order, print apart', () => {
	const dir = site({
		'a/index.html': `<head>${link('p', ' media="print"')}${link('b')}<title>A</title>${link('a')}</head>`,
		'_astro/a.css': 'a{}',
		'_astro/b.css': 'b{}',
		'_astro/p.css': 'p{}',
	});
	joinSheets(dir);
	const html = readFileSync(join(dir, 'a/index.html'), 'utf8');
	const [, href = ''] =
		/^<head><link rel="stylesheet" href="([^"]+)"><title>A<\/title><\/head>$/u.exec(html) ?? [];
	expect(readFileSync(join(dir, href), 'utf8')).toBe('@media print{p{}}\nb{}\na{}');
	expect(readdirSync(join(dir, '_astro'))).toEqual([href.slice('/_astro/'.length)]);
});

it('lets pages with the same sheets share one, and others have their own', () => {
	const dir = site({
		'a/index.html': link('a') + link('b'),
		'b/index.html': link('a') + link('b'),
		'c/index.html': link('b') + link('a'),
		'_astro/a.css': 'a{}',
		'_astro/b.css': 'b{}',
	});
	joinSheets(dir);
	const [a, b, c] = ['a', 'b', 'c'].map((page) => readFileSync(join(dir, page, 'index.html'), 'utf8'));
	expect(a).toBe(b);
	expect(a).not.toBe(c);
});

it('keeps a sheet that a page has alone or that a script fetches', () => {
	const dir = site({
		'a/index.html': link('a') + link('b'),
		'b/index.html': link('a'),
		'_astro/a.css': 'a{}',
		'_astro/b.css': 'b{}',
		'_astro/later.css': 'later{}',
		'_astro/x.js': 'import("./y.js",["_astro/later.css"])',
	});
	joinSheets(dir);
	expect(readFileSync(join(dir, 'b/index.html'), 'utf8')).toBe(link('a'));
	expect(readdirSync(join(dir, '_astro'))).toEqual(
		expect.arrayContaining(['a.css', 'later.css']) as readonly string[],
	);
	expect(readdirSync(join(dir, '_astro'))).not.toContain('b.css');
});

/** What the build does: every page one sheet, then what is left over goes. */
function joinSheets(dir: string): void {
	const pages = listFiles(dir).filter((path) => path.endsWith('.html'));
	const joined = pages.map((path) => ({
		path,
		html: withJoinedSheets(dir, readFileSync(join(dir, path), 'utf8')),
	}));
	for (const { path, html } of joined) writeFileSync(join(dir, path), html);
	dropSheets(dir, new Set(joined.flatMap(({ html }) => sheetFiles(html))));
}

function site(files: Readonly<Record<string, string>>): string {
	const dir = mkdtempSync(join(tmpdir(), 'sheets-'));
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(dir, path)), { recursive: true });
		writeFileSync(join(dir, path), content);
	}
	return dir;
}
