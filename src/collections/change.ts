import { z } from 'zod';
import { isoDate, sentences, type DeepReadonly } from './fields.ts';

/** Something that was done to a page of the site after it was written, and why. */
export const changeSchema = z.strictObject({
	/** The day. */
	on: isoDate,
	/** What changed. */
	what: sentences,
	/** Why; null for the publication, which only the first entry can be. */
	why: sentences.nullable().default(null),
});

/** What happened to a record since, oldest first; left out where nobody wrote it down. Never taken from git. */
export const changes = z.array(changeSchema).default([]);

export type Change = DeepReadonly<z.infer<typeof changeSchema>>;
