/**
 * A static server that behaves like the hosts the site is meant for, `_headers` included, so that the security
 * policy is in force while people and tests look at the site. Own code: `astro preview` knows no `_headers`, and a
 * library would bring more settings than these lines.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import {
	createServer,
	type IncomingMessage,
	type RequestListener,
	type Server,
	type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { headersFor, parseHeaders, type HeaderRule } from '../build/headers-file.ts';
import { isCompressible, mediaType } from './mime.ts';

const ATTEMPTS = 50;
/** Both names of this machine: a browser may try either one for "localhost". */
const LOOPBACK = ['127.0.0.1', '::1'];
/** Quick enough for a page load, near what hosts send. */
const BROTLI_QUALITY = 5;

/** Serves a folder; takes the next free port when the wanted one is in use (0: any free port). */
export async function startServer({ dir, port, everywhere = false }: ServerOptions): Promise<RunningServer> {
	const listener = siteListener(dir);
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const wanted = port === 0 ? 0 : port + attempt;
		const servers = await (everywhere ? listenEverywhere(listener, wanted) : listenLocally(listener, wanted));
		if (servers) return runningServer(servers);
	}
	throw new Error(`Không tìm được cổng trống từ ${port} trở đi.`);
}

/** Answers requests for the files of a folder. The folder is read anew each time: a build may replace it. */
function siteListener(dir: string): RequestListener {
	const root = resolve(dir);
	return (request, response) => {
		try {
			answer(root, request, response);
		} catch (error) {
			console.error(error);
			if (!response.headersSent) response.writeHead(500);
			response.end();
		}
	};
}

function answer(root: string, request: IncomingMessage, response: ServerResponse): void {
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { Allow: 'GET, HEAD' }).end();
		return;
	}
	const [path, query] = splitTarget(request.url ?? '/');
	const found = path === undefined ? { status: 400 as const } : find(root, path);
	if ('location' in found) {
		response.writeHead(301, { Location: found.location + query }).end();
		return;
	}
	const file = found.status === 200 ? found.file : join(root, '404.html');
	const headers = headersFor(readRules(root), path ?? '/');
	if (existsSync(file)) sendFile({ file, status: found.status, headers }, request, response);
	else
		response
			.writeHead(found.status, { 'Content-Type': 'text/plain; charset=utf-8' })
			.end('Không có trang này.');
}

/** The path decoded, undefined when it is malformed; the query as written. */
function splitTarget(target: string): [path: string | undefined, query: string] {
	const [, encoded = '/', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(target) ?? [];
	try {
		const path = decodeURIComponent(encoded);
		return [path.includes('\0') ? undefined : path, query];
	} catch {
		return [undefined, query];
	}
}

/** The file a path stands for. A folder without its slash is redirected, as relative links depend on it. */
function find(root: string, path: string): Found {
	const file = resolve(root, `.${path.replaceAll('\\', '/').replace(/^\/*/, '/')}`);
	const inside = file === root || file.startsWith(root + sep);
	if (!inside || path.startsWith('/_headers') || !existsSync(file)) return { status: 404 };
	if (statSync(file).isFile()) return { status: 200, file };
	const index = join(file, 'index.html');
	if (!existsSync(index)) return { status: 404 };
	if (path.endsWith('/')) return { status: 200, file: index };
	// One leading slash only: "//x" would send the reader to a host called x.
	return { location: `${encodeURI(path).replace(/^\/+/, '/')}/` };
}

function readRules(root: string): HeaderRule[] {
	const file = join(root, '_headers');
	return existsSync(file) ? parseHeaders(readFileSync(file, 'utf8')) : [];
}

function sendFile(reply: Reply, request: IncomingMessage, response: ServerResponse): void {
	const type = mediaType(reply.file);
	const content = readFileSync(reply.file);
	const encoding = isCompressible(type)
		? chooseEncoding(request.headers['accept-encoding'] ?? '')
		: undefined;
	const etag = `"${createHash('sha256').update(content).digest('hex').slice(0, 16)}${encoding ? `-${encoding}` : ''}"`;
	const headers = {
		'Cache-Control': 'no-cache',
		...reply.headers,
		'Content-Type': type,
		ETag: etag,
		Vary: 'Accept-Encoding',
	};
	if (reply.status === 200 && listsTag(request.headers['if-none-match'], etag)) {
		response.writeHead(304, headers).end();
		return;
	}
	const body = encode(content, encoding);
	const encodingHeader = encoding ? { 'Content-Encoding': encoding } : {};
	response.writeHead(reply.status, { ...headers, ...encodingHeader, 'Content-Length': body.length });
	response.end(request.method === 'HEAD' ? undefined : body);
}

/** Brotli where the browser takes it, else gzip; an encoding given `q=0` is refused. */
function chooseEncoding(accepted: string): Encoding | undefined {
	const names = accepted
		.split(',')
		.filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
		.map((part) => part.replace(/;.*/, '').trim().toLowerCase());
	return (['br', 'gzip'] as const).find((encoding) => names.includes(encoding));
}

function encode(content: Buffer, encoding: Encoding | undefined): Buffer {
	if (encoding === 'gzip') return gzipSync(content);
	if (encoding === 'br') {
		return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
	}
	return content;
}

function listsTag(header: string | undefined, etag: string): boolean {
	const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
	return tags.includes(etag) || tags.includes('*');
}

/** Listens on both loopback addresses with one port; undefined when it is taken on either. */
async function listenLocally(listener: RequestListener, port: number): Promise<Server[] | undefined> {
	const servers: Server[] = [];
	for (const host of LOOPBACK) {
		const first = servers[0];
		const server = createServer(listener);
		const outcome = await tryListen(server, { port: first ? portOf(first) : port, host });
		if (outcome === 'listening') servers.push(server);
		if (outcome === 'taken') {
			await closeAll(servers);
			return undefined;
		}
	}
	return servers.length > 0 ? servers : undefined;
}

/** Listens on every address of the machine, for `--host`. */
async function listenEverywhere(listener: RequestListener, port: number): Promise<Server[] | undefined> {
	const server = createServer(listener);
	return (await tryListen(server, { port })) === 'listening' ? [server] : undefined;
}

/** `absent`: the machine has no such address, as with IPv6 switched off. */
function tryListen(
	server: Server,
	where: { port: number; host?: string },
): Promise<'listening' | 'taken' | 'absent'> {
	return new Promise((done, fail) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE' || error.code === 'EACCES') done('taken');
			else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') done('absent');
			else fail(error);
		});
		server.listen(where, () => {
			done('listening');
		});
	});
}

function runningServer(servers: readonly Server[]): RunningServer {
	const [first] = servers;
	const port = first ? portOf(first) : 0;
	return { port, url: `http://localhost:${port}/`, close: () => closeAll(servers) };
}

function portOf(server: Server): number {
	return (server.address() as AddressInfo).port;
}

async function closeAll(servers: readonly Server[]): Promise<void> {
	await Promise.all(
		servers.map((server) => {
			server.closeAllConnections();
			return new Promise((done) => server.close(done));
		}),
	);
}

type Encoding = 'br' | 'gzip';
type Found = { status: 200; file: string } | { status: 404 } | { location: string };

interface Reply {
	readonly file: string;
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
}

interface ServerOptions {
	/** The folder to serve. */
	readonly dir: string;
	/** First port to try; 0 takes any free one. */
	readonly port: number;
	/** True to answer other machines too. */
	readonly everywhere?: boolean;
}

export interface RunningServer {
	readonly port: number;
	readonly url: string;
	close(): Promise<void>;
}
