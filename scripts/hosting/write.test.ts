import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { cspHash } from './csp.ts';
import { readHosting, writeHosting } from './write.ts';

const STYLE =
	'@layer starlight,base;:root{--site-accent-light:#a3191f;--site-highlight-light:#b8860b;--site-accent-dark:#f2a49d;--site-highlight-dark:#e5c158}';

/** Writes files into a new temporary folder and what hosts need beside them. */
function write(files: Record<string, string>): string {
	const site = mkdtempSync(join(tmpdir(), 'hosting-'));
	for (const [path, text] of Object.entries({ 'index.html': '', ...files })) {
		mkdirSync(dirname(join(site, path)), { recursive: true });
		writeFileSync(join(site, path), text);
	}
	writeHosting(site);
	return site;
}

test('the policy names the styles of all pages, in every file for hosts', () => {
	const site = write({ 'sau/index.html': `<style>${STYLE}</style>` });
	for (const file of ['_headers', '.htaccess', '_hosting/nginx.conf', '_hosting/Caddyfile'])
		expect(readFileSync(join(site, file), 'utf8')).toContain(cspHash(STYLE));
});

test.each([
	'<p style="color: red">x</p>',
	'<script>one()</script>',
	'<style>p { color: red }</style>',
	`<style>${STYLE}p { background: url(//evil.example) }</style>`,
])(
	'%s stops the build and is shown with its file: a policy that took hashes from the pages would let it run',
	(html) => {
		expect(() => write({ 'sau/index.html': `\n${html}` })).toThrow(`sau/index.html:2: ${html.slice(0, 2)}`);
	},
);

test('a page that sends on becomes a move, with the part of the page it names', () => {
	const site = write({ 'cu/index.html': '<meta http-equiv="refresh" content="0; url=/moi/#cho">' });
	expect(readHosting(site)?.moves).toEqual([{ from: '/cu/', to: '/moi/#cho' }]);
	expect(readFileSync(join(site, '_redirects'), 'utf8')).toBe('/cu/ /moi/#cho 301\n');
});

test.each(['9;url=https://evil.example/', '0; url=//evil.example/', '60'])(
	'a page that reloads itself to “%s” stops the build',
	(content) => {
		expect(() => write({ 'x/index.html': `<meta http-equiv="refresh" content="${content}">` })).toThrow(
			'x/index.html:1',
		);
	},
);

test('a file whose ending no host was told of stops the build', () => {
	expect(() => write({ 'a.xyz': '' })).toThrow('a.xyz');
});

test('a site without a home page is no site', () => {
	expect(() => {
		writeHosting(mkdtempSync(join(tmpdir(), 'hosting-')));
	}).toThrow('index.html');
});
