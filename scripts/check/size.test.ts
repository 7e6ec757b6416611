import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { size, weighSite } from './size.ts';
import { copyCase, openCase } from './testing.ts';

/** Letters that gzip cannot shrink below about three quarters. */
function noise(bytes: number): string {
	return randomBytes(bytes).toString('base64');
}

test('a page over 20 kB of HTML and CSS is reported', async () => {
	const folder = copyCase();
	appendFileSync(join(folder, 'site/index.html'), `<!--${noise(25_000)}-->`);
	expect(await size(openCase(folder))).toMatchObject([{ code: 'page-heavy', file: 'index.html' }]);
});

test('CSS counts, also when another sheet imports it', async () => {
	const folder = copyCase();
	writeFileSync(join(folder, 'site/_astro/more.css'), `/* ${noise(25_000)} */`);
	expect(await size(openCase(folder))).toMatchObject([{ code: 'page-heavy', file: 'index.html' }]);
});

test('a page with a short full text may weigh 30 kB and no more', async () => {
	const folder = copyCase();
	appendFileSync(join(folder, 'site/van-ban/index.html'), `<!--${noise(25_000)}-->`);
	expect(await size(openCase(folder))).toEqual([]);
	appendFileSync(join(folder, 'site/van-ban/index.html'), `<!--${noise(10_000)}-->`);
	expect(await size(openCase(folder))).toMatchObject([{ code: 'page-heavy', file: 'van-ban/index.html' }]);
});

test('a page with a long full text may weigh 20 kB and 2.2 times its official words, and no more', async () => {
	const folder = copyCase();
	const file = join(folder, 'site/van-ban/index.html');
	const html = readFileSync(file, 'utf8');
	writeFileSync(file, html.replace('<p>KẾ HOẠCH</p>', `<p>KẾ HOẠCH ${noise(40_000)}</p>`));
	appendFileSync(file, `<!--${noise(50_000)}-->`);
	expect(await size(openCase(folder))).toEqual([]);
	appendFileSync(file, `<!--${noise(20_000)}-->`);
	expect(await size(openCase(folder))).toMatchObject([{ code: 'page-heavy', file: 'van-ban/index.html' }]);
});

test('a page of an article may weigh 20 kB and 2.2 times its official words, and no more', async () => {
	const folder = copyCase();
	const file = join(folder, 'site/index.html');
	const html = readFileSync(file, 'utf8');
	writeFileSync(file, html.replace('</main>', `<div data-official-text>${noise(6000)}</div></main>`));
	appendFileSync(file, `<!--${noise(22_000)}-->`);
	expect(await size(openCase(folder))).toEqual([]);
	appendFileSync(file, `<!--${noise(8000)}-->`);
	expect(await size(openCase(folder))).toMatchObject([{ code: 'page-heavy', file: 'index.html' }]);
});

test('words that are not official do not make the limit higher', async () => {
	const folder = copyCase();
	const file = join(folder, 'site/van-ban/index.html');
	const html = readFileSync(file, 'utf8');
	writeFileSync(
		file,
		html.replace('</div>\n</main>', `<p data-not-official>${noise(40_000)}</p></div></main>`),
	);
	expect(await size(openCase(folder))).toMatchObject([{ code: 'page-heavy', file: 'van-ban/index.html' }]);
});

test('script over 12 kB is reported, static imports followed', async () => {
	const folder = copyCase();
	appendFileSync(join(folder, 'site/_astro/start.js'), `// ${noise(15_000)}`);
	expect(await size(openCase(folder))).toMatchObject([{ code: 'script-heavy', file: 'index.html' }]);
});

test('script imported on demand does not count', async () => {
	const folder = copyCase();
	appendFileSync(join(folder, 'site/_astro/search.js'), `// ${noise(50_000)}`);
	expect(await size(openCase(folder))).toEqual([]);
});

test('inline script counts as script', async () => {
	const folder = copyCase();
	appendFileSync(join(folder, 'site/index.html'), `<script>// ${noise(13_000)}</script>`);
	expect(await size(openCase(folder))).toMatchObject([{ code: 'script-heavy' }]);
});

test('the heaviest page comes first', () => {
	const folder = copyCase();
	appendFileSync(join(folder, 'site/van-ban/index.html'), `<!--${noise(5_000)}-->`);
	expect(weighSite(openCase(folder)).map(({ path }) => path)).toEqual([
		'van-ban/index.html',
		'index.html',
		'van-ban/nd-5/index.html',
	]);
});

test('a page that needs more than eight files is reported with each of them', async () => {
	const folder = copyCase();
	const file = join(folder, 'site/index.html');
	const names = Array.from({ length: 9 }, (_, index) => `_astro/s${String(index)}.css`);
	for (const name of names) writeFileSync(join(folder, 'site', name), 'a{}');
	const links = names.map((name) => `<link rel="stylesheet" href="/${name}">`).join('');
	writeFileSync(file, readFileSync(file, 'utf8').replace('</head>', `${links}</head>`));
	const [finding] = await size(openCase(folder));
	expect(finding).toMatchObject({ code: 'files-many', file: 'index.html' });
	for (const name of names) expect(finding?.message).toContain(name);
});
