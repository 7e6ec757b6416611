import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { cspHash } from './csp.ts';
import { checkSearchIndex, writeHeaders } from './finish.ts';

/** Writes files into a new temporary folder. */
function makeSite(files: Record<string, string>): string {
	const site = mkdtempSync(join(tmpdir(), 'finish-'));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(site, path)), { recursive: true });
		writeFileSync(join(site, path), text);
	}
	return site;
}

test('the headers name the inline scripts and styles of all pages', () => {
	const site = makeSite({
		'index.html': '<script>one()</script><style>p { color: red }</style>',
		'sau/index.html': '<script>two()</script>',
	});
	writeHeaders(site);
	const headers = readFileSync(join(site, '_headers'), 'utf8');
	for (const code of ['one()', 'two()', 'p { color: red }']) expect(headers).toContain(cspHash(code));
});

test('a style attribute stops the build and is shown with its file', () => {
	const site = makeSite({ 'index.html': '', 'sau/index.html': '\n<p style="color: red">x</p>' });
	expect(() => {
		writeHeaders(site);
	}).toThrow('sau/index.html:2: <p … style="color: red">');
});

test('a site without a home page is no site', () => {
	expect(() => {
		writeHeaders(makeSite({ 'a.html': '' }));
	}).toThrow('index.html');
});

test('an empty file in the search index stops the build', () => {
	expect(() => {
		checkSearchIndex(makeSite({ 'pagefind/a.pf_index': '', 'pagefind/b.pf_meta': 'x' }));
	}).toThrow('a.pf_index');
});

test('a missing search index stops the build', () => {
	expect(() => {
		checkSearchIndex(makeSite({ 'index.html': '' }));
	}).toThrow('Chỉ mục tìm kiếm');
});
