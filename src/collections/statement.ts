import { z } from 'zod';
import { isSlug, label, listOf, sentences, slug, type DeepReadonly } from './fields.ts';
import { articleNumber } from './legal-basis.ts';

/** How far something can be relied on, strongest first. */
const CERTAINTIES = ['2+', '1', 'suy ra', 'tham khảo', 'chưa xác nhận'] as const;

/**
 * "2+": two sources or more agree. "1": only one says so. "suy ra": no source says it in words, it follows from what
 * the named sources say. "tham khảo": the rule of another province, not this one's.
 * "chưa xác nhận": nobody has confirmed it; it is never printed as the rule.
 */
export const certainty = z.enum(CERTAINTIES);

/** Keys of `sources` in content/nation/award-guide.yaml. */
export const sourceKeys = listOf(slug);

/** One thing said in our own words, with how far it can be relied on and where it was read. */
export const statementSchema = z.strictObject({
	/** The words; where it is not confirmed, what is open and what is not known. */
	text: sentences,
	/** How far it can be relied on. */
	certainty,
	/** Where it was read. May be empty where several of the record's sources agree, or nothing is confirmed. */
	sources: sourceKeys,
});

/** One place in a legal document on which something rests. */
const referenceSchema = z.strictObject({
	/** Id of the document, a key of `documents` in content/nation/award-guide.yaml. */
	document: slug,
	/** Number of the article, in quotation marks; null where the whole document is meant. */
	article: articleNumber.nullable(),
	/** Number of the clause, in quotation marks; null where the whole article is meant. */
	clause: articleNumber.nullable().default(null),
	/** Letter of the point as the law writes it, "đ"; null where the whole clause is meant. */
	point: z
		.string()
		.regex(/^[a-zđ]$/, { error: 'Điểm là một chữ cái, ví dụ a hoặc đ.' })
		.nullable()
		.default(null),
	/** What the place speaks of: "tiêu chuẩn", "thẩm quyền", "tiền thưởng". */
	about: label,
	/** How far the number itself can be relied on. */
	certainty,
});

/** The legal basis at two times, never mixed: a rule that held at both stands in both lists. */
export const basisSchema = z.strictObject({
	/** In the year of the plan. */
	then: z.array(referenceSchema).default([]),
	/** On the day of the last check. */
	now: z.array(referenceSchema).default([]),
});

/** A mapping whose keys are ids. */
export function bySlug<Value extends z.ZodType>(value: Value) {
	return z.record(z.string().refine(isSlug), value);
}

export type Certainty = z.infer<typeof certainty>;
export type Statement = DeepReadonly<z.infer<typeof statementSchema>>;
export type LegalReference = DeepReadonly<z.infer<typeof referenceSchema>>;
export type LegalBasis = DeepReadonly<z.infer<typeof basisSchema>>;
