import { z } from 'zod';
import { isoDate, label, slug, type DeepReadonly } from './fields.ts';
import { articleNumber } from './legal-basis.ts';
import { bySlug, certainty, sourceKeys } from './statement.ts';

/** When an office ended, and who has its powers since. */
const endedSchema = z.strictObject({
	/** The first day on which there was none any more. */
	on: isoDate,
	/** Id of the office that decides in its place. */
	successor: slug,
	/** What gives it those powers. */
	basis: z.strictObject({
		/** Id of the document, a key of `documents` in content/nation/award-guide.yaml. */
		document: slug,
		/** Number of the article, in quotation marks; null where it was not read. */
		article: articleNumber.nullable(),
	}),
	/** How far it can be relied on. */
	certainty,
	/** Where it was read, keys of content/nation/award-guide.yaml. */
	sources: sourceKeys,
});

const officeSchema = z.strictObject({
	/** As the law writes it: "Chủ tịch Ủy ban nhân dân cấp tỉnh". */
	name: label,
	/** Left out while there is such an office. */
	ended: endedSchema.nullable().default(null),
});

/** The offices that decide on awards: content/nation/offices.yaml. */
export const officesSchema = z.strictObject({
	/** By id; awards name these. */
	offices: bySlug(officeSchema),
});

export type Offices = DeepReadonly<z.infer<typeof officesSchema>>['offices'];
