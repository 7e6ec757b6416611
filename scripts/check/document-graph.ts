/** The documents of the content as far as their effect goes, read anew from their cards. */
import { parse } from 'yaml';
import { documentSchema, effectNode } from '../../src/collections/document.ts';
import { effectGraph, type EffectGraph } from '../../src/legal/effect-graph.ts';
import type { BuiltSite } from './site.ts';

const CARD = /^documents\/[^/]+\/document\.yaml$/;

/** Cards that do not pass their schema are the content check's business. */
export function readGraph(site: BuiltSite): EffectGraph {
	const cards = site
		.contentFiles()
		.filter((path) => CARD.test(path))
		.map((path) => documentSchema.safeParse(parse(site.content(path) ?? '')));
	return effectGraph(cards.flatMap(({ data }) => (data === undefined ? [] : [effectNode(data)])));
}
