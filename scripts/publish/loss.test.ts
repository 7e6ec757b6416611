import { expect, test } from 'vitest';
import { lossOf, refusalOf } from './loss.ts';

const site = (paths: readonly string[]) => new Map(paths.map((path) => [path, 'x']));
const pages = (count: number) =>
	Array.from({ length: count }, (_, index) => `guong/${String(index)}/index.html`);
const refusal = (live: readonly string[], fresh: readonly string[]) =>
	refusalOf(lossOf(site(live), site(fresh), ['/_astro/']));

test('a release that loses two pages in a hundred goes out, one that loses three is refused and names them', () => {
	expect(refusal(pages(100), pages(98))).toBeNull();
	expect(refusal(pages(100), pages(97))).toMatch(/mất 3 trong 100 trang.*\n {2}\/guong\/97\/index\.html/u);
});

test('files count apart from pages: ten lost pictures are no small share of ten', () => {
	const live = [...pages(1000), 'a.png', 'b.pdf'];
	expect(refusal(live, pages(1000))).toContain('mất 2 trong 2 tệp');
});

test('what has a hash in its name, the index and files for hosts may come and go', () => {
	expect(
		refusal(['index.html', '_astro/a.1.css', 'pagefind/x.pf_index', '_headers', 'a.html.br'], ['index.html']),
	).toBeNull();
});
