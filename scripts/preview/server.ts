/**
 * A static server that sends what the table of the built site says (scripts/hosting) and nothing of its own, so that the
 * security policy is in force while people and tests look at the site. Own code: `astro preview` knows no such table,
 * and a library would bring more settings than these lines.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import {
	createServer,
	type IncomingMessage,
	type OutgoingHttpHeaders,
	type RequestListener,
	type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { cacheOf, isHidden, NOT_FOUND, PACKINGS, typeOf, type Hosting } from '../hosting/table.ts';
import { readHosting } from '../hosting/write.ts';

const ATTEMPTS = 50;
/** Both names of this machine: a browser may try either one for "localhost". */
const LOOPBACK = ['127.0.0.1', '::1'];

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
export function siteListener(dir: string): (request: SiteRequest, response: SiteResponse) => void {
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

function answer(root: string, request: SiteRequest, response: SiteResponse): void {
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { Allow: 'GET, HEAD' }).end();
		return;
	}
	const hosting = readHosting(root);
	if (hosting === null) throw new Error(`${root}: không có bảng của nơi đăng. Chạy trước: npm run build`);
	const [path, query] = splitTarget(request.url ?? '/');
	const found = path === undefined ? { status: 400 as const } : find(root, path, hosting);
	if ('location' in found) {
		const headers = { ...hosting.headers, 'Cache-Control': hosting.cache, Location: found.location(query) };
		response.writeHead(301, headers).end();
		return;
	}
	const { status } = found;
	const name = status === 200 ? found.name : NOT_FOUND;
	const file = join(root, name);
	if (!existsSync(file)) {
		response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Không có trang này.');
		return;
	}
	const headers = {
		...hosting.headers,
		'Cache-Control': cacheOf(hosting, name),
		'Content-Type': typeOf(hosting, name),
	};
	sendFile({ file, status, headers }, request, response);
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
function find(root: string, path: string, { moves }: Hosting): Found {
	const file = resolve(root, `.${path.replaceAll('\\', '/').replace(/^\/*/, '/')}`);
	if (file !== root && !file.startsWith(root + sep)) return { status: 404 };
	const name = file.slice(root.length).replaceAll(sep, '/') || '/';
	const move = moves.find(({ from }) => from === path);
	if (move) return { location: () => move.to };
	if (isHidden(name) || !existsSync(file)) return { status: 404 };
	if (statSync(file).isFile()) return path.endsWith('/') ? { status: 404 } : { status: 200, name };
	if (!existsSync(join(file, 'index.html'))) return { status: 404 };
	if (path.endsWith('/')) return { status: 200, name: `${name.replace(/\/$/, '')}/index.html` };
	// The name has one leading slash: "//x" would send the reader to a host called x.
	return { location: (query) => `${encodeURI(name)}/${query}` };
}

/** Sends a file, or the packed one beside it where the browser takes it. */
function sendFile({ file, status, headers }: Reply, request: SiteRequest, response: SiteResponse): void {
	const encoding = chooseEncoding(file, request.headers['accept-encoding'] ?? '');
	const body = readFileSync(encoding ? file + PACKINGS[encoding] : file);
	const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
	const all = {
		...headers,
		ETag: etag,
		Vary: 'Accept-Encoding',
		...(encoding ? { 'Content-Encoding': encoding } : {}),
	};
	if (status === 200 && listsTag(request.headers['if-none-match'], etag)) {
		response.writeHead(304, all).end();
		return;
	}
	response.writeHead(status, { ...all, 'Content-Length': body.length });
	response.end(request.method === 'HEAD' ? undefined : body);
}

/** The best packing that the browser takes and that lies there; one given `q=0` is refused. */
function chooseEncoding(file: string, accepted: string): Encoding | undefined {
	const names = accepted
		.split(',')
		.filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
		.map((part) => part.replace(/;.*/, '').trim().toLowerCase());
	const known = Object.keys(PACKINGS) as Encoding[];
	return known.find((encoding) => names.includes(encoding) && existsSync(file + PACKINGS[encoding]));
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

/** What is asked of a request and a response: those of HTTP/2 have it, too. */
type SiteRequest = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;
interface SiteResponse {
	readonly headersSent: boolean;
	writeHead(status: number, headers?: OutgoingHttpHeaders): SiteResponse;
	end(body?: string | Uint8Array): unknown;
}

type Encoding = keyof typeof PACKINGS;
type Found = { status: 200; name: string } | { status: 404 } | { location: (query: string) => string };

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
	readonly close: () => Promise<void>;
}
