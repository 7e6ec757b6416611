/** What several sites hold → what one index over all of them is made of. Pure. */
import type { IndexInput } from '../../search/build-index.ts';
import type { SiteRecords } from '../../search/site-records.ts';
import type { DirectDocument } from '../../../src/search/query/direct.ts';
import type { SearchRecord } from '../../../src/search/records/provisions.ts';
import type { SearchRules } from '../../../src/search/query/rules.ts';
import { PROVINCE_FILTER } from '../../../src/search/client/state.ts';

/** A site and where its pages are read from. */
export interface FoundSite extends SiteRecords {
	/** "https://hung-yen.example" or "/hung-yen", without a slash at the end. */
	readonly base: string;
}

/**
 * Records of all sites, each leading to its own. What several say word for word under the same address, the law of the
 * nation above all, is one record: that of the first, which names no province; any other names its own.
 */
export function mergeSites(sites: readonly FoundSite[]): Required<Omit<IndexInput, 'mostFragments'>> {
	const holders = new Map<string, string[]>();
	for (const { province, records } of sites) {
		for (const record of records) {
			const same = sameness(record);
			holders.set(same, [...(holders.get(same) ?? []), province]);
		}
	}
	const isFirst = firsts();
	return {
		pages: [],
		records: sites.flatMap(({ base, records }) =>
			records
				.filter((record) => isFirst(sameness(record)))
				.map((record) => placed(record, base, holders.get(sameness(record)) ?? [])),
		),
		rules: mergeRules(sites.map(({ rules }) => rules)),
		documents: mergeDocuments(sites),
	};
}

function sameness({ url, title, content }: SearchRecord): string {
	return JSON.stringify([url, title, content]);
}

function placed(record: SearchRecord, base: string, provinces: readonly string[]): SearchRecord {
	const { url, title, content, context, facets } = record;
	const [province, ...others] = provinces;
	const parts = [context, others.length === 0 ? province : undefined].filter((part) => part !== undefined);
	return {
		...record,
		url: base + url,
		// A page begins with its title, and phrases of it are found there; the index takes it off again.
		content: `${title}. ${content}`,
		facets: { ...facets, [PROVINCE_FILTER]: provinces },
		...(parts.length > 0 && { context: parts.join(' – ') }),
	};
}

/** A document that sites share leads to the first; numbers alone are not enough, two provinces may both have a 15/2026. */
function mergeDocuments(sites: readonly FoundSite[]): DirectDocument[] {
	const isFirst = firsts();
	return sites.flatMap(({ base, documents }) =>
		documents
			.filter(({ label, issuedOn, names }) => isFirst(JSON.stringify([label, issuedOn, names])))
			.map((document) => ({
				...document,
				url: base + document.url,
				places: Object.fromEntries(
					Object.entries(document.places).map(([address, url]) => [address, base + url]),
				),
			})),
	);
}

function mergeRules(all: readonly SearchRules[]): SearchRules {
	return {
		abbreviations: once(all.flatMap(({ abbreviations }) => abbreviations)),
		synonyms: once(all.flatMap(({ synonyms }) => synonyms)),
		related: once(all.flatMap(({ related }) => related)),
		// What is elsewhere to one is at home in another.
		elsewhere: [],
	};
}

function once<Item>(items: readonly Item[]): Item[] {
	const isFirst = firsts();
	return items.filter((item) => isFirst(JSON.stringify(item)));
}

/** Says of a key whether it is asked for the first time. */
function firsts(): (key: string) => boolean {
	const known = new Set<string>();
	return (key) => known.size < known.add(key).size;
}
