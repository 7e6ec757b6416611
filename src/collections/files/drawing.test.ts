import { describe, expect, it } from 'vitest';
import { drawingFaults } from './drawing.ts';

function drawing(inner: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n\t${inner}\n</svg>\n`;
}

describe('a drawing', () => {
	it.each([
		'<path stroke="var(--highlight)" d="M0 0h9v9z" transform="rotate(9 1 1)" />',
		'<title>Bông lúa &amp; con sông</title><g><circle r="1"/></g>',
		'<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs><rect fill="url(#a)"/>',
	])('may hold %s', (inner) => {
		expect(drawingFaults(drawing(inner))).toEqual([]);
	});

	// Hostile kinds that editors might meet are whole cases in fixtures/broken/emblem-*.
	it.each([
		['a name in capitals', '<PATH/>'],
		['a name with a prefix', '<x:path/>'],
		['a comment', '<!-- a -->'],
		['words outside title and desc', 'chữ'],
		['an element in a title', '<title>a<title>b</title></title>'],
		['CDATA', '<title><![CDATA[<script>]]></title>'],
		['a processing instruction', '<?xml-stylesheet href="x"?>'],
		['an entity by number', '<title>&#60;script></title>'],
		['a value without quotes', '<path d=M0/>'],
		['a tag in a value', '<path d="<script>"/>'],
		['a style', '<path style="fill:red"/>'],
		['an address in capitals', '<path fill="URL(//song-mo.example)"/>'],
		['an address behind an escape', String.raw`<path fill="u\72l(//song-mo.example)"/>`],
		['a link in the file', '<use href="#a"/>'],
		['another namespace', '<g xmlns="http://www.w3.org/1999/xhtml"></g>'],
		['an end without a beginning', '</g>'],
		['a second root', '</svg><svg>'],
		['a name that objects have', '<constructor __proto__="1"/>'],
	])('with %s is refused', (_, inner) => {
		expect(drawingFaults(drawing(inner))).toHaveLength(1);
	});

	it('that does not close is refused', () => {
		expect(drawingFaults('<svg viewBox="0 0 9 9">\n<g>')).toMatchObject([{ line: 2, found: '<svg><g>' }]);
	});

	it('of a million signs is read without trouble', () => {
		expect(drawingFaults(drawing(`<path d="${'M0 0'.repeat(250_000)}"/>`))).toEqual([]);
	});
});
