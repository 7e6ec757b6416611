/** What is asked and what is answered. Types only: the pages need them without the engine. */
import type { FacetCounts } from '../index/facets.ts';
import type { Expansion } from '../query/query-words.ts';
import type { ExcerptPart } from './excerpt.ts';

export interface SearchOptions {
	/** Only this kind; the counts per kind still cover all. */
	readonly kind?: string | undefined;
	/** Only records with these values: `{ nam: '2024' }`. */
	readonly filters?: Readonly<Record<string, string>> | undefined;
	/** True: count the values of every filter among the matches. */
	readonly facets?: boolean | undefined;
	/** Only so many of the first results get an excerpt, each a file to fetch; all where it is left out. */
	readonly excerpts?: number | undefined;
	/** Given the answer before its excerpts are fetched. */
	readonly onTitles?: ((answer: SearchAnswer) => void) | undefined;
	/** At most so many results; 20 where it is left out. */
	readonly limit?: number | undefined;
}

/** What the data of a page answers in a line. */
export interface ReadyAnswer {
	/** "53 nhiệm vụ", "Có hiệu lực từ 01/07/2025" */
	readonly text: string;
	/** The page whose data it is: the source. */
	readonly title: string;
	readonly url: string;
}

export interface SearchAnswer {
	/** The answer itself, where a page's data holds it; null where none is sure. */
	readonly ready: ReadyAnswer | null;
	/** How many records match, of the asked kind. */
	readonly total: number;
	/** Every kind among the matches, the most frequent first. */
	readonly kinds: readonly { readonly kind: string; readonly count: number }[];
	/** Filter → value → matches, where it was asked for. */
	readonly facets: FacetCounts | null;
	readonly results: readonly SearchResult[];
	/** What stood in quotation marks: every result has all of it, word by word. */
	readonly phrases: readonly string[];
	/** True where no record has every word, so the nearest are given. */
	readonly relaxed: boolean;
	/** Typed words that no record has. */
	readonly missing: readonly string[];
	/** What was looked for besides the typed words: "UBND" → "Ủy ban nhân dân". */
	readonly expanded: readonly Expansion[];
	/** Words read otherwise than typed: "khne" → "khen". */
	readonly mended: readonly Expansion[];
	/** The question with its slips mended, or without quotation marks where nothing has its phrases; null for neither. */
	readonly suggestion: string | null;
	/** True where a part of the index could not be fetched: there may be more, or better. */
	readonly incomplete: boolean;
}

export interface SearchResult {
	readonly url: string;
	readonly title: string;
	readonly kind: string;
	/** What it is part of: "Luật số 06/2022/QH15"; null for a page of its own. */
	readonly context: string | null;
	/** Effect of the document or article on the day of the build; null where there is none. */
	readonly effect: string | null;
	readonly score: number;
	/** True for the very provision or document that was cited. */
	readonly direct: boolean;
	readonly titleParts: readonly ExcerptPart[];
	/** Empty where the title or an excerpt above says it all, or where its words could not be fetched. */
	readonly excerpt: readonly ExcerptPart[];
}
