import { cpSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NO_RULES } from '../../src/search/query/rules.ts';
import { writeSiteRecords } from '../search/site-records.ts';
import { doubtsAboutBuilt } from './built.ts';
import { writeManifest } from './manifest.ts';
import { makeSite } from './testing/sites.ts';

const page = (title: string, body = '') =>
	`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title>` +
	`<meta name="description" content="Trang thử của ${title}, để xem lệnh đăng hỏi gì trước khi đăng."></head>` +
	`<body><main><h1>${title}</h1>${body}</main></body></html>`;
const site = (body = '', more: Readonly<Record<string, string>> = {}) =>
	makeSite('mot', {
		'index.html': page('Trang đầu', body),
		'gioi-thieu/index.html': page('Giới thiệu', '<a href="/">Trang đầu</a>'),
		'404.html': page('Không tìm thấy'),
		_headers: "/*\n  Content-Security-Policy: default-src 'none'\n",
		...more,
	}).dir;

test('what is wrong with a page is told with file and line', async () => {
	const doubts = await doubtsAboutBuilt(site('<a href="/mat/">Đi</a><h1>Lại</h1>'));
	expect(doubts).toContainEqual(expect.stringMatching(/^index\.html:1 <a> dẫn tới "\/mat\/"/u));
	expect(doubts.length).toBeGreaterThan((await doubtsAboutBuilt(site())).length);
	expect(await doubtsAboutBuilt(site())).not.toContainEqual(expect.stringContaining('dẫn tới'));
});

test('a copy that lost, changed or gained a file is refused', async () => {
	const whole = site();
	await expect(doubtsAboutBuilt(whole)).resolves.toBeInstanceOf(Array);
	for (const path of ['lich.ics', 'them.txt']) {
		const copy = mkdtempSync(join(tmpdir(), 'copy-'));
		cpSync(whole, copy, { recursive: true });
		writeFileSync(join(copy, path), 'khác');
		await expect(doubtsAboutBuilt(copy)).rejects.toThrow(`không còn nguyên như khi dựng: ${path}`);
	}
	const part = mkdtempSync(join(tmpdir(), 'copy-'));
	cpSync(whole, part, { recursive: true, filter: (path) => !path.endsWith('lich.ics') });
	expect(existsSync(join(part, 'lich.ics'))).toBe(false);
	await expect(doubtsAboutBuilt(part)).rejects.toThrow('không còn nguyên như khi dựng: lich.ics');
});

test('a folder that no build wrote, and a province, which has checks of its own, are refused', async () => {
	await expect(doubtsAboutBuilt(mkdtempSync(join(tmpdir(), 'empty-')))).rejects.toThrow('thiếu index.html');
	const province = site();
	const colours = { accent: '#a3191f', highlight: '#b8860b' };
	writeSiteRecords(province, {
		...{ province: 'tỉnh Sen', address: null, colours: { light: colours, dark: colours } },
		...{ rules: NO_RULES, documents: [], records: [] },
	});
	writeManifest(province);
	await expect(doubtsAboutBuilt(province)).rejects.toThrow('trang của một tỉnh');
});
