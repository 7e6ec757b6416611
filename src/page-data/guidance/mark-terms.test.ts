import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { markTerms, type Markable } from './mark-terms.ts';

const TERMS: readonly Markable[] = [
	{ href: '/thuat-ngu/#thi-dua', words: ['thi đua'] },
	{ href: '/thuat-ngu/#danh-hieu', words: ['danh hiệu thi đua'] },
	{ href: null, words: ['Luật Thi đua, khen thưởng'] },
	{ href: '/thuat-ngu/#cum', words: ['cụm, khối thi đua', 'cụm thi đua'] },
];
const link = (id: string, words: string) => `<a class="term" href="/thuat-ngu/#${id}">${words}</a>`;
/** The words as a browser reads them. */
function textOf(node: Nodes): string {
	if (node.type === 'text') return node.value;
	return 'children' in node ? node.children.map(textOf).join('') : '';
}
const wordsOf = (html: string) => textOf(fromParse5(parseFragment(html)));
const withoutTags = (html: string) => html.replace(/<a class="term"[^>]*>|<\/a>/g, '');

describe('marking terms', () => {
	it.each([
		['the first occurrence only', '<p>thi đua, thi đua</p>', `<p>${link('thi-dua', 'thi đua')}, thi đua</p>`],
		['the longer term first', '<p>Danh hiệu thi đua</p>', `<p>${link('danh-hieu', 'Danh hiệu thi đua')}</p>`],
		['another way of saying it', '<p>Cụm thi đua</p>', `<p>${link('cum', 'Cụm thi đua')}</p>`],
		['words with a line end between', '<p>thi\nđua</p>', `<p>${link('thi-dua', 'thi\nđua')}</p>`],
	])('links %s', (_, html, marked) => {
		expect(markTerms(html, TERMS)).toBe(marked);
	});

	it.each([
		['links', '<p><a href="/x/">thi đua</a></p>'],
		['links with marks inside', '<p><a href="/x/"><em>phong trào</em> thi đua</a></p>'],
		['quotations', '<blockquote><p>thi đua</p></blockquote>'],
		['official words', '<div data-official-text><div><p>thi đua</p></div></div>'],
		['headings', '<h2 id="thi-dua">thi đua</h2>'],
		['headings of lists and tables', '<dl><dt>thi đua</dt></dl><table><tr><th>thi đua</th></tr></table>'],
		['attributes', '<img alt="thi đua">'],
		['comments', '<!-- thi đua <p> -->'],
		['names that only hold a term', '<p>Luật Thi đua, khen thưởng</p>'],
		['parts of longer words', '<p>thi đuaa, kthi đua</p>'],
	])('leaves %s alone', (_, html) => {
		expect(markTerms(html, TERMS)).toBe(html);
	});

	it('goes on after what it left alone', () => {
		const html = '<h2>thi đua</h2><div data-official-text><p>thi đua<br></p></div><p>thi đua</p>';
		expect(markTerms(html, TERMS)).toContain(`</div><p>${link('thi-dua', 'thi đua')}</p>`);
	});

	it('changes nothing where the province has no glossary', () => {
		expect(markTerms('<p>thi đua</p>', [])).toBe('<p>thi đua</p>');
	});

	it('keeps every word of any prose', () => {
		const piece = fc.constantFrom(
			'thi đua',
			' ',
			'danh hiệu',
			'<p>',
			'</p>',
			'<em>',
			'</em>',
			'<h2>',
			'</h2>',
			'<br>',
			'a < b',
			', ',
			'cụm',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
				const html = pieces.join('').replaceAll(/<\/?a\b/gi, '');
				expect(wordsOf(markTerms(html, TERMS))).toBe(wordsOf(html));
			}),
		);
	});

	it('marks each term at most once in any prose', () => {
		const word = fc.constantFrom('thi đua', 'danh hiệu thi đua', 'và', 'cụm thi đua', 'khen');
		fc.assert(
			fc.property(fc.array(word), (words) => {
				const marked = markTerms(`<p>${words.join(' ')}</p>`, TERMS);
				const hrefs = [...marked.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
				expect(new Set(hrefs).size).toBe(hrefs.length);
				expect(withoutTags(marked)).toBe(`<p>${words.join(' ')}</p>`);
			}),
		);
	});
});
