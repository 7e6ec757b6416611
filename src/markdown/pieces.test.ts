import { describe, expect, it } from 'vitest';
import { prosePieces } from './pieces.ts';
import { readMdx } from './read.ts';

const pieces = (words: string) => prosePieces(readMdx(words).tree);
const render = (words: string) =>
	pieces(words)
		.map((piece) => ('html' in piece ? piece.html : `<${piece.name}>`))
		.join('');

describe('a page made of prose', () => {
	it('has the tables, strokes and bare addresses of GFM', () => {
		expect(render('| a | b |\n| - | - |\n| 1 | ~~2~~ |')).toMatch(/<table>.*<td><del>2<\/del><\/td>/su);
		expect(render('Xem https://a.example/.')).toContain('<a href="https://a.example/">');
	});

	it('has footnotes with Vietnamese labels', () => {
		const html = render('Lời[^1].\n\n[^1]: Chú giải.');
		expect(html).toMatch(/<h2[^>]* id="footnote-label"[^>]*>Chú thích<\/h2>/u);
		expect(html).toContain('aria-label="Về chỗ dẫn"');
	});

	it('keeps quotation marks as they were typed', () => {
		expect(render('Lời "thẳng" -- và...')).toBe('<p>Lời "thẳng" -- và...</p>');
	});

	it('has code without styles of its own, which its Content-Security-Policy would forbid', () => {
		expect(render('```js\nconst a = 1;\n```')).toBe(
			'<pre><code class="language-js">const a = 1;\n</code></pre>',
		);
	});
});

describe('components', () => {
	it('stand between runs of HTML, with what their attributes say', () => {
		expect(pieces('Một.\n\n<Quote at="dieu-1" />\n\nHai.')).toEqual([
			{ html: '<p>Một.</p>\n' },
			{ name: 'Quote', attributes: { at: 'dieu-1' }, inside: [] },
			{ html: '\n<p>Hai.</p>' },
		]);
	});

	it('hold prose and components of their own', () => {
		const words = '<Aside type="note" title="Chú ý">\n\n## Một\n\n<Award id="co" />\n\n</Aside>';
		expect(pieces(words)).toEqual([
			{
				name: 'Aside',
				attributes: { type: 'note', title: 'Chú ý' },
				inside: [{ html: '<h2 id="mot">Một</h2>' }, { name: 'Award', attributes: { id: 'co' }, inside: [] }],
			},
		]);
	});

	it('with code in an attribute are refused', () => {
		expect(() => pieces('<Quote at={process.env.HOME} />')).toThrow('thuộc tính');
	});

	it('never have their words run: code in prose is left out', () => {
		expect(render('Một {process.env.HOME} hai.')).not.toContain(process.env['HOME'] ?? 'HOME');
	});
});

describe('headings', () => {
	const idsOf = (words: string) => Array.from(render(words).matchAll(/<h\d id="([^"]*)"/gu), ([, id]) => id);

	it('are addressed by their words without marks', () => {
		expect(idsOf('## Các mốc thời gian\n\n### Đọc kế hoạch *này* hôm nay?')).toEqual([
			'cac-moc-thoi-gian',
			'doc-ke-hoach-nay-hom-nay',
		]);
	});

	it('of the same words have two addresses, the same in every document', () => {
		const words = '## Nguồn\n\n## Nguồn\n\n## Nguồn';
		expect(idsOf(words)).toEqual(['nguon', 'nguon-2', 'nguon-3']);
		expect(idsOf(words)).toEqual(['nguon', 'nguon-2', 'nguon-3']);
	});
});
