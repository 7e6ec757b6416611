import { z } from 'zod';
import { isoDate, label, sentences, webAddress, type DeepReadonly } from './fields.ts';

/** Where a fact from outside the plan was read. */
export const sourceSchema = z.strictObject({
	/** The page's title, or what we call it where the title was not kept. */
	title: label,
	/** Who published it: a newspaper, an office, a site. */
	publisher: label,
	/** Its full address; null where only part of it was kept. */
	url: webAddress.nullable(),
	/** The day it was published; null where none was seen. */
	published: isoDate.nullable(),
	/** The day we read it. */
	readOn: isoDate,
	/** How far it can be relied on: an office or news agency is "cao". */
	certainty: z.enum(['cao', 'trung bình']),
});

/** Something the plan's own text does not say. It never stands without a source. */
export const factSchema = z.strictObject({
	/** The fact in our own words; names its source where there is only one. */
	text: sentences,
	/** At least one source. */
	sources: z.array(sourceSchema).min(1),
});

/** A list of facts; may be left out. */
export const factList = z.array(factSchema).default([]);

export type Fact = DeepReadonly<z.infer<typeof factSchema>>;
