/** What counts how much, in one place: the bench tries others (`scripts/bench/search/folds.ts`). */

/** Weights of the first score, and what the second look adds to it. */
export interface Weights {
	readonly syllable: number;
	readonly pair: number;
	/** The question begins, or ends, as a name does. */
	readonly border: number;
	/** A number tells more than a syllable. */
	readonly number: number;
	/** Words of questions and boilerplate, against all others. */
	readonly weak: number;
	/** How soon more of the same word counts no more. */
	readonly saturation: number;
	/** The share of the question a name has, times the share of the name the question has. */
	readonly name: number;
	/** How much less a name fits that leaves out part of the question. */
	readonly askedPower: number;
	/** The same words in the same order. */
	readonly phrase: number;
	/** Another name against the title. */
	readonly otherName: number;
	/** What readers were expected to ask, against the title. */
	readonly asked: number;
	/** The share of the telling words the record has at all. */
	readonly coverage: number;
	/** A name of the record stands whole in the question, by the share of the question it is. */
	readonly named: number;
	/** The form of the question asks for this kind. */
	readonly kind: number;
	/** The question asks what a term is that the record defines. */
	readonly defines: number;
}

/** Chosen on the tuning half of the site's judged queries, to a score of about 0 to 1.3 (see ../README.md). */
export const WEIGHTS: Weights = {
	syllable: 0.5,
	pair: 1,
	border: 0.2,
	number: 1.2,
	weak: 0.6,
	saturation: 0.8,
	name: 0.9,
	askedPower: 2,
	phrase: 0.2,
	otherName: 0.9,
	asked: 0.85,
	coverage: 0.1,
	named: 0.3,
	kind: 0.08,
	defines: 0.3,
};
