/** Counts what a search fetches: bytes as they lie on the disk, that is, compressed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEngine, type Engine } from '../../../src/search/engine.ts';
import { MANIFEST_PATH, type Manifest } from '../../../src/search/index/format.ts';
import { unpack } from '../../../src/search/index/unpack.ts';
import { nodePagefind } from '../../search/node-engine.ts';

/** What the first question of a visit costs. */
export interface Cost {
	readonly bytes: number;
	readonly files: number;
}

/** A fresh engine with an empty cache, as at the first question of a visit. */
async function openCold(folder: string): Promise<{ engine: Engine; cost: () => Cost }> {
	let bytes = 0;
	let files = 0;
	const fetchPart = async (path: string) => {
		const packed = await readFile(join(folder, path));
		bytes += packed.length;
		files += 1;
		return unpack(Uint8Array.from(packed));
	};
	const manifest = JSON.parse(new TextDecoder().decode(await fetchPart(MANIFEST_PATH))) as Manifest;
	const engine = createEngine({ manifest, fetchPart, pagefind: nodePagefind(folder) });
	return { engine, cost: () => ({ bytes, files }) };
}

/** What each question costs as the first one. */
export async function coldCosts(folder: string, queries: readonly string[]): Promise<Cost[]> {
	const costs: Cost[] = [];
	for (const query of queries) {
		const { engine, cost } = await openCold(folder);
		await engine.search(query, { limit: 10 });
		costs.push(cost());
	}
	return costs;
}

/** Milliseconds from question to ranked results, the index loaded: each question is asked twice, the second one counts. */
export async function warmTimes(engine: Engine, queries: readonly string[]): Promise<number[]> {
	const times: number[] = [];
	for (const query of queries) {
		await engine.search(query, { limit: 10 });
		const began = performance.now();
		await engine.search(query, { limit: 10 });
		times.push(performance.now() - began);
	}
	return times;
}
