import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPublished } from '../build/published.ts';
import { copyCase, openCase } from '../check/testing.ts';
import { addressesOf, extendList, LIST_FILE, lostAddresses, readList, undatedPages } from './addresses.ts';

let folder: string;
beforeEach(() => {
	folder = copyCase();
});
afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

const write = (path: string, text: string) => {
	writeFileSync(join(folder, path), text);
};

describe('the list of published addresses', () => {
	it('holds pages and files of a site, not its bundles and its index', () => {
		expect(addressesOf(openCase(folder))).toEqual(['/', '/cu/', '/lich.ics', '/van-ban/', '/van-ban/nd-5/']);
	});

	it('holds the places of records that share a page, whether the data names them whole or from the root', () => {
		const rows = ['/lich/#hop', 'https://song-mo.example/lich/#nop', '/nhiem-vu/gui/'];
		mkdirSync(join(folder, 'site/du-lieu'));
		write('site/du-lieu/su-kien.json', JSON.stringify({ ban_ghi: rows.map((dia_chi) => ({ dia_chi })) }));
		expect(addressesOf(openCase(folder)).filter((address) => address.includes('#'))).toEqual([
			'/lich/#hop',
			'/lich/#nop',
		]);
	});

	it('is extended in its place, keeps every line and the notes of editors, and the second time has nothing to add', () => {
		const first = extendList('# Của ta.\n/b/\n/z/\n', ['/a/', '/b/']);
		expect(first).toEqual({ text: '# Của ta.\n/a/\n/b/\n/z/\n', added: 1 });
		expect(extendList(first.text, ['/a/', '/b/'])).toEqual({ text: first.text, added: 0 });
	});

	it('begins with a word to editors, and knows the line of each address whatever ends it', () => {
		const { text, added } = extendList('', ['/a/']);
		expect(added).toBe(1);
		expect(text).toMatch(/^# .*npm run published/u);
		expect(readList('# x\r\n\r\n/a/\r\n')).toEqual([{ address: '/a/', line: 3 }]);
	});
});

describe('an address that is gone', () => {
	it('stops the build and is told with its line and what to do', () => {
		write(`content/${LIST_FILE}`, '/\n/guong/ten-cu/\n');
		expect(() => {
			checkPublished(openCase(folder));
		}).toThrow(/mất 1 địa chỉ.*\n {2}published\.txt:2: \/guong\/ten-cu\/\n[\s\S]*moved\.yaml/u);
	});

	it('is nobody’s loss where the page moved, and its files with it', () => {
		write(
			`content/${LIST_FILE}`,
			'/guong/ten-cu/tem.svg\n/du-lieu/guong/ten-cu.json\n/lich/#ten-cu\n/khac/\n',
		);
		write('content/moved.yaml', 'pages:\n  - from: /guong/ten-cu/\n    to: /van-ban/\n    why: Đổi tên.\n');
		expect(lostAddresses(openCase(folder)).map(({ address }) => address)).toEqual(['/khac/']);
	});

	it('does not trouble a province that keeps no list', () => {
		expect(lostAddresses(openCase(folder))).toEqual([]);
		expect(() => {
			checkPublished(openCase(folder));
		}).not.toThrow();
	});

	it('is not extended by a new page that bears the day of the first edition as its own', () => {
		const page = readFileSync(join(folder, 'site/van-ban/index.html'), 'utf8').replace(
			'<h1>',
			'<p data-page-days>Đăng ngày <time datetime="2024-10-31" data-first-edition>31/10/2024</time></p><h1>',
		);
		write('content/published.txt', '/\n/van-ban/\n');
		write('site/van-ban/index.html', page);
		mkdirSync(join(folder, 'site/moi'));
		write('site/moi/index.html', page);
		expect(undatedPages(openCase(folder))).toEqual(['/moi/']);
		rmSync(join(folder, 'content/published.txt'));
		expect(undatedPages(openCase(folder))).toEqual([]);
	});
});
