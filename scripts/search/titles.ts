/** Every title of a built site, asked of its own search. */
import { join } from 'node:path';
import type { Engine } from '../../src/search/engine.ts';
import type { RecordHead } from '../../src/search/index/format.ts';
import { openWordIndex } from '../../src/search/index/reader.ts';
import { fold } from '../../src/text/fold.ts';
import { partsIn, readManifest } from './node-engine.ts';

/** A title is found where it stands among so many. */
const FIRST = 3;

/** Titles asked, as written and without marks, and those that did not find their own record; twins share one title. */
export interface TitleRanks {
	readonly titles: number;
	readonly lost: readonly string[];
}

/** Asks for every title of the site in `siteDir`, or for one in so many: a sample from all kinds, which stand in rows. */
export async function rankTitles(siteDir: string, engine: Engine, oneIn = 1): Promise<TitleRanks> {
	const all = await readHeads(join(siteDir, 'pagefind'));
	const heads = all.filter((_, at) => at % oneIn === 0);
	const lost: string[] = [];
	for (const { title, url } of heads) {
		for (const query of [title, fold(title)]) {
			const { results } = await engine.search(query, { limit: FIRST });
			if (!results.some((result) => result.url === url || fold(result.title) === fold(title)))
				lost.push(query);
		}
	}
	return { titles: heads.length, lost };
}

async function readHeads(folder: string): Promise<RecordHead[]> {
	const fetchPart = partsIn(folder);
	const manifest = await readManifest(fetchPart);
	const all = Array.from({ length: manifest.records }, (_, record) => record);
	return (await openWordIndex(manifest, fetchPart).heads(all)).flatMap((head) => head ?? []);
}
