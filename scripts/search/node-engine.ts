/** Runs the browser's search in Node, over the files of a built site. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEngine, type Engine } from '../../src/search/engine.ts';
import { MANIFEST_PATH, type Manifest } from '../../src/search/index/format.ts';
import type { FetchPart } from '../../src/search/index/reader.ts';
import { makePagefind, type Pagefind, type PagefindModule } from '../../src/search/pagefind/pagefind.ts';
import { unpack } from '../../src/search/index/unpack.ts';

/** The engine over `<siteDir>/pagefind`; null where no index has been built. */
export async function openNodeEngine(siteDir: string): Promise<Engine | null> {
	const folder = resolve(siteDir, 'pagefind');
	if (!existsSync(join(folder, MANIFEST_PATH))) return null;
	const fetchPart = partsIn(folder);
	const manifest = await readManifest(fetchPart);
	return createEngine({ manifest, fetchPart, pagefind: nodePagefind(folder) });
}

/** Reads the files of a search folder. */
export function partsIn(folder: string): FetchPart {
	return async (path) => unpack(Uint8Array.from(await readFile(join(folder, path))));
}

/** The manifest of a search folder. */
export async function readManifest(fetchPart: FetchPart): Promise<Manifest> {
	return JSON.parse(new TextDecoder().decode(await fetchPart(MANIFEST_PATH))) as Manifest;
}

/** Pagefind's own browser module over a search folder. */
export function nodePagefind(folder: string): Pagefind {
	fetchFilesToo();
	const address = pathToFileURL(join(folder, 'pagefind.js')).href;
	return makePagefind(() => import(/* @vite-ignore */ address) as Promise<PagefindModule>, '/');
}

const reads = { files: 0, bytes: 0 };

/** What Pagefind has fetched in this process: files, and their bytes as they lie on the disk. */
export function pagefindReads(): { readonly files: number; readonly bytes: number } {
	return { ...reads };
}

let isFetching = false;

/** pagefind.js fetches its parts from beside itself; Node's own fetch refuses `file:` addresses. */
function fetchFilesToo(): void {
	if (isFetching) return;
	isFetching = true;
	const fetchFromNet = globalThis.fetch;
	globalThis.fetch = async (input, init) => {
		const url = new URL(input instanceof Request ? input.url : input);
		if (url.protocol !== 'file:') return fetchFromNet(input, init);
		url.search = '';
		const bytes = await readFile(url);
		reads.files += 1;
		reads.bytes += bytes.length;
		return new Response(bytes);
	};
}
