import type { Level } from '../tree.ts';

/** One unit of a provision's address: `{ level: 'article', number: '24' }`. */
export interface PathStep {
	readonly level: Level;
	/** As written ("II", "đ", "5a"); null for "khoản này" where the context does not tell which one; '' for an annex without number. */
	readonly number: string | null;
}

/**
 * The document a citation speaks of. `self`: the one the text stands in. `unknown`: "Luật này" in a text that is no
 * law and names none before.
 */
export interface DocumentTarget {
	readonly kind: 'self' | 'numbered' | 'named' | 'unknown';
	/** "Nghị định"; null where the text does not say. */
	readonly type: string | null;
	/** "98/2023/NĐ-CP"; the suffix may be left out ("98/2023"). */
	readonly number: string | null;
	/** "Thi đua, khen thưởng", without the type. */
	readonly name: string | null;
	readonly year: number | null;
	/** ISO date, where the citation gives one. */
	readonly issuedOn: string | null;
}

/** One thing that a citation points at, with the part of the citation that names it: never overlapping, maybe empty. */
export interface ReferenceTarget {
	readonly start: number;
	readonly end: number;
	readonly document: DocumentTarget;
	/** Widest unit first; empty where the whole document is meant. */
	readonly path: readonly PathStep[];
}

/** A citation: text.slice(start, end), and what it points at in the order of the text. */
export interface Reference {
	readonly start: number;
	readonly end: number;
	readonly targets: readonly ReferenceTarget[];
}

/** Where the text stands; without it "Điều này" stays open. */
export interface ReferenceContext {
	/** Type of the document that the text is part of: "Nghị định". */
	readonly type?: string;
	/** The provision the text belongs to, widest unit first. */
	readonly path?: readonly PathStep[];
	/** Words of the provision above: "… các điều, khoản sau đây của Luật Tiếp công dân:" rules its list. */
	readonly lead?: string;
}

/** The document that the text itself is part of. */
export const SELF: DocumentTarget = {
	kind: 'self',
	type: null,
	number: null,
	name: null,
	year: null,
	issuedOn: null,
};

/** How wide a level is; a citation names the narrowest first. */
export const RANK: Readonly<Record<Level, number>> = {
	annex: 0,
	part: 1,
	chapter: 2,
	section: 3,
	subsection: 4,
	article: 5,
	clause: 6,
	point: 7,
	item: 8,
	subitem: 9,
	paragraph: 10,
};
