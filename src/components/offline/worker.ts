/**
 * The service worker, which only readers who ask for it get (keep.ts). With a line it is not in the way: every answer
 * comes from the host, so a page that was taken back is never shown again. Without a line it answers from the kept pack
 * and says of which day it is. Served as /luu.js with its types taken off (src/pages/luu.js.ts), so it imports nothing.
 */

/** What `scripts/build/offline.ts` says of the pack in /luu/goi.json. */
interface PackNote {
	readonly file: string;
	readonly sha256: string;
	/** The day of the build, ISO. */
	readonly day: string;
}
/** Where each file stands in the pack, in its first line. */
interface PackEntry {
	readonly path: string;
	readonly type: string;
	readonly length: number;
}
/** What TypeScript's types for pages lack of a worker's. */
interface Waiting extends Event {
	readonly waitUntil: (work: Promise<unknown>) => void;
}
interface Asked extends Waiting {
	readonly request: Request;
	readonly respondWith: (answer: Promise<Response>) => void;
}
interface Keeper {
	readonly skipWaiting: () => Promise<void>;
	readonly clients: { readonly claim: () => Promise<void> };
	addEventListener(name: 'install' | 'activate', hear: (event: Waiting) => void): void;
	addEventListener(name: 'fetch', hear: (event: Asked) => void): void;
	addEventListener(name: 'message', hear: (event: MessageEvent<unknown> & Waiting) => void): void;
}

const keeper = self as unknown as Keeper;
const MANIFEST = '/luu/goi.json';
const PREFIX = 'goi-';
/** Put last: a pack without it was cut off and does not count. */
const WHOLE = '/luu/xong';
/** The host is asked for a newer pack at most once in this time. */
const EVERY = 3_600_000;
let askedAt = 0;

keeper.addEventListener('install', (event) => {
	event.waitUntil(keeper.skipWaiting());
});
keeper.addEventListener('activate', (event) => {
	event.waitUntil(keeper.clients.claim());
});
keeper.addEventListener('message', (event) => {
	const [port] = event.ports;
	event.waitUntil(
		keepPack().then(
			(day) => port?.postMessage({ day }),
			() => port?.postMessage({ day: null }),
		),
	);
});
keeper.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
	event.respondWith(answer(request));
	if (request.mode === 'navigate') event.waitUntil(refresh());
});

/** The host's answer; without a line what is kept. */
async function answer(request: Request): Promise<Response> {
	try {
		return await fetch(request);
	} catch (error) {
		const kept = await keptAnswer(request);
		if (kept === null) throw error;
		return kept;
	}
}

async function keptAnswer(request: Request): Promise<Response | null> {
	const cache = await wholeCache();
	if (cache === null) return null;
	const { pathname } = new URL(request.url);
	const found = await cache.match(pathname);
	if (request.mode !== 'navigate') return found ?? null;
	const day = await dayOf(cache);
	const note = `Đang mất mạng: bản lưu ngày ${day}.`;
	if (found !== undefined) return withNote(found, note, 200);
	const none = await cache.match('/404.html');
	return none === undefined ? null : withNote(none, `${note} Trang này không có trong bản lưu.`, 404);
}

/** The page with a line above its words. */
async function withNote(page: Response, note: string, status: number): Promise<Response> {
	const html = (await page.text()).replace(
		/<main[^>]*>/u,
		(main) => `${main}<p class="wrap label" data-offline>${note}</p>`,
	);
	return new Response(html, { status, headers: page.headers });
}

/** Looks for a newer pack, not where the reader's browser is told to save data. */
async function refresh(): Promise<void> {
	const { connection } = navigator as { connection?: { saveData?: boolean } };
	if (connection?.saveData === true || Date.now() - askedAt < EVERY || (await wholeCache()) === null) return;
	askedAt = Date.now();
	await keepPack().catch(() => undefined);
}

/** Fetches the newest pack, lays it out whole, then drops older ones; returns its day. Rejects where that fails: what was kept stays. */
async function keepPack(): Promise<string> {
	const { file, sha256, day } = (await (await fetched(MANIFEST)).json()) as PackNote;
	const name = PREFIX + sha256.slice(0, 16);
	const cache = await caches.open(name);
	if ((await cache.match(WHOLE)) === undefined) {
		const packed = await (await fetched(file)).arrayBuffer();
		if ((await fingerprint(packed)) !== sha256) throw new Error('the pack was damaged on its way');
		await layOut(cache, await unpack(packed));
		await cache.put(WHOLE, new Response(day));
	}
	const others = (await caches.keys()).filter((other) => other.startsWith(PREFIX) && other !== name);
	await Promise.all(others.map((other) => caches.delete(other)));
	return day;
}

async function fetched(path: string): Promise<Response> {
	const response = await fetch(path, { cache: 'no-cache' });
	if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
	return response;
}

async function fingerprint(bytes: ArrayBuffer): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function unpack(packed: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
	const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(plain).arrayBuffer());
}

/** The first line lists the files, their bytes follow one another. */
async function layOut(cache: Cache, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
	const end = bytes.indexOf(10);
	const entries = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as PackEntry[];
	let at = end + 1;
	for (const { path, type, length } of entries) {
		const body = bytes.slice(at, at + length);
		await cache.put(path, new Response(body, { headers: { 'Content-Type': type } }));
		at += length;
	}
}

/** The pack that is whole; null where there is none. */
async function wholeCache(): Promise<Cache | null> {
	for (const name of await caches.keys()) {
		if (!name.startsWith(PREFIX)) continue;
		const cache = await caches.open(name);
		if ((await cache.match(WHOLE)) !== undefined) return cache;
	}
	return null;
}

async function dayOf(cache: Cache): Promise<string> {
	const day = (await (await cache.match(WHOLE))?.text()) ?? '';
	return day.split('-').reverse().join('/');
}
