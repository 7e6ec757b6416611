import { z } from 'zod';
import { address, label, slug, type DeepReadonly } from './fields.ts';

/** Who the document is sent to: content/documents/<id>/recipients.yaml. */
export const recipientsSchema = z.strictObject({
	/** One entry for every line under "Nơi nhận". */
	recipients: z.array(
		z.strictObject({
			/** Address of the line, `noi-nhan-3`. */
			at: address,
			/** The words of the line, without the mark at its end. */
			name: label,
			/** Id of the agency; null where it is not one (a filing note). */
			agency: slug.nullable(),
		}),
	),
});

export type Recipient = DeepReadonly<z.infer<typeof recipientsSchema>>['recipients'][number];
