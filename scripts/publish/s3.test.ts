/** A real S3 server on this machine, in a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHosting } from '../hosting/write.ts';
import { hasProgram } from '../programs/programs.ts';
import { writeManifest } from './manifest.ts';
import { hostAt } from './target.ts';
import { publishKilled } from './testing/kill-later.ts';
import { HASHED, makeSite } from './testing/sites.ts';

const ENVIRONMENT = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER', AWS_REGION: 'us-east-1' };

/** A busy machine takes a second for every way there. */
const SLOW = { timeout: 120_000 };
/** Kills in `test:long`; `npm test` kills a publishing to a folder (killed.test.ts). */
const KILLS = process.env['LONG'] === 'all' ? 40 : 0;

describe.skipIf(!hasProgram('rclone'))('an object store', () => {
	const folder = mkdtempSync(join(tmpdir(), 's3-'));
	const server = new S3rver({
		address: '127.0.0.1',
		port: 0,
		directory: folder,
		silent: true,
		configureBuckets: [{ name: 'trang' }],
	});
	const asked: string[] = [];
	const before = process.env;
	let origin = '';

	beforeAll(async () => {
		const { port } = await server.run();
		origin = `http://127.0.0.1:${String(port)}`;
		process.env = { ...before, ...ENVIRONMENT, AWS_ENDPOINT_URL: origin };
		server.on('event', ({ Records }) => {
			asked.push(...Records.map(({ s3 }) => s3.object.key));
		});
	});

	afterAll(async () => {
		process.env = before;
		await server.close();
		rmSync(folder, { recursive: true });
	});

	const host = hostAt('s3:trang');
	const publish = (word: string, more = {}) =>
		host.publish({ dir: site(word, more), keep: 2, hashed: HASHED });
	const get = async (path: string) => {
		const answer = await fetch(`${origin}/trang/${path}`);
		return { status: answer.status, headers: answer.headers, text: await answer.text() };
	};

	it('gets hashed files first, pages after them and the list last, each with its headers', SLOW, async () => {
		expect(await host.live()).toBeNull();
		const name = await publish('mot');
		const order = ['_astro/mot.css', 'lich.ics', 'index.html', 'releases.txt'].map((path) =>
			asked.indexOf(path),
		);
		expect(order).toEqual(order.toSorted((a, b) => a - b));
		expect(order[0]).toBeGreaterThanOrEqual(0);
		const [page, style, calendar] = [
			await get('index.html'),
			await get('_astro/mot.css'),
			await get('lich.ics'),
		];
		expect([page.text, page.headers.get('content-type')]).toEqual([
			'<h1>mot</h1>',
			'text/html; charset=utf-8',
		]);
		expect(page.headers.get('cache-control')).toBe('no-cache');
		expect(style.headers.get('cache-control')).toContain('immutable');
		expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
		expect((await get('_hosting/nginx.conf')).status).toBe(404);
		expect((await get('releases.txt')).text).toBe(`${name}\n`);
	});

	it(
		'gets only what changed, loses what is gone, and keeps styles of pages that are open',
		SLOW,
		async () => {
			await publish('hai', { 'them/index.html': '<h1>Thêm</h1>' });
			asked.length = 0;
			await publish('ba');
			const own = asked.filter((path) => !path.startsWith('_releases/'));
			expect(own).not.toContain('gioi-thieu/index.html');
			expect(own).toContain('index.html');
			const statuses = await Promise.all(
				['them/index.html', '_astro/hai.css', '_astro/mot.css', 'index.html'].map(
					async (path) => (await get(path)).status,
				),
			);
			expect(statuses).toEqual([404, 200, 404, 200]);
		},
	);

	it('goes back inside the store, headers too', SLOW, async () => {
		await host.back(HASHED);
		const [page, more, style] = [
			await get('index.html'),
			await get('them/index.html'),
			await get('_astro/ba.css'),
		];
		expect([page.text, more.text, style.status]).toEqual(['<h1>hai</h1>', '<h1>Thêm</h1>', 200]);
		expect(page.headers.get('cache-control')).toBe('no-cache');
		await expect(host.back(HASHED)).rejects.toThrow('không còn bản nào');
	});

	it.runIf(KILLS > 0)(
		'killed at a random moment, every page is whole and has its style, and the next run is clean',
		{ timeout: 900_000 },
		async () => {
			const styled = (word: string) =>
				site(word, { 'index.html': `<link rel="stylesheet" href="/_astro/${word}.css"><h1>${word}</h1>` });
			const [old, fresh] = [styled('cu'), styled('moi')];
			const release = (dir: string) => host.publish({ dir, keep: 2, hashed: HASHED });
			const began = performance.now();
			await release(old);
			const whole = performance.now() - began;
			let killed = 0;
			for (let run = 0; run < KILLS; run++) {
				if (run > 0) await release(old);
				if (await publishKilled(fresh, 's3:trang', Math.random() * 1.5 * whole)) killed += 1;
				const { text } = await get('index.html');
				const [, style = '', word = ''] =
					/^<link rel="stylesheet" href="\/([^"]+)"><h1>(cu|moi)<\/h1>$/u.exec(text) ?? [];
				expect(style).toBe(`_astro/${word}.css`);
				expect((await get(style)).text).toBe(word);
			}
			const name = await release(fresh);
			expect((await get('releases.txt')).text.trim().split('\n').at(-1)).toBe(name);
			expect((await get('index.html')).text).toContain('<h1>moi</h1>');
			console.log(`${String(killed)} of ${String(KILLS)} runs to the store were killed`);
		},
	);

	it('says what rclone said where there is no such bucket', async () => {
		await expect(
			hostAt('s3:khong-co').publish({ dir: site('mot'), keep: 2, hashed: HASHED }),
		).rejects.toThrow(/rclone/u);
	});
});

function site(word: string, more: Readonly<Record<string, string>> = {}): string {
	const { dir } = makeSite(word, more);
	writeHosting(dir);
	writeManifest(dir);
	return dir;
}
