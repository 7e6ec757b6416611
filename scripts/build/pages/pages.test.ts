import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles } from '../files.ts';
import { workOnPages, type Pages } from './pages.ts';

const WORDS = 'Bà con góp đất làm đường theo Kế hoạch 26/KH-UBND. '.repeat(40);
const page = (name: string) =>
	`<html lang="vi"><head><link rel="alternate" type="text/markdown" href="/${name}/index.md"></head><body><main data-pagefind-body><h1 style="--depth: 0;">Thi đua</h1><p>${WORDS}</p><h2 id="sau">Sau này</h2><p>Đường rộng</p></main></body></html>`;
const REFRESH =
	'<html><head>\n<meta http-equiv="refresh" content="5; url=https://noi-khac.example/"></head></html>';
let site: string;
let pages: Pages;

beforeEach(() => {
	site = mkdtempSync(join(tmpdir(), 'pages-'));
	pages = workOnPages(site);
});
afterEach(async () => {
	await pages.stop();
	rmSync(site, { recursive: true });
});

function write(path: string, text: string): void {
	mkdirSync(dirname(join(site, path)), { recursive: true });
	writeFileSync(join(site, path), text);
}

const read = (path: string) => readFileSync(join(site, path), 'utf8');
const unpacked = (path: string) =>
	brotliDecompressSync(readFileSync(join(site, `${path}.br`))).toString('utf8');

describe('pages of a site', () => {
	it('come out lean, with numbers whole, a twin, and both packed', async () => {
		write('guong/a/index.html', page('guong/a'));
		await pages.finish();
		expect(read('guong/a/index.html')).toContain('<h1>Thi đua</h1>');
		expect(read('guong/a/index.html')).toContain('<span class="whole">26/KH-UBND</span>');
		expect(read('guong/a/index.md')).toContain('# Thi đua\n');
		for (const path of ['guong/a/index.html', 'guong/a/index.md']) expect(unpacked(path)).toBe(read(path));
	});

	it('are the same whether they were worked on as they came or at the end', async () => {
		for (const name of ['a', 'b']) write(`${name}/index.html`, page('a'));
		pages.add('a/index.html');
		pages.add('khong-phai-trang.png');
		await pages.finish();
		expect(read('a/index.html')).toBe(read('b/index.html'));
	});

	it('tell search their words and sections, in the order of their files', async () => {
		write('b/index.html', page('b'));
		write('a/index.html', page('a'));
		write('k/index.html', '<html><body><p>Không tìm</p></body></html>');
		const { searched } = await pages.finish();
		const found = [...searched()];
		expect(found.map(({ path }) => path)).toEqual(['a/index.html', 'b/index.html']);
		expect(found[0]).toMatchObject({ heading: 'Thi đua', sections: [{ id: 'sau', content: 'Đường rộng' }] });
		expect(found[0]?.page).not.toContain('class="whole"');
	});

	it('stop the build where one sends its readers elsewhere, with the line', async () => {
		write('a/index.html', page('a'));
		write('x/index.html', REFRESH);
		await expect(pages.finish()).rejects.toThrow('x/index.html:2: trang tự chuyển đi nơi khác.');
	});

	it('stop the build where one is gone that was said to be there', async () => {
		pages.add('mat/index.html');
		await expect(pages.finish()).rejects.toThrow('ENOENT');
		expect(listFiles(site)).toEqual([]);
	});
});
