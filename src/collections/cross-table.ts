import { z } from 'zod';
import { fullListOf, label, sentences, slug, type DeepReadonly } from './fields.ts';
import { articleNumber } from './legal-basis.ts';

/** Which documents stand side by side in the cross table: content/nation/cross-table.yaml. The file may be missing. */
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
			}),
		)
		.min(1),
	/** Articles of `rows` that go together with nothing we have read, and why; they stand in the table all the same. */
	remarks: z.array(z.strictObject({ article: articleNumber, text: sentences })).default([]),
});

export type CrossTable = DeepReadonly<z.infer<typeof crossTableSchema>>;
