import { describe, expect, it } from 'vitest';
import { parsePage } from '../build/html.ts';
import { coveringPages, elementsByPiece, kindsOf, piecesOf } from './shapes.ts';

const page = (main: string) => `<!doctype html><html lang="vi"><title>x</title><body><main>${main}</main>`;
const choose = (...pages: readonly string[]) =>
	coveringPages(new Map(pages.map((main, index) => [`/${String(index)}/`, piecesOf(page(main))]))).chosen;

describe('pages', () => {
	const plain = '<h1 id="a">Một</h1><ul class="plain"><li><a href="/x/">x</a></li></ul>';

	it.each([
		['words, ids, addresses', '<h1 id="b">Hai</h1><ul class="plain"><li><a href="/y/">y y</a></li></ul>'],
		[
			'the length of a list',
			plain.replace('</ul>', '<li><a href="/z/">z</a></li><li><a href="/t/">t</a></li></ul>'),
		],
		['scripts and white space', `${plain}\n\n<script type="module">x()</script>`],
	])('that differ in %s have one shape: axe judges one of them', (_, other) => {
		expect(piecesOf(page(other))).toEqual(piecesOf(page(plain)));
		expect(choose(plain, other)).toHaveLength(1);
	});

	it.each([
		['an aria attribute', plain.replace('<a ', '<a aria-current="page" ')],
		['a state', plain.replace('<a ', '<a aria-label="" ')],
		['a role', plain.replace('<ul ', '<ul role="list" ')],
		['a class', plain.replace('class="plain"', 'class="plain wide"')],
		['a tag', plain.replaceAll('li>', 'div>')],
		['a link without words', plain.replace('>x<', '><')],
		['a link without an address', plain.replace(' href="/x/"', '')],
		['the type of a button', `${plain}<button type="submit">x</button>`],
		['a place', plain.replace('<ul', '<section><ul').replace('</ul>', '</ul></section>')],
		['the status that colours it', plain.replace('<a ', '<a data-status="het-hieu-luc" ')],
	])('that differ in %s are both judged, unless one has all that the other has', (_, other) => {
		expect(piecesOf(page(other))).not.toEqual(piecesOf(page(plain)));
		expect(choose(`${plain}<hr>`, other)).toHaveLength(2);
	});
});

it('the kinds of elements of a page are told apart by name, class and role, not by where they stand', () => {
	const kinds = (main: string) => [...kindsOf(page(main))].toSorted();
	expect(kinds('<p class="a (b)">x</p><div><p class="a (b)">y <b>z</b></p></div>')).toEqual([
		'b',
		'body',
		'div',
		'html[lang=vi]',
		'main',
		'p[class=a (b)]',
	]);
});

it('the elements of a piece are all that look alike where they stand, in the order of the page', () => {
	const tree = parsePage(page('<ul><li>x</li><li><b>y</b></li><li>z</li></ul><ol><li>x</li></ol>'));
	const items = elementsByPiece(tree).get(' html[lang=vi] body main ul li (…)') ?? [];
	expect(items.map(({ childNodes = [] }) => childNodes[0]?.value)).toEqual(['x', 'z']);
});

describe('the pages that are judged', () => {
	it('have every piece that any page has, and none is judged that adds nothing', () => {
		const poor = '<div><p>x</p></div>';
		const rich = `${poor}<div><ul><li>x</li></ul></div>`;
		expect(choose(poor, rich, '<div><ol><li>x</li></ol></div>')).toEqual(['/1/', '/2/']);
		expect(choose(rich, rich)).toEqual(['/0/']);
	});

	it('are few: a page is judged for what it adds, not for how much it has', () => {
		const pages = { a: [1, 2, 3, 4], b: [1, 2, 5], c: [5, 6] };
		const pieces = Object.entries(pages).map(([name, all]) => [name, new Set(all.map(String))] as const);
		expect(coveringPages(new Map(pieces))).toEqual({ chosen: ['a', 'c'], pieces: 6 });
	});

	it('are chosen until they have the share that is asked', () => {
		const pages = new Map([
			['/a/', new Set(['1', '2', '3'])],
			['/b/', new Set(['4'])],
			['/c/', new Set(['5'])],
		]);
		expect(coveringPages(pages, 0.8)).toEqual({ chosen: ['/a/', '/b/'], pieces: 4 });
	});
});
