/** What one would pick instead, given the same care: folded words, pairs of neighbours, weights of fields, readers' own words. */
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { fold } from '../../../src/text/fold.ts';
import { splitWords } from '../../../src/search/words/words.ts';
import type { Pagefind } from '../../../src/search/pagefind/pagefind.ts';

/** Answers with addresses, the best first, at most ten. */
export type Ask = (question: string) => Promise<readonly string[]>;

/** A record as a peer indexes it. */
export interface PeerRecord {
	readonly url: string;
	readonly title: string;
	readonly names: string;
	readonly asked: string;
	readonly context: string;
	readonly content: string;
}

/** What a field weighs; the same order as ours. */
const BOOST = { title: 3, names: 3, asked: 1, context: 1, content: 1 };
const FIELDS = Object.keys(BOOST);
const TEN = 10;

/** MiniSearch with folding, pairs and weights, and how large its index is, packed. */
export function carefulMiniSearch(records: readonly PeerRecord[]): {
	readonly ask: Ask;
	readonly size: number;
} {
	const mini = new MiniSearch<PeerRecord>({
		idField: 'url',
		fields: FIELDS,
		tokenize: wordsAndPairs,
		processTerm: (term) => term,
		searchOptions: { boost: BOOST },
	});
	mini.addAll(records);
	const ask: Ask = (question) =>
		Promise.resolve(
			mini
				.search(question)
				.slice(0, TEN)
				.map(({ id }) => String(id)),
		);
	return { ask, size: gzipSync(JSON.stringify(mini)).length };
}

/** "thi đua" → "thi", "dua", "thi dua". */
function wordsAndPairs(text: string): string[] {
	const keys = splitWords(fold(text)).map(({ key }) => key);
	return [...keys, ...keys.slice(1).map((key, at) => `${keys[at] ?? ''} ${key}`)];
}

/** Pagefind, which wants every word: asked word by word, a record counts by how many it has, the rarer the more. */
export function anyWordOfPagefind(pagefind: Pagefind): Ask {
	return async (question) => {
		const scores = new Map<string, { score: number; url: () => Promise<string> }>();
		for (const word of new Set(splitWords(question).map(({ lower }) => lower))) {
			const { results } = await pagefind.search(word);
			const rare = 1 / Math.log(2 + results.length);
			for (const hit of results) {
				const before = scores.get(hit.id)?.score ?? 0;
				scores.set(hit.id, { score: before + rare, url: async () => (await hit.data()).url });
			}
		}
		const best = [...scores.values()].sort((a, b) => b.score - a.score).slice(0, TEN);
		return Promise.all(best.map(({ url }) => url()));
	};
}
