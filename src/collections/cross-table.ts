import { z } from 'zod';
import { fullListOf, label, sentences, slug, type DeepReadonly } from './fields.ts';

/** Which documents stand side by side in the cross table: content/cross-table.yaml. The file may be missing. */
export const crossTableSchema = z.strictObject({
	/** Id of the document whose articles are the rows. */
	rows: slug,
	/** The other documents, from left to right. */
	columns: z
		.array(
			z.strictObject({
				/** Head of the column. */
				label,
				/** Which time it speaks of; null where it holds both, each marked. */
				period: z.enum(['then', 'now']).nullable(),
				/** Ids of its documents. */
				documents: fullListOf(slug),
				/** What is known of these documents as a whole; null where there is nothing to say. */
				note: sentences.nullable(),
			}),
		)
		.min(1),
});

export type CrossTable = DeepReadonly<z.infer<typeof crossTableSchema>>;
