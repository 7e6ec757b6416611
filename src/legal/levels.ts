import type { MarkKind } from './mark.ts';
import type { Paragraph } from './repair.ts';
import type { Level } from './tree.ts';

/**
 * How a document numbers itself. `law`: it has articles. `parts`: it has "Phần …", chapters or "A." above "I.".
 * `plan`: "I." is the widest level, as in plans and reports.
 */
export type Scheme = 'law' | 'parts' | 'plan';

/** A level and how wide it is: a unit closes every open unit whose rank is not smaller than its own. */
export interface Place {
	readonly level: Level;
	readonly rank: number;
}

/** An unnumbered paragraph stands below whatever is open, except list items: it closes those. */
export const PARAGRAPH: Place = { level: 'paragraph', rank: 8 };

const WORD_PLACES = {
	annex: { level: 'annex', rank: 0 },
	part: { level: 'part', rank: 1 },
	chapter: { level: 'chapter', rank: 2 },
	section: { level: 'section', rank: 3 },
	subsection: { level: 'subsection', rank: 4 },
	article: { level: 'article', rank: 5 },
	letter: { level: 'point', rank: 7 },
	bracket: { level: 'item', rank: 7.5 },
	numeral: { level: 'item', rank: 7.7 },
	dash: { level: 'item', rank: 8 },
	plus: { level: 'subitem', rank: 9 },
} as const satisfies Partial<Record<MarkKind, Place>>;

/** Decree 30/2020/NĐ-CP, Annex I, II.6: plans run I. → 1. → a); the site calls these part, section, point. */
const PLAN_PLACES = {
	upper: { level: 'part', rank: 1 },
	roman: { level: 'part', rank: 1 },
	arabic: { level: 'section', rank: 3 },
	decimal: { level: 'subsection', rank: 4 },
} as const satisfies Partial<Record<MarkKind, Place>>;

/** Under an explicit Phần, and in laws, "I." is a section; a decision may hold a whole plan below its Article 1. */
const PARTS_PLACES = {
	upper: { level: 'part', rank: 1 },
	roman: { level: 'section', rank: 5.5 },
	arabic: { level: 'clause', rank: 6 },
	decimal: { level: 'clause', rank: 6.5 },
} as const satisfies Partial<Record<MarkKind, Place>>;

const PLACES: Record<Scheme, Record<MarkKind, Place>> = {
	law: { ...WORD_PLACES, ...PARTS_PLACES },
	parts: { ...WORD_PLACES, ...PARTS_PLACES },
	plan: { ...WORD_PLACES, ...PLAN_PLACES },
};

/** Tells how a document numbers itself, from the marks it uses. Words play no part. */
export function schemeOf(paragraphs: readonly Paragraph[]): Scheme {
	const kinds = new Set(paragraphs.map((paragraph) => paragraph.mark?.kind));
	if (kinds.has('article')) return 'law';
	const hasParts = kinds.has('part') || kinds.has('chapter') || (kinds.has('upper') && kinds.has('roman'));
	return hasParts ? 'parts' : 'plan';
}

/** Returns the level that a mark means in a document of this scheme: 1.1.1. stands below 1.1. */
export function placeOf(kind: MarkKind, scheme: Scheme, number = ''): Place {
	const { level, rank } = PLACES[scheme][kind];
	const depth = kind === 'decimal' ? number.split('.').length - 2 : 0;
	return { level, rank: rank + depth / 10 };
}
