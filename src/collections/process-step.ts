import { z } from 'zod';
import { changes } from './change.ts';
import { isoDate, label, sentences, type WithId } from './fields.ts';
import { basisSchema, certainty, sourceKeys, statementSchema } from './statement.ts';

/** One step on the way from spotting someone to the ceremony: content/nation/process/<id>.yaml. */
export const processStepSchema = z.strictObject({
	/** Place in the order, from 1. */
	order: z.int().min(1).max(99),
	/** A few words. */
	name: label,
	/** Who acts. */
	actor: label,
	/** What is done, in our own words. */
	what: sentences,
	/** How far this can be relied on. */
	certainty,
	/** Where it was read. */
	sources: sourceKeys,
	/** By when or how long; null where not known. */
	deadline: statementSchema.nullable(),
	/** The legal basis then and now. */
	basis: basisSchema,
	/** What is open. */
	notes: z.array(statementSchema).default([]),
	/** The day of the last check. */
	checkedOn: isoDate,
	/** What was changed on its page since, and why. */
	changes,
});

export type ProcessStep = WithId<z.infer<typeof processStepSchema>>;
