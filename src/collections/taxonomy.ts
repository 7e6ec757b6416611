import { z } from 'zod';
import { label, sentences, slug, type DeepReadonly } from './fields.ts';
import { readSingle } from './files/records.ts';

/** The words by which tasks and agencies are sorted: content/taxonomy.yaml. */
export const taxonomySchema = z.strictObject({
	/** What a task leaves behind. */
	products: z.record(
		slug,
		z.strictObject({
			/** Name in lists and filters. */
			label,
			/** One sentence: what belongs here. */
			description: sentences,
		}),
	),
	/** Kinds of agencies and groups. */
	agencyKinds: z.record(
		slug,
		z.strictObject({
			/** Name of one. */
			label,
			/** Name of many, as a heading. */
			plural: label,
			/** True for groups ("các đơn vị"): their members' own tasks are not theirs. */
			isGroup: z.boolean().default(false),
		}),
	),
	/** Names of the ways a task can be due. */
	dueKinds: z.strictObject({
		/** A day. */
		day: label,
		/** A month. */
		month: label,
		/** An event. */
		event: label,
		/** A period. */
		period: label,
		/** A year. */
		year: label,
		/** All the time. */
		ongoing: label,
		/** Not stated. */
		unstated: label,
	}),
});

/** Reads content/taxonomy.yaml. */
export const readTaxonomy = (root: string) => readSingle(root, 'taxonomy.yaml', taxonomySchema);

export type Taxonomy = DeepReadonly<z.infer<typeof taxonomySchema>>;
