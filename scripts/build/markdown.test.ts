import { describe, expect, it } from 'vitest';
import { parsePage } from './html.ts';
import { pageTwin } from './markdown.ts';

const twinOf = (html: string) => pageTwin(parsePage(html));

function page(main: string, canonical = ''): string {
	return `<html><head>${canonical}<link rel="alternate" type="text/markdown" href="/a/b/index.md"></head><body><nav>menu</nav><main>${main}</main><footer>chân trang</footer></body></html>`;
}
const CANONICAL = '<link rel="canonical" href="https://song-mo.example/a/b/">';

describe('the Markdown twin of a page', () => {
	it('has headings, lists, tables and links of the main part, and says where it comes from', () => {
		const twin = twinOf(
			page(
				'<h1>Tên</h1><p>Lời <a href="/c/">dẫn</a>.</p><ul><li>một</li></ul><table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
			),
		);
		expect(twin).toEqual({
			path: 'a/b/index.md',
			text: '# Tên\n\nLời [dẫn](/c/).\n\n- một\n\n|A|B|\n|-|-|\n|1|2|\n\n---\n\nTrang gốc: /a/b/\n',
		});
	});

	it('names whole addresses where the site has one, of places on the page too', () => {
		const twin = twinOf(page('<p><a href="/c/">c</a> <a href="#d">d</a></p>', CANONICAL));
		expect(twin?.text).toContain('[c](https://song-mo.example/c/) [d](https://song-mo.example/a/b/#d)');
		expect(twin?.text).toContain('Trang gốc: https://song-mo.example/a/b/');
	});

	it('has notices, steps and figures of prose with all their words', () => {
		const twin = twinOf(
			page(
				'<aside aria-label="Chú ý"><p aria-hidden="true"><svg></svg>Chú ý</p><div><p>Lời.</p></div></aside><ol role="list" class="sl-steps"><li>Một</li></ol><dl><div><dt>kênh sạch</dt><dd><b>12</b> <span>km</span></dd></div></dl>',
			),
		);
		for (const words of ['Chú ý', 'Lời.', '1. Một', 'kênh sạch', '**12** km'])
			expect(twin?.text).toContain(words);
	});

	it('leaves out what only works in a browser, and links that show a drawing only', () => {
		const twin = twinOf(
			page(
				'<p>Lời</p><button>Chép</button><form><label>Lọc <input></label></form><div data-needs-script>x</div><svg><title>y</title></svg><a href="#z" title="Liên kết"><svg></svg></a><script>z</script>',
			),
		);
		expect(twin?.text).toBe('Lời\n\n---\n\nTrang gốc: /a/b/\n');
	});

	it('keeps words that Markdown would read as its own signs', () => {
		const twin = twinOf(page('<p>1. Điều 5* và _gạch_</p><p># không phải đề mục</p>'));
		expect(twin?.text).toContain('1\\. Điều 5\\* và \\_gạch\\_');
		expect(twin?.text).toContain('\\# không phải đề mục');
	});

	it('is not made for a page that names none', () => {
		expect(twinOf('<html><body><main>x</main></body></html>')).toBeNull();
	});
});
