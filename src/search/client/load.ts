/** Loads the search, once, when somebody wants to search: never before. */
import type { Engine } from '../engine.ts';
import { MANIFEST_PATH } from '../index/format.ts';
import { unpack } from '../index/unpack.ts';
import { makePagefind, type Pagefind, type PagefindModule } from '../pagefind/pagefind.ts';
import { lossesOf, type Loss } from './losses.ts';

const base = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;
const lost = new Set<string>();
let opened: Promise<Engine> | undefined;

/** The engine over this site's index. A failure is not kept: the next call tries again. */
export function loadSearch(): Promise<Engine> {
	return (opened ??= openSearch().catch((error: unknown) => {
		opened = undefined;
		throw error;
	}));
}

/** Pagefind over this site's index, for phrases and for what the engine cannot answer. */
export const sitePagefind = noteFailures(
	makePagefind(
		() => import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<PagefindModule>,
		base,
	),
);

/** What could not be fetched since the last `forgetLosses`, and has not been since. */
export function currentLosses(): Loss[] {
	return lossesOf(lost);
}

/** Called before a question: it asks again for what it needs. */
export function forgetLosses(): void {
	lost.clear();
}

async function openSearch(): Promise<Engine> {
	const [{ openFullSearch }, first] = await Promise.all([
		noting('full.ts', () => import('./full.ts')),
		fetchPart(MANIFEST_PATH),
	]);
	return openFullSearch(first, fetchPart, sitePagefind);
}

function noteFailures(pagefind: Pagefind): Pagefind {
	return { search: (term, options) => noting('pagefind.js', () => pagefind.search(term, options)) };
}

function fetchPart(path: string): Promise<Uint8Array> {
	return noting(path, async () => unpack(await fetchBytes(`${base}pagefind/${path}`, path.includes('/'))));
}

/** Remembers what could not be fetched: the engine goes on without it, but readers have to be told. */
async function noting<Value>(path: string, get: () => Promise<Value>): Promise<Value> {
	try {
		const value = await get();
		lost.delete(path);
		return value;
	} catch (error) {
		// What came, but the browser cannot read or lacks, is not lost: fetching it again would not help.
		if (!(error instanceof SyntaxError || error instanceof ReferenceError)) lost.add(path);
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
