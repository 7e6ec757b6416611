/** The built site on real web servers, each by the file that the build wrote for it: what readers get from them. */
import {
	chmodSync,
	copyFileSync,
	existsSync,
	linkSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../build/files.ts';
import { findChromium } from '../programs/find-chromium.ts';
import { hasProgram } from '../programs/programs.ts';
import { startServer } from '../preview/server.ts';
import { cacheOf, endingOf, isHidden, isText, typeOf, type Hosting } from './table.ts';
import { startRealServer, type RealServer, type ServerName } from './testing/servers.ts';
import { readHosting } from './write.ts';

const SITE = resolve(import.meta.dirname, '../..', process.env['OUT_DIR'] ?? 'dist');
const REAL: readonly ServerName[] = ['nginx', 'caddy', 'apache'];
/** What each takes of the two packings that lie there; nginx needs a module for the other. */
const PACKING = { nginx: 'gzip', caddy: 'br', apache: 'br', preview: 'br' } as const;

/** One folder for all: `current` is a link, as `npm run publish` makes it. Apache's user has to be able to read it. */
const folder = mkdtempSync(join(tmpdir(), 'servers-'));
const current = join(folder, 'current');
let hosting: Hosting;
/** Addresses that send readers on. */
let moved: ReadonlySet<string>;
/** Of the site. */
let files: readonly string[];
let browser: Browser;

beforeAll(async () => {
	chmodSync(folder, 0o755);
	linkTree(SITE, join(folder, 'one'));
	symlinkSync('one', current);
	// The same site with another home page.
	linkTree(SITE, join(folder, 'two'));
	for (const file of ['index.html', 'index.html.br', 'index.html.gz']) rmSync(join(folder, 'two', file));
	const home = readFileSync(join(folder, 'one/index.html'), 'utf8');
	writeFileSync(join(folder, 'two/index.html'), home.replace(/<title>[^<]*/u, '<title>Trang mới'));
	const read = readHosting(current);
	if (read === null) throw new Error('Chạy trước: npm run build');
	hosting = read;
	moved = new Set(hosting.moves.map(({ from }) => from));
	files = listFiles(current);
	const executablePath = findChromium();
	browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
});

afterAll(async () => {
	await browser.close();
	rmSync(folder, { recursive: true, force: true });
});

describe.each([...REAL.filter(hasProgram), 'preview' as const])('%s', (name) => {
	let server: RealServer;

	beforeAll(async () => {
		if (name === 'preview') {
			const { port, close } = await startServer({ dir: current, port: 0 });
			server = { origin: `http://localhost:${String(port)}`, close };
		} else server = await startRealServer(name, current, join(folder, name));
	});

	afterAll(() => server.close());

	const get = (path: string, headers: Record<string, string> = {}) => ask(server.origin, path, headers);

	it('sends a file of every kind from every folder with its type, its words and the headers of the table', async () => {
		const kinds = Object.values(kindsOf(files.filter((path) => !isHidden(`/${path}`))));
		expect(kinds.length).toBeGreaterThan(60);
		for (const path of kinds) {
			const { status, headers, body } = await get(addressOf(path));
			expect({ path, status, ...tableHeaders(headers) }).toEqual({
				path,
				status: 200,
				...expected(`/${path}`),
			});
			expect(body.equals(readFileSync(join(current, path)))).toBe(true);
		}
	});

	it('sends texts packed to browsers that take it', async () => {
		const packing = PACKING[name];
		const unpack = packing === 'br' ? brotliDecompressSync : gunzipSync;
		const texts = files.filter((path) => isText(typeOf(hosting, path)) && !isMove(path));
		const big = texts.filter((path) => existsSync(join(current, `${path}.br`)));
		const oneOfEach = new Map(big.map((path) => [endingOf(path), path])).values();
		for (const path of oneOfEach) {
			const { headers, body } = await get(addressOf(path), { 'accept-encoding': packing });
			expect({ path, packing: headers['content-encoding'], ...tableHeaders(headers) }).toEqual({
				path,
				packing,
				...expected(`/${path}`),
			});
			expect(headers['vary']).toMatch(/accept-encoding/iu);
			expect(unpack(body).equals(readFileSync(join(current, path)))).toBe(true);
		}
	});

	it.each([
		...['/khong-co/', '/khong-co.txt', '/_astro/khong-co.css', '/k/'],
		...['/_headers', '/_redirects', '/.htaccess', '/_hosting/nginx.conf', '/index.html.br', '/index.html.gz'],
	])('answers %s with the page for what is not there, which nobody may keep', async (path) => {
		const { status, headers, body } = await get(path);
		expect({ status, ...tableHeaders(headers) }).toEqual({ status: 404, ...expected('/404.html') });
		expect(body.equals(readFileSync(join(current, '404.html')))).toBe(true);
	});

	it('answers 301 at an old address, with the new one', async () => {
		const some = hosting.moves.filter((_, index) => index % 10 === 0);
		expect(some.length).toBeGreaterThan(20);
		for (const { from, to } of some) {
			const { status, headers } = await get(from);
			expect({ from, status, to: leadsTo(headers, server) }).toEqual({ from, status: 301, to });
			expect(headers).toHaveProperty('x-content-type-options', 'nosniff');
		}
	});

	it('adds the slash that a page’s address wants and keeps what was asked', async () => {
		const { status, headers } = await get('/tim-kiem?q=khen');
		expect([status, leadsTo(headers, server)]).toEqual([301, '/tim-kiem/?q=khen']);
		const other = await get('//tim-kiem');
		expect(new URL(other.headers.location ?? '/', server.origin).origin).toBe(server.origin);
	});

	it('lets a browser that has the page ask whether it changed', async () => {
		const { headers } = await get('/');
		const again = await get('/', { 'if-none-match': String(headers.etag) });
		expect([again.status, again.body.length]).toEqual([304, 0]);
		expect(again.headers).toHaveProperty('cache-control', hosting.cache);
	});

	// The preview is asked by the browser tests.
	it.skipIf(name === 'preview')(
		'shows the new page after an update, though the browser kept the old one',
		async () => {
			const context = await browser.newContext();
			const page = await context.newPage();
			const blocked: string[] = [];
			page.on('console', (message) => message.type() === 'error' && blocked.push(message.text()));
			const visitHome = async () => {
				await page.goto(server.origin);
				return page.title();
			};
			await page.goto(`${server.origin}/tim-kiem/?q=khen+th%C6%B0%E1%BB%9Fng`);
			await page.locator('main a[href*="/"]:visible').nth(20).waitFor();
			const before = await visitHome();
			switchTo('two');
			const after = await visitHome();
			switchTo('one');
			expect([before === after, after]).toEqual([false, 'Trang mới']);
			expect(blocked).toEqual([]);
			await context.close();
		},
	);

	function expected(path: string) {
		return lowerCase({
			...hosting.headers,
			'Cache-Control': cacheOf(hosting, path),
			'Content-Type': typeOf(hosting, path),
		});
	}

	function tableHeaders(headers: IncomingHttpHeaders) {
		return Object.fromEntries(Object.keys(expected('/')).map((header) => [header, headers[header]]));
	}
});

/** One file of each kind: by the folder at the top, the ending, and whether its name follows its content. */
function kindsOf(files: readonly string[]): Record<string, string> {
	return Object.fromEntries(
		files
			.map((path) => [[path.split('/')[0], endingOf(path), cacheOf(hosting, `/${path}`)].join(' '), path])
			.filter(([, path]) => !isMove(path ?? '')),
	) as Record<string, string>;
}

function isMove(path: string): boolean {
	return moved.has(addressOf(path));
}

function addressOf(path: string): string {
	return `/${path.replace(/(^|\/)index\.html$/u, '$1')}`;
}

/** The same files under other names, which is quicker than a copy; another disk takes a copy only. */
function linkTree(from: string, to: string): void {
	for (const path of listFiles(from)) {
		mkdirSync(dirname(join(to, path)), { recursive: true });
		try {
			linkSync(join(from, path), join(to, path));
		} catch {
			copyFileSync(join(from, path), join(to, path));
		}
	}
}

function switchTo(release: string): void {
	symlinkSync(release, join(folder, 'next'));
	renameSync(join(folder, 'next'), current);
}

function leadsTo({ location = '' }: IncomingHttpHeaders, { origin }: RealServer): string {
	return location.replace(origin, '');
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Asks with the path exactly as given, and takes what comes as it comes: fetch() would follow and unpack. */
function ask(origin: string, path: string, headers: Record<string, string>): Promise<Answer> {
	return new Promise((done, fail) => {
		request(origin, { path, headers }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () => {
				done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
			});
		})
			.on('error', fail)
			.end();
	});
}

interface Answer {
	readonly status: number | undefined;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}
