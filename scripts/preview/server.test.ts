import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packSite } from '../hosting/pack.ts';
import { writeHosting } from '../hosting/write.ts';
import { startServer, type RunningServer } from './server.ts';

let server: RunningServer;

beforeAll(async () => {
	const folder = mkdtempSync(join(tmpdir(), 'preview-'));
	const dir = join(folder, 'dist');
	mkdirSync(join(dir, 'văn-bản'), { recursive: true });
	mkdirSync(join(folder, 'dist-secret'));
	writeFileSync(join(folder, 'secret.txt'), 'kín');
	writeFileSync(join(folder, 'dist-secret/a.txt'), 'kín');
	writeFileSync(join(dir, 'index.html'), '<h1>Trang chủ</h1>'.repeat(90));
	writeFileSync(join(dir, '404.html'), '<h1>Không có trang này</h1>');
	writeFileSync(join(dir, 'văn-bản/index.html'), '<h1>Văn bản</h1>');
	writeFileSync(join(dir, 'lich.ics'), 'BEGIN:VCALENDAR');
	writeFileSync(join(dir, 'a.pf_index'), 'x');
	mkdirSync(join(dir, 'cu'));
	writeFileSync(join(dir, 'cu/index.html'), '<meta http-equiv="refresh" content="0; url=/moi/#cho">');
	writeHosting(dir);
	await packSite(dir);
	server = await startServer({ dir, port: 0 });
});

afterAll(() => server.close());

/** Asks with the path exactly as given: fetch() would tidy "..", which is what is to be tested. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
	return new Promise((done, fail) => {
		const asked = request({ host: '127.0.0.1', port: server.port, path, headers, method }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () => {
				done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
			});
		});
		asked.on('error', fail);
		asked.end();
	});
}

interface Answer {
	readonly status: number | undefined;
	readonly headers: Record<string, unknown>;
	readonly body: Buffer;
}

test('a folder gives its index.html, with the headers of the table', async () => {
	const answer = await get('/');
	expect(answer.status).toBe(200);
	expect(answer.headers).toMatchObject({
		'content-type': 'text/html; charset=utf-8',
		'cache-control': 'no-cache',
		'x-content-type-options': 'nosniff',
	});
	expect(answer.body.toString()).toContain('Trang chủ');
});

test('a folder without its slash is redirected, query kept', async () => {
	const answer = await get('/v%C4%83n-b%E1%BA%A3n?a=1');
	expect(answer.status).toBe(301);
	expect(answer.headers).toHaveProperty('location', '/v%C4%83n-b%E1%BA%A3n/?a=1');
});

test('a page that moved is answered 301 with its new address', async () => {
	const answer = await get('/cu/');
	expect(answer.status).toBe(301);
	expect(answer.headers).toHaveProperty('location', '/moi/#cho');
});

test('a redirect never leaves the site', async () => {
	const answer = await get('//v%C4%83n-b%E1%BA%A3n');
	expect(answer.headers).toHaveProperty('location', '/v%C4%83n-b%E1%BA%A3n/');
});

test('an unknown page gives 404.html with status 404', async () => {
	const answer = await get('/khong-co/');
	expect(answer.status).toBe(404);
	expect(answer.body.toString()).toContain('Không có trang này');
});

test.each([
	...['/../secret.txt', '/%2e%2e/secret.txt', '/..%5csecret.txt', '/../dist-secret/a.txt'],
	...['/_headers', '/./_headers', '//_headers', '/x/../_headers', '/_hosting/nginx.conf', '/index.html.br'],
])('%s is refused', async (path) => {
	const answer = await get(path);
	expect(answer.status).toBe(404);
	expect(answer.body.toString()).not.toContain('kín');
});

test.each(['/%E0%A4%A', '/a%00b'])('%s is malformed', async (path) => {
	expect((await get(path)).status).toBe(400);
});

test.each([
	['/lich.ics', 'text/calendar; charset=utf-8'],
	['/a.pf_index', 'application/octet-stream'],
])('%s is served as %s', async (path, type) => {
	expect((await get(path)).headers).toHaveProperty('content-type', type);
});

test('text is compressed for browsers that take it, and the size is right', async () => {
	const answer = await get('/', { 'accept-encoding': 'br;q=0, gzip' });
	expect(answer.headers).toMatchObject({
		'content-encoding': 'gzip',
		'content-length': String(answer.body.length),
	});
	expect(gunzipSync(answer.body).toString()).toContain('Trang chủ');
	expect((await get('/', { 'accept-encoding': 'gzip, br' })).headers).toHaveProperty(
		'content-encoding',
		'br',
	);
});

test('a browser that has the file already gets 304', async () => {
	const { etag } = (await get('/')).headers;
	const again = await get('/', { 'if-none-match': String(etag) });
	expect(again.status).toBe(304);
	expect(again.body).toHaveLength(0);
});

test('HEAD gives headers only; POST is refused', async () => {
	const head = await get('/', {}, 'HEAD');
	expect(head.status).toBe(200);
	expect(head.body).toHaveLength(0);
	expect((await get('/', {}, 'POST')).status).toBe(405);
});

test('a taken port leads to the next free one', async () => {
	const second = await startServer({ dir: tmpdir(), port: server.port });
	expect(second.port).toBeGreaterThan(server.port);
	await second.close();
});
