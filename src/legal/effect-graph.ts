/** Documents as far as their effect goes: dates, and what each does to others. Pure data; every relation is written once. */

/** What an acting document does to another one. */
export const RELATION_KINDS = [
	'can-cu',
	'huong-dan',
	'sua-doi',
	'thay-the',
	'bai-bo',
	'hop-nhat',
	'dinh-chinh',
] as const;

export type RelationKind = (typeof RELATION_KINDS)[number];

/** A relation as it stands in the acting document. */
export interface Relation {
	readonly kind: RelationKind;
	/** Id of the document acted upon. */
	readonly document: string;
	/** The articles concerned; null for the whole document, or where it is not known which ones (`sua-doi`). */
	readonly articles: readonly string[] | null;
	/** From which day; null for the day on which the acting document comes into force. */
	readonly on: string | null;
	/** What has to be known about it. */
	readonly note: string | null;
}

/** Articles that went out of force though no document of the collection did it. */
export interface PartialEnd {
	readonly on: string;
	/** null where it is not known which. */
	readonly articles: readonly string[] | null;
	/** Id of the document that did it; null where it is not in the collection. */
	readonly by: string | null;
}

/** A time in which the document, or some of its articles, is not applied. */
export interface Suspension extends PartialEnd {
	/** The first day on which it applies again; null while that is open. */
	readonly until: string | null;
}

/** A day from which nobody has confirmed the effect; a later expiry ends the doubt. */
export interface Doubt {
	readonly on: string;
	readonly by: string | null;
	/** Why it is in doubt. */
	readonly note: string;
}

/** When an administrative document is carried out; an end that is not known is null. It has no effect of its own. */
export interface CarriedOut {
	readonly from: string | null;
	/** Its last day. */
	readonly to: string | null;
	/** Id of the rule in content/nation/effect-rules.yaml. */
	readonly rule: string;
}

/** From when it holds only as far as it does not go against newer law; derived from a rule, never read. */
export interface Limit {
	readonly from: string;
	/** Id of the rule in content/nation/effect-rules.yaml. */
	readonly rule: string;
	readonly note: string;
}

/** The earliest day on which it can have come into force, by a rule. */
export interface Bound {
	readonly on: string;
	/** Id of the rule in content/nation/effect-rules.yaml. */
	readonly rule: string;
}

/** A part that begins or ends apart from its document. */
export interface Provision {
	/** Its address: `dieu-5`, `dieu-5-khoan-2-diem-a`. */
	readonly at: string;
	/** null: with the document. */
	readonly inForceOn: string | null;
	/** The first day without it; null: with the document. */
	readonly expiredOn: string | null;
	/** Why, or who says so. */
	readonly note: string | null;
}

/** A document as far as its effect goes. Dates are ISO; null means unknown. */
export interface EffectNode {
	readonly id: string;
	/** As it stands in a sentence: "Nghị định số 7/2025/NĐ-CP". */
	readonly name: string;
	readonly issuedOn: string | null;
	readonly inForceOn: string | null;
	/** The first day on which it no longer holds. */
	readonly expiredOn: string | null;
	readonly partlyExpired: readonly PartialEnd[];
	readonly suspended: readonly Suspension[];
	readonly unclearFrom: Doubt | null;
	/** Where it is an administrative document and no law. */
	readonly administrative: CarriedOut | null;
	readonly limited: Limit | null;
	readonly inForceBound: Bound | null;
	readonly provisions: readonly Provision[];
	readonly relations: readonly Relation[];
	/** First days of the texts we hold with the changes in them; left out where there are none. */
	readonly textDays?: readonly string[];
}

/** All documents by id. */
export type EffectGraph = ReadonlyMap<string, EffectNode>;

/** A relation seen from the document that it acts upon. */
export interface IncomingRelation {
	readonly relation: Relation;
	readonly by: EffectNode;
	/** The day from which it works; null where neither the relation nor the acting document says. */
	readonly on: string | null;
}

/** Makes a graph of documents. */
export function effectGraph(nodes: readonly EffectNode[]): EffectGraph {
	return new Map(nodes.map((node) => [node.id, node]));
}

/** What other documents do to this one, oldest first; the inverse is never written down, so it cannot differ. */
export function incomingRelations(graph: EffectGraph, id: string): readonly IncomingRelation[] {
	return [...graph.values()]
		.flatMap((by) =>
			by.relations
				.filter(({ document }) => document === id)
				.map((relation) => ({ relation, by, on: relation.on ?? by.inForceOn })),
		)
		.sort((a, b) => compare(keyOf(a), keyOf(b)));
}

/** Unknown days come last; documents of one day keep one order whatever the order of the files. */
function keyOf({ on, by, relation }: IncomingRelation): string {
	return `${on ?? '9999'} ${by.id} ${relation.kind} ${relation.articles?.join() ?? ''}`;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
