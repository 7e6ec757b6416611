import { expect, test } from 'vitest';
import { headerRules, headersFor, parseHeaders, printHeaders } from './headers-file.ts';
import { hostingOf } from './table.ts';

const RULES = headerRules(hostingOf({ policy: "default-src 'none'", moves: [] }));

test('what is printed is read back the same', () => {
	expect(parseHeaders(printHeaders(RULES))).toEqual(RULES);
});

test('every path gets the policy; files with a hash in their names may also be kept for a year', () => {
	expect(headersFor(RULES, '/van-ban/')).toHaveProperty('Content-Security-Policy', "default-src 'none'");
	expect(headersFor(RULES, '/van-ban/')).not.toHaveProperty('Cache-Control');
	expect(headersFor(RULES, '/_astro/a.css')).toHaveProperty('Cache-Control');
	expect(headersFor(RULES, '/x/_astro/a.css')).not.toHaveProperty('Cache-Control');
});

test('no header stands in two rules for one path: hosts differ in how they merge them', () => {
	const [all, ...others] = RULES.map(({ headers }) => Object.keys(headers));
	expect(others.flat().filter((name) => all?.includes(name))).toEqual([]);
});

test('comments and stray lines are passed over', () => {
	expect(parseHeaders('# lời\n  X-Stray: 1\n/a\n  X-Good: 2\nlạc\n')).toEqual([
		{ pattern: '/a', headers: { 'X-Good': '2' } },
	]);
});

test('a dot in a pattern is only a dot', () => {
	expect(headersFor([{ pattern: '/*.txt', headers: { X: '1' } }], '/a-txt')).toEqual({});
});
