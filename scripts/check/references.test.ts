import { expect, test } from 'vitest';
import { parseElements } from '../build/html.ts';
import { readReferences, styleReferences } from './references.ts';

function loaded(html: string): string[] {
	return readReferences(parseElements(html))
		.filter(({ loads }) => loads)
		.map(({ address }) => address);
}

test.each([
	['<img srcset="a.png 1x, b.png 2x">', ['a.png', 'b.png']],
	['<link rel="preload" href="a.woff2">', ['a.woff2']],
	['<link rel="preconnect" href="https://cdn.example">', ['https://cdn.example']],
	['<video poster="p.jpg"><source src="v.mp4"></video>', ['p.jpg', 'v.mp4']],
	['<svg><use xlink:href="icons.svg#x"></use></svg>', ['icons.svg#x']],
	['<style>@import "a.css"; b { background: url(c.png) }</style>', ['a.css', 'c.png']],
	['<template><img src="late.png"></template>', ['late.png']],
	['<noscript><img src="plain.png"></noscript>', ['plain.png']],
	['<a href="/x/" ping="https://count.example">x</a>', ['https://count.example']],
])('%s loads %j', (html, addresses) => {
	expect(loaded(html)).toEqual(addresses);
});

test.each([
	'<a href="https://x.example/">x</a>',
	'<link rel="canonical" href="/">',
	'<form action="/tim/"></form>',
])('%s loads nothing', (html) => {
	expect(loaded(html)).toEqual([]);
});

test('a style sheet names what it loads, with lines, comments left out', () => {
	const css = '/* url(no.png)\n */\n@import \'a.css\';\nb { background: url( "c d.png" ) }';
	expect(styleReferences(css)).toEqual([
		{ address: 'a.css', line: 3 },
		{ address: 'c d.png', line: 4 },
	]);
});
