import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeOfflinePack } from './offline.ts';

let site: string;

beforeEach(() => {
	site = mkdtempSync(join(tmpdir(), 'offline-'));
	write('index.html', '<p>Trang chủ</p>');
	write('khen-thuong/index.html', '<p>Khen thưởng, bằng khen</p>');
	write('_astro/index.abc.css', 'p{color:red}');
	write('pagefind/tu-1/head.json', '{}');
});
afterEach(() => {
	rmSync(site, { recursive: true });
});

function write(path: string, content: string | Buffer): void {
	mkdirSync(dirname(join(site, path)), { recursive: true });
	writeFileSync(join(site, path), content);
}

/** The files of the pack by their addresses. */
function unpacked(): Record<string, string> {
	const manifest = JSON.parse(readFileSync(join(site, 'luu/goi.json'), 'utf8')) as { file: string };
	const bytes = gunzipSync(readFileSync(join(site, manifest.file)));
	const end = bytes.indexOf(10);
	const entries = JSON.parse(bytes.subarray(0, end).toString()) as { path: string; length: number }[];
	let at = end + 1;
	return Object.fromEntries(
		entries.map(({ path, length }) => [path, bytes.subarray(at, (at += length)).toString()]),
	);
}

describe('the pack for reading without a line', () => {
	it('holds pages by the addresses readers ask for, and what they need to look and search right', async () => {
		await writeOfflinePack(site, '2026-11-29');
		expect(unpacked()).toEqual({
			'/': '<p>Trang chủ</p>',
			'/khen-thuong/': '<p>Khen thưởng, bằng khen</p>',
			'/_astro/index.abc.css': 'p{color:red}',
			'/pagefind/tu-1/head.json': '{}',
		});
	});

	it('leaves out short addresses, data, files to take away, the other index, packed copies and files for hosts', async () => {
		for (const path of [
			'k/abc/index.html',
			'du-lieu/guong.json',
			'khen-thuong/tai-ve/to-in.pdf',
			'pagefind/pagefind.js',
			'index.html.br',
			'_hosting/nginx.conf',
			'_headers',
		])
			write(path, 'x');
		await writeOfflinePack(site, '2026-11-29');
		expect(Object.keys(unpacked())).toHaveLength(4);
	});

	it('is the same for the same site and has another name for another', async () => {
		const name = () =>
			(JSON.parse(readFileSync(join(site, 'luu/goi.json'), 'utf8')) as { file: string }).file;
		await writeOfflinePack(site, '2026-11-29');
		const first = name();
		rmSync(join(site, 'luu'), { recursive: true });
		await writeOfflinePack(site, '2026-11-29');
		expect(name()).toBe(first);
		write('index.html', '<p>Trang khác</p>');
		rmSync(join(site, 'luu'), { recursive: true });
		await writeOfflinePack(site, '2026-11-29');
		expect(name()).not.toBe(first);
	});

	it('never outgrows five megabytes: what is wanted less is left out, folder by folder', async () => {
		write('guong/lon/index.html', randomBytes(4_900_000));
		write('zz/cuoi/index.html', randomBytes(300_000));
		expect(await writeOfflinePack(site, '2026-11-29')).toBeLessThanOrEqual(5_000_000);
		const kept = Object.keys(unpacked());
		expect(kept).toContain('/guong/lon/');
		expect(kept).not.toContain('/zz/cuoi/');
	});
});
