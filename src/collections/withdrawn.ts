import { z } from 'zod';
import { isoDate, sentences, slug, type DeepReadonly } from './fields.ts';

/** Stories that were taken back and whose address answers so: content/province/withdrawn.yaml. */
export const withdrawnSchema = z.strictObject({
	/** One entry for each address. A story that is taken back without an entry leaves no trace at all. */
	stories: z.array(
		z.strictObject({
			/** The story's id, its file's name. */
			id: slug,
			/** The day it was taken back. */
			on: isoDate,
			/** Why, without a name; null where nothing may be said. */
			reason: sentences.nullable(),
		}),
	),
});

export type Withdrawn = DeepReadonly<z.infer<typeof withdrawnSchema>>['stories'];
