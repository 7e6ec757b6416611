import { expect, test } from 'vitest';
import { buildPolicy, cspHash, policySources } from './csp.ts';
import { parseElements } from '../build/html.ts';
import { blockedAttributes, inlineScripts } from '../build/inline.ts';

test('the hash is the one browsers compute', () => {
	// Computed with openssl dgst -sha256 -binary | base64.
	expect(cspHash('alert(1)')).toBe("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
});

test('the policy names each hash once, in the same order for the same pages', () => {
	const policy = buildPolicy({ scripts: ["'sha256-b'", "'sha256-a'", "'sha256-b'"], styles: [] });
	expect(policySources(policy, 'script-src')).toEqual([
		"'self'",
		"'wasm-unsafe-eval'",
		"'sha256-a'",
		"'sha256-b'",
	]);
	expect(policySources(policy, 'style-src')).toEqual(["'self'"]);
	expect(policy).not.toContain('unsafe-inline');
});

test('data blocks are not scripts; modules are', () => {
	const html =
		'<script type="application/ld+json">{}</script><script type="module">a()</script><script src="/x.js"></script>';
	expect(inlineScripts(parseElements(html)).map(({ text }) => text)).toEqual(['a()']);
});

test.each([
	'<p style="color: red">x</p>',
	'<button type="button" onclick="go()">x</button>',
	'<a href="javascript:go()">x</a>',
	'<template><p style="margin: 0">x</p></template>',
])('%s is blocked', (html) => {
	expect(blockedAttributes(parseElements(html))).toHaveLength(1);
});

test('names that only begin with "on" are no event handlers', () => {
	expect(blockedAttributes(parseElements('<p data-onclick="x" one-more="y">x</p>'))).toEqual([]);
});
