import { z } from 'zod';
import { changes } from './change.ts';
import { label, listOf, sentences, slug, type WithId } from './fields.ts';
import { articleNumber, basis, certainty, checkedEffect, legalSource } from './legal-basis.ts';

/** A word of the trade, explained: content/nation/terms/<id>.yaml. The folder may be missing. */
export const termSchema = z.strictObject({
	/** The word as it stands in a sentence, "sáng kiến". */
	name: label,
	/** Other ways of saying the same; they are marked in the prose too. */
	aliases: listOf(label),
	/** What it means, in our own words; not the definition of the law. */
	meaning: sentences,
	/** What is not known about it, and who can say; null where nothing is missing. */
	missing: sentences.nullable(),
	/** The articles that it rests on; at least one. */
	basis: z
		.array(
			basis.extend({
				/** The article, always known here. */
				article: articleNumber,
				/** Its clause; null where the whole article is meant. */
				clause: z.int().min(1).max(99).nullable(),
			}),
		)
		.min(1),
	/** Whether the basis still holds is computed; this says when we last looked. */
	effect: checkedEffect,
	/** How sure the meaning is. */
	certainty,
	/** Where we read it: two at least where the certainty is "2+". */
	sources: z.array(legalSource).min(1),
	/** Ids of terms that belong near. */
	see: listOf(slug),
	/** What was changed on its page since, and why. */
	changes,
});

export type Term = WithId<z.infer<typeof termSchema>>;
