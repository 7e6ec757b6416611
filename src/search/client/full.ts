/**
 * The engine, and what else reads the word index. A file of its own, loaded last: browsers before 2023 cannot read it
 * (it looks behind in regular expressions), and are answered by Pagefind, which all other files here leave them able to.
 */
import { createEngine, type Engine } from '../engine.ts';
import { MANIFEST_PATH, type Manifest } from '../index/format.ts';
import type { FetchPart } from '../index/reader.ts';
import type { Pagefind } from '../pagefind/pagefind.ts';
import { nearbyWords, type NearbyWords } from './nearby.ts';

export interface FullSearch {
	readonly engine: Engine;
	/** Words of a question that the site has, and words like the others. */
	readonly nearby: (query: string) => NearbyWords;
}

/** Opens the index. Throws where its first file cannot be had. */
export async function openFullSearch(fetchPart: FetchPart, pagefind: Pagefind): Promise<FullSearch> {
	const manifest = JSON.parse(new TextDecoder().decode(await fetchPart(MANIFEST_PATH))) as Manifest;
	return {
		engine: createEngine({ manifest, fetchPart, pagefind }),
		nearby: (query) => nearbyWords(query, manifest),
	};
}
