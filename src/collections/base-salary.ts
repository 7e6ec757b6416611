import { z } from 'zod';
import { isoDate, label, slug, type DeepReadonly } from './fields.ts';
import { certainty, sourceKeys } from './statement.ts';

const periodSchema = z.strictObject({
	/** First day. */
	from: isoDate,
	/** Last day; null while it lasts. */
	to: isoDate.nullable(),
	/** Đồng a month, a whole number. */
	amount: z.int().min(1).max(1_000_000_000),
	/** Id of the document that sets it, a key of `documents` in content/nation/award-guide.yaml. */
	document: slug,
	/** The place in that document as people write it; null where not known. */
	place: label.nullable(),
	/** How far it can be relied on. */
	certainty,
	/** Where it was read. */
	sources: sourceKeys,
});

/** The base salary over time: content/nation/base-salary.yaml. Bonuses are multiples of it. */
export const baseSalarySchema = z.strictObject({
	/** Periods, oldest first, without gap or overlap; only the last may be open. */
	periods: z.array(periodSchema).min(1),
});

export type SalaryPeriod = DeepReadonly<z.infer<typeof periodSchema>>;
