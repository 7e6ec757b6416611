import { expect, it } from 'vitest';
import { contentsDepth, pageHeadings } from './page-headings.ts';

it('headings with an id are read in order, with the words a reader sees', () => {
	const html =
		'<h1 id="a">Một</h1><div><h2 id="b"><span>I. </span>Hai &amp; ba</h2><p id="c">Bốn</p></div><h3 id="d">Năm</h3>';
	expect(pageHeadings(html)).toEqual([
		{ depth: 2, slug: 'b', text: 'I. Hai & ba' },
		{ depth: 3, slug: 'd', text: 'Năm' },
	]);
});

it('a heading without an id cannot be led to', () => {
	expect(pageHeadings('<h2>Một</h2><h2 id="">Hai</h2>')).toEqual([]);
});

it('a list of contents that would be too long has only the widest headings', () => {
	const headings = (depth: number, count: number) =>
		Array.from({ length: count }, (_, index) => ({ depth, slug: `d${String(index)}`, text: 'Điều' }));
	expect(contentsDepth([...headings(2, 5), ...headings(3, 20)], 4)).toBe(4);
	expect(contentsDepth([...headings(2, 5), ...headings(3, 40)], 4)).toBe(2);
});
