import { expect, test } from 'vitest';
import { headersFor, parseHeaders, printHeaders, siteHeaders } from './headers-file.ts';

test('what is printed is read back the same', () => {
	const rules = siteHeaders("default-src 'none'");
	expect(parseHeaders(printHeaders(rules))).toEqual(rules);
});

test('every path gets the policy; built files may also be kept for a year', () => {
	const rules = siteHeaders("default-src 'none'");
	expect(headersFor(rules, '/van-ban/')).toHaveProperty('Content-Security-Policy', "default-src 'none'");
	expect(headersFor(rules, '/van-ban/')).not.toHaveProperty('Cache-Control');
	expect(headersFor(rules, '/_astro/a.css')).toHaveProperty('Cache-Control');
	expect(headersFor(rules, '/x/_astro/a.css')).not.toHaveProperty('Cache-Control');
});

test('comments and stray lines are passed over', () => {
	expect(parseHeaders('# lời\n  X-Stray: 1\n/a\n  X-Good: 2\nlạc\n')).toEqual([
		{ pattern: '/a', headers: { 'X-Good': '2' } },
	]);
});

test('a dot in a pattern is only a dot', () => {
	expect(headersFor([{ pattern: '/*.txt', headers: { X: '1' } }], '/a-txt')).toEqual({});
});
