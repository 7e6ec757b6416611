import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { compareSites } from './compare-sites.ts';
import { differenceReport } from './report.ts';

const folders: string[] = [];
afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A site of the files given. */
function site(files: Readonly<Record<string, string>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'compare-'));
	folders.push(folder);
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

const PAGE = '<title>Trang</title><h1>Trang</h1><p id="a">Một <b>câu</b>.</p><p><a href="/x/">Xem</a></p>';

describe('two sites', () => {
	it('are alike where only bundled names, white space and the search index differ', () => {
		const before = site({
			'index.html': `<link rel="stylesheet" href="/_astro/a.css">${PAGE}`,
			'_astro/a.css': 'a',
		});
		const after = site({
			'index.html': `<link rel="stylesheet" href="/_astro/b.css">\n${PAGE}`,
			'_astro/b.css': 'b',
		});
		expect(compareSites(before, after)).toEqual([]);
	});

	it.each([
		['words', PAGE.replace('câu', 'lời'), ['Một câu.'], ['Một lời.']],
		['links', PAGE.replace('/x/', '/y/'), ['/x/'], ['/y/']],
		['anchors', PAGE.replace('id="a"', 'id="b"'), ['a'], ['b']],
		['headings', PAGE.replaceAll('h1>', 'h2>'), ['h1 Trang'], ['h2 Trang']],
	])('differ in %s, and only in these', (kind, html, removed, added) => {
		const found = compareSites(site({ 'index.html': PAGE }), site({ 'index.html': html }));
		expect(found).toEqual([{ kind, file: 'index.html', removed, added }]);
	});

	it('differ in a lost address, a new one, a line of data and the order of words', () => {
		const before = site({ 'index.html': '<p>Một</p><p>Hai</p>', 'a/index.html': PAGE, 'd.csv': 'x\ny\n' });
		const after = site({ 'index.html': '<p>Hai</p><p>Một</p>', 'b/index.html': PAGE, 'd.csv': 'x\nz\n' });
		expect(compareSites(before, after).map(({ kind, file, added }) => [kind, file, added])).toEqual([
			['address', 'a/index.html', []],
			['address', 'b/index.html', ['b/index.html']],
			['file', 'd.csv', ['z']],
			['words', 'index.html', ['(đổi thứ tự) Hai']],
		]);
	});
});

describe('the report', () => {
	it('tells a change of many pages once', () => {
		const pages = ['a', 'b', 'c'].map((name) => `${name}/index.html`);
		const before = site(Object.fromEntries(pages.map((path) => [path, PAGE])));
		const after = site(Object.fromEntries(pages.map((path) => [path, PAGE.replace('câu', 'lời')])));
		expect(differenceReport(compareSites(before, after), false)).toBe(
			['Lời: 3 tệp, 1 kiểu thay đổi', '  a/index.html và 2 tệp nữa', '    - Một câu.', '    + Một lời.'].join(
				'\n',
			),
		);
		expect(differenceReport([], false)).toBe('Hai trang như nhau.');
	});
});
