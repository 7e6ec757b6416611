/**
 * The engine, and what else reads the word index. A file of its own, loaded last: browsers before 2023 cannot read it
 * (it looks behind in regular expressions), and are answered by Pagefind, which all other files here leave them able to.
 */
import { createEngine, type Engine } from '../engine.ts';
import type { Manifest } from '../index/format.ts';
import type { FetchPart } from '../index/reader.ts';
import type { Pagefind } from '../pagefind/pagefind.ts';

/** Opens the index by its first file. Throws where the file is torn. */
export function openFullSearch(first: Uint8Array, fetchPart: FetchPart, pagefind: Pagefind): Engine {
	const manifest = JSON.parse(new TextDecoder().decode(first)) as Manifest;
	return createEngine({ manifest, fetchPart, pagefind });
}
