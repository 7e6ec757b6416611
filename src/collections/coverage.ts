import { z } from 'zod';
import { address, fullListOf, sentences, type DeepReadonly } from './fields.ts';

/** Which paragraphs have to lead to a task: content/documents/<id>/coverage.yaml. */
export const coverageSchema = z.strictObject({
	/** Addresses of the parts that give work; every rule below them has a task or a reason. */
	operative: fullListOf(address),
	/** Paragraphs without a task of their own. */
	reasons: z
		.array(
			z.strictObject({
				/** Address of the paragraph. */
				at: address,
				/** Why it needs no task. */
				reason: sentences,
			}),
		)
		.default([]),
});

export type CoverageReason = DeepReadonly<z.infer<typeof coverageSchema>>['reasons'][number];
