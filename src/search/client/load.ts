/** Loads the index, once, when somebody wants to search: never before. */
import { createEngine, type Engine } from '../engine.ts';
import { MANIFEST_PATH, type Manifest } from '../index/format.ts';
import { openPagefind, type PagefindModule } from '../pagefind/pagefind.ts';
import { unpack } from '../index/unpack.ts';
import { lossesOf, type Loss } from './losses.ts';

export interface LoadedSearch {
	readonly engine: Engine;
	readonly manifest: Manifest;
}

const base = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;
const lost = new Set<string>();
let opened: Promise<LoadedSearch> | undefined;

/** The engine over this site's index. A failure is not kept: the next call tries again. */
export function loadSearch(): Promise<LoadedSearch> {
	return (opened ??= openSearch().catch((error: unknown) => {
		opened = undefined;
		throw error;
	}));
}

/** What could not be fetched since the last `forgetLosses`, and has not been since. */
export function currentLosses(): Loss[] {
	return lossesOf(lost);
}

/** Called before a question: it asks again for what it needs. */
export function forgetLosses(): void {
	lost.clear();
}

async function openSearch(): Promise<LoadedSearch> {
	const manifest = JSON.parse(new TextDecoder().decode(await fetchPart(MANIFEST_PATH))) as Manifest;
	const engine = createEngine({
		manifest,
		fetchPart,
		openPagefind: () => noting('pagefind.js', importPagefind),
	});
	return { engine, manifest };
}

async function importPagefind() {
	const module = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as PagefindModule;
	return openPagefind(module, base);
}

function fetchPart(path: string): Promise<Uint8Array> {
	return noting(path, async () => unpack(await fetchBytes(`${base}pagefind/${path}`, path.includes('/'))));
}

/** Remembers what failed: the engine goes on without it, but readers have to be told. */
async function noting<Value>(path: string, get: () => Promise<Value>): Promise<Value> {
	try {
		const value = await get();
		lost.delete(path);
		return value;
	} catch (error) {
		lost.add(path);
		throw error;
	}
}

/** Parts named after their content never change: a copy in the cache is as good as any, on line or off. */
async function fetchBytes(url: string, isNamedByContent: boolean): Promise<Uint8Array<ArrayBuffer>> {
	const response = isNamedByContent
		? await fetch(url, { cache: 'force-cache' })
		: await fetch(url).catch(() => fetch(url, { cache: 'force-cache' }));
	if (!response.ok) throw new Error(`${String(response.status)} ${url}`);
	return new Uint8Array(await response.arrayBuffer());
}
