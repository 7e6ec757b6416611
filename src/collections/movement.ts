import { z } from 'zod';
import { changes } from './change.ts';
import { draft } from './draft.ts';
import { address, listOf, label, sentences, year, type WithId } from './fields.ts';
import { factList } from './source.ts';

/** An emulation movement that the plan or a story names: content/province/movements/<id>.yaml. */
export const movementSchema = z.strictObject({
	/** Full name as the plan quotes it, without quotation marks. */
	name: label,
	/** Short name for lists. */
	short: label,
	/** "toan-quoc" for the whole country, "tinh" for the province; null where no source says. */
	scope: z.enum(['toan-quoc', 'tinh']).nullable(),
	/** First and last year, as its name or a source says; null where none does. */
	period: z
		.strictObject({
			/** First year. */
			from: year,
			/** Last year. */
			to: year,
		})
		.nullable(),
	/** Who launched it, as the plan says; null where the plan does not. */
	launchedBy: label.nullable(),
	/** Addresses where the plan names it; left out where only facts or stories name it. */
	at: listOf(address),
	/** One or two plain sentences: what the plan asks for it, or what is known of it. */
	summary: sentences,
	/** What is known from elsewhere. */
	facts: factList,
	/** What was changed on its page since, and why. */
	changes,
	draft,
});

export type Movement = WithId<z.infer<typeof movementSchema>>;
