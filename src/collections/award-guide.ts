import { z } from 'zod';
import { isoDate, label, listOf, sentences, slug, type DeepReadonly } from './fields.ts';
import { sourceSchema } from './source.ts';
import { bySlug, statementSchema } from './statement.ts';

/** What all pages of the award guide share: content/nation/award-guide.yaml. */
export const awardGuideSchema = z.strictObject({
	/** Who can supply what is not known. */
	suppliedBy: sentences,
	/** The first day of the rule that records call "then"; its year is the one they speak of. */
	startedOn: isoDate,
	/** The first day of today's rule. */
	turnedOn: isoDate,
	/** What holds for every award since the law was amended. */
	changes: z.array(statementSchema).min(1),
	/** Until when the words of the law that records tell are known to hold, and what to read with them from then on. */
	lawRead: statementSchema
		.extend({
			/** The last day. */
			until: isoDate,
		})
		.nullable()
		.default(null),
	/** Ids of awards from the highest down; lists of one level keep this order, what is not named follows by name. */
	order: listOf(slug),
	/** How bonuses are reckoned. */
	bonusRules: z.array(statementSchema).min(1),
	/** What could not be read anywhere. */
	gaps: z.array(sentences).default([]),
	/** Legal documents by id, each with the name that pages print. */
	documents: bySlug(label),
	/** Sources by key; records name them. */
	sources: bySlug(sourceSchema),
});

export type AwardGuide = DeepReadonly<z.infer<typeof awardGuideSchema>>;
