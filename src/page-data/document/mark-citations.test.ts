import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { CitationSegment } from './citation-lookup.ts';
import { linkCitations } from './mark-citations.ts';

const PLAIN = { href: null, document: null, title: null, cites: null, status: null, effect: null };
const NAME = /(?:Điều 5 )?Nghị định 9/u;

/** Stands in for the finder, which has tests of its own: every "Nghị định 9" is a citation, with "Điều 5 " before it or not. */
function cite(text: string): CitationSegment[] {
	return text
		.split(new RegExp(`(${NAME.source})`, 'u'))
		.filter((piece) => piece !== '')
		.map((piece) =>
			NAME.test(piece)
				? {
						text: piece,
						href: '/nd-9/',
						document: 'nd-9',
						title: '9: "hết" <',
						cites: 'nd-9',
						status: 'het-hieu-luc',
						effect: null,
					}
				: { ...PLAIN, text: piece },
		);
}

const link = (words: string) =>
	`<a href="/nd-9/" title="9: &#x22;hết&#x22; <" data-cites="nd-9" data-status="het-hieu-luc">${words}</a>`;
/** The words as a browser reads them. */
function textOf(node: Nodes): string {
	if (node.type === 'text') return node.value;
	return 'children' in node ? node.children.map(textOf).join('') : '';
}
const wordsOf = (html: string) => textOf(fromParse5(parseFragment(html)));

describe('linking citations in prose', () => {
	it.each([
		[
			'each of several',
			'<p>Nghị định 9, Nghị định 9</p>',
			`<p>${link('Nghị định 9')}, ${link('Nghị định 9')}</p>`,
		],
		['one inside emphasis', '<p><em>Nghị định 9</em>.</p>', `<p><em>${link('Nghị định 9')}</em>.</p>`],
		['one behind emphasis', '<p><b>Xem</b> Nghị định 9</p>', `<p><b>Xem</b> ${link('Nghị định 9')}</p>`],
		['those of each list item', '<ul><li>Nghị định 9</li></ul>', `<ul><li>${link('Nghị định 9')}</li></ul>`],
	])('links %s', (_, html, marked) => {
		expect(linkCitations(html, cite)).toBe(marked);
	});

	it.each([
		['links', '<p><a href="/x/">Nghị định 9</a></p>'],
		['quotations', '<blockquote><p>Nghị định 9</p></blockquote>'],
		['captions', '<figcaption>Nghị định 9</figcaption>'],
		['official words', '<div data-official-text><p>Nghị định 9</p></div>'],
		['headings', '<h2>Nghị định 9</h2>'],
		['code', '<p><code>Nghị định 9</code></p>'],
		['attributes', '<img alt="Nghị định 9">'],
		['comments', '<!-- Nghị định 9 -->'],
	])('leaves %s alone', (_, html) => {
		expect(linkCitations(html, cite)).toBe(html);
	});

	it('leaves a citation plain that runs across a tag, rather than link half of it', () => {
		const html = '<p><strong>Điều 5</strong> Nghị định 9</p>';
		expect(linkCitations(html, cite)).toBe(html);
	});

	it('does not read two paragraphs as one', () => {
		expect(linkCitations('<p>Điều 5 </p><p>Nghị định 9</p>', cite)).toBe(
			`<p>Điều 5 </p><p>${link('Nghị định 9')}</p>`,
		);
	});

	it('keeps every letter of any HTML', () => {
		const piece = fc.constantFrom(
			'Nghị định 9',
			'Điều 5 ',
			' ',
			'<p>',
			'</p>',
			'<em>',
			'</em>',
			'<li>',
			'<h2>',
			'</h2>',
			'<br>',
			'a < b',
			'&amp;',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
				const html = pieces.join('').replaceAll(/<\/?a\b/gi, '');
				expect(wordsOf(linkCitations(html, cite))).toBe(wordsOf(html));
			}),
		);
	});
});
