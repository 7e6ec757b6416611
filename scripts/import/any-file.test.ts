import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { tableLines } from './table-lines.ts';

/** Pieces of pages and of Markdown, in any order, whole or broken off. */
const PIECE = fc.constantFrom(
	'<p>',
	'</p>',
	'<table>',
	'<tr>',
	'<td>',
	'</table>',
	'<br>',
	'<div class="ads">',
	'</div>',
	'<ol>',
	'<li>',
	'<pre>',
	'<!--',
	'-->',
	'Điều 1. ',
	'1. ',
	'a) ',
	'CỘNG HÒA XÃ HỘI',
	'Số: 5/KH ',
	'**',
	'_',
	'---\n',
	'\n',
	'# ',
	'[a](',
	')',
	'\\',
	'bèo ',
	'&amp;',
	'| ',
	'&#0;',
	'<script>',
	'Nơi nhận: ',
);
const SOURCE = fc.array(PIECE, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('any page and any Markdown', () => {
	it('is read without failing, into clean lines', () => {
		fc.assert(
			fc.property(SOURCE, (source) => {
				for (const { lines } of [readHtml(source), readMarkdown(source)]) {
					expect(lines.filter((line) => /\s\s|^\s|\s$|\n/u.test(line))).toEqual([]);
				}
			}),
			{ numRuns: 500 },
		);
	});
	it('loses no word that stands in a paragraph of its own', () => {
		// Markdown counts a list whose items all have one number, so none stands twice.
		const words = fc.uniqueArray(fc.constantFrom('bèo', 'ao', 'Điều 1. Vớt', '1. Cá', 'a) Vợt', 'Hết.'), {
			minLength: 1,
		});
		fc.assert(
			fc.property(words, (list) => {
				expect(readHtml(list.map((one) => `<p>${one}</p>`).join('')).lines).toEqual(list);
				expect(readMarkdown(list.join('\n')).lines).toEqual(list);
			}),
		);
	});
});

describe('tableLines', () => {
	const paragraphs = fc.array(fc.constantFrom('', 'ao', 'Điều 1. Vớt', 'Nơi nhận:', ' a  b ', 'x | y'), {
		maxLength: 3,
	});
	const cell = fc.record({ paragraphs, span: fc.integer({ min: 1, max: 3 }) });
	it('keeps every word of every cell in order', () => {
		fc.assert(
			fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), (rows) => {
				const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
				const words = rows.flat().flatMap((one) => one.paragraphs);
				expect(letters(tableLines(rows).join(' '))).toBe(letters(words.join(' ')));
			}),
		);
	});
});
