import { unified } from '@astrojs/markdown-remark';
import { beforeAll, describe, expect, it } from 'vitest';
import { PAGE_MARKDOWN } from './page.ts';

let render: (markdown: string) => Promise<string>;
beforeAll(async () => {
	// As Astro does with the processor of astro.config.mjs.
	const renderer = await unified(PAGE_MARKDOWN).createRenderer({ syntaxHighlight: false });
	render = async (markdown) => (await renderer.render(markdown)).code;
});

describe('a page made of Markdown', () => {
	it('has the tables, strokes and bare addresses of GFM', async () => {
		expect(await render('| a | b |\n| - | - |\n| 1 | ~~2~~ |')).toMatch(/<table>.*<td><del>2<\/del><\/td>/su);
		expect(await render('Xem https://a.example/.')).toContain('<a href="https://a.example/">');
	});

	it('has footnotes with Vietnamese labels', async () => {
		const html = await render('Lời[^1].\n\n[^1]: Chú giải.');
		expect(html).toMatch(/<h2[^>]* id="footnote-label"[^>]*>Chú thích<\/h2>/u);
		expect(html).toContain('aria-label="Về chỗ dẫn"');
	});

	it('keeps quotation marks as they were typed', async () => {
		expect(await render('Lời "thẳng" -- và...')).toBe('<p>Lời "thẳng" -- và...</p>');
	});

	it('has code without styles of its own, which its Content-Security-Policy would forbid', async () => {
		expect(await render('```js\nconst a = 1;\n```')).toBe(
			'<pre><code class="language-js">const a = 1;\n</code></pre>',
		);
	});
});

describe('headings', () => {
	const idsOf = async (markdown: string) =>
		Array.from((await render(markdown)).matchAll(/<h\d id="([^"]*)"/gu), ([, id]) => id);

	it('are addressed by their words without marks', async () => {
		expect(await idsOf('## Các mốc thời gian\n\n### Đọc kế hoạch *này* hôm nay?')).toEqual([
			'cac-moc-thoi-gian',
			'doc-ke-hoach-nay-hom-nay',
		]);
	});

	it('of the same words have two addresses, the same in every document', async () => {
		const markdown = '## Nguồn\n\n## Nguồn\n\n## Nguồn';
		expect(await idsOf(markdown)).toEqual(['nguon', 'nguon-2', 'nguon-3']);
		expect(await idsOf(markdown)).toEqual(['nguon', 'nguon-2', 'nguon-3']);
	});
});
