/** Page data → what the index holds besides the pages: every provision of every document is a result of its own. */
import type { Document } from '../../collections/load.ts';
import { labelBlock, labelProvision } from '../../legal/citation.ts';
import { rowWords } from '../../legal/table-row.ts';
import { walkTree, type Visit } from '../../legal/walk.ts';
import { paths } from '../../page-data/base/paths.ts';
import type { PageFacts } from './page-facts.ts';
import { upperFirst } from '../../text/letter-case.ts';

/** What readers see as the kind of a provision. */
const PROVISION_KIND = 'Điều khoản';
/** First words of a provision that stand in its title; enough to tell it from its neighbours. */
const TITLE_WORDS = 10;

/** Something the index holds that is not a page. */
export interface SearchRecord extends PageFacts {
	readonly url: string;
	/** "Mục II, khoản 3 — Tổ chức phong trào thi đua" */
	readonly title: string;
	readonly kind: string;
	/** The official words, as they are; of a row of a table without its strokes. */
	readonly content: string;
	/** What counts as its title where the shown one repeats its first words. */
	readonly heading?: string;
}

/** A record for each paragraph of each document, in the order of the texts. */
export function provisionRecords(
	{ documents }: { readonly documents: readonly DocumentWords[] },
	factsOf: FactsOf,
): SearchRecord[] {
	return documents.flatMap(({ id, tree }) =>
		Array.from(walkTree(tree))
			.filter(({ unit }) => unit.content.text !== '')
			.map((visit) => ({ ...toRecord(id, visit), ...factsOf(id, articleOf(visit)) })),
	);
}

function toRecord(documentId: string, visit: Visit): SearchRecord {
	const { address, content } = visit.unit;
	const words = rowWords(content.text);
	const label = labelOf(visit);
	const first = firstWords(words);
	return {
		url: paths.provision(documentId, address),
		title: `${label} — ${first}`,
		// The beginning of a long paragraph is no heading: it would outweigh all that follows.
		...(first.endsWith('…') && { heading: label }),
		kind: PROVISION_KIND,
		content: words,
	};
}

/** The number of the article a provision stands in; articles of annexes are not those that relations name. */
function articleOf({ kind, unit, ancestors }: Visit): string | undefined {
	if (kind === 'block') return undefined;
	const line = [...ancestors, unit];
	if (line.some(({ level }) => level === 'annex')) return undefined;
	return line.find(({ level }) => level === 'article')?.number.toLowerCase();
}

/** Labels of blocks are written for the middle of a sentence; here they begin a title. */
function labelOf(visit: Visit): string {
	const label = visit.kind === 'block' ? labelBlock(visit.unit) : labelProvision(visit.unit, visit.ancestors);
	return upperFirst(label);
}

/** The first words, without the punctuation they end in; "…" where more follows. */
function firstWords(text: string): string {
	const words = text.split(/\s+/u);
	const start = words
		.slice(0, TITLE_WORDS)
		.join(' ')
		.replace(/[\s.,;:–-]+$/u, '');
	return words.length > TITLE_WORDS ? `${start}…` : start;
}

/** What is known of a document, or of one of its articles. */
export type FactsOf = (document: string, article?: string) => PageFacts;

type DocumentWords = Pick<Document, 'id' | 'tree'>;
