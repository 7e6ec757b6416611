/** Ten releases are published while nginx is asked 500 times a second: nobody meets an error, nobody half a site. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { writeHosting } from '../hosting/write.ts';
import { startRealServer } from '../hosting/testing/servers.ts';
import { hasProgram } from '../programs/programs.ts';
import { writeManifest } from './manifest.ts';
import { makeSite } from './testing/sites.ts';

const ONCE = join(import.meta.dirname, 'testing/once.ts');
const A_SECOND = 500;
/** Somewhat more are sent: a busy machine sends the last of them late. */
const SENT = A_SECOND * 1.15;
const RELEASES = 10;
/** Asked in turns, some often. The style is the one that the home page of that moment names. */
const PATHS = ['/', '/gioi-thieu/', '/', '/lich.ics', '/trang/7/', '/_headers'];

it.skipIf(!hasProgram('nginx'))(
	'no request fails while ten releases are published',
	{ timeout: 120_000 },
	async () => {
		const folder = mkdtempSync(join(tmpdir(), 'load-'));
		chmodSync(folder, 0o755);
		// In processes of their own: here the files would be written between two requests, never during one.
		const publish = (dir: string) => runOnce('publish', dir, join(folder, 'host'));
		await publish(release('dau'));
		const server = await startRealServer('nginx', join(folder, 'host/current'), join(folder, 'nginx'));
		const agent = new Agent({ keepAlive: true, maxSockets: 50 });
		const waits: number[] = [];
		const faults: string[] = [];
		let isOver = false;

		async function ask(path: string, wanted: number): Promise<string> {
			const began = performance.now();
			const { status, body } = await get(`${server.origin}${path}`, agent);
			waits.push(performance.now() - began);
			if (status !== wanted) faults.push(`${path}: ${String(status)}`);
			return body;
		}

		async function visit(path: string): Promise<void> {
			const body = await ask(path, path === '/_headers' ? 404 : 200);
			const style = /href="([^"]+\.css)"/u.exec(body)?.[1];
			if (style !== undefined) await ask(style, 200);
		}

		async function load(): Promise<void> {
			const began = performance.now();
			const under: Promise<void>[] = [];
			for (let sent = 0; !isOver; sent++) {
				under.push(visit(PATHS[sent % PATHS.length] ?? '/'));
				// Every other path is the home page, which brings its style: so many visits make that many requests.
				const due = began + (sent * 1000 * (4 / 3)) / SENT;
				await pause(Math.max(0, due - performance.now()));
			}
			await Promise.all(under);
		}

		const loaded = load();
		const began = performance.now();
		for (let count = 0; count < RELEASES; count++) {
			await pause(1000);
			await publish(release(`ban-${String(count)}`));
			if (count % 3 === 2) await runOnce('back', '', join(folder, 'host'));
		}
		const seconds = (performance.now() - began) / 1000;
		isOver = true;
		await loaded;
		await server.close();
		agent.destroy();
		rmSync(folder, { recursive: true });
		const sorted = waits.toSorted((a, b) => a - b);
		const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
		console.log(
			`${String(waits.length)} requests in ${seconds.toFixed(1)} s (${(waits.length / seconds).toFixed(0)} a second), ${String(faults.length)} failed, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
		);
		expect(faults).toEqual([]);
		expect(waits.length / seconds).toBeGreaterThan(A_SECOND);
	},
);

async function runOnce(...args: readonly string[]): Promise<void> {
	const [code] = (await once(spawn(process.execPath, [ONCE, ...args], { stdio: 'inherit' }), 'exit')) as [
		number,
	];
	expect(code).toBe(0);
}

/** A site of 200 pages with what hosts need; its home page names a style with a hash in its name. */
function release(word: string): string {
	const pages = Object.fromEntries(
		Array.from({ length: 200 }, (_, index) => [
			`trang/${String(index)}/index.html`,
			`<p>${word} ${'lời '.repeat(500)}</p>`,
		]),
	);
	const { dir } = makeSite(word, {
		...pages,
		'404.html': '<h1>Không có</h1>',
		'index.html': `<link rel="stylesheet" href="/_astro/${word}.css"><h1>${word}</h1>`,
	});
	writeHosting(dir);
	writeManifest(dir);
	return dir;
}

function get(url: string, agent: Agent): Promise<{ status: number; body: string }> {
	return new Promise((done) => {
		const fail = () => {
			done({ status: 0, body: '' });
		};
		request(url, { agent }, (response) => {
			let body = '';
			response.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
			response.on('end', () => {
				done({ status: response.statusCode ?? 0, body });
			});
			response.on('error', fail);
		})
			.on('error', fail)
			.end();
	});
}
