import { z } from 'zod';
import { label, listOf, sentences, slug, type DeepReadonly } from './fields.ts';

/** Drawings that the site has; a field chooses one. */
export const SYMBOLS = [
	'bong-lua',
	'con-duong',
	'la-cay',
	'trong-dong',
	'quyen-sach',
	'banh-rang',
	'mam-cay',
	'la-chan',
	'phao-cuu-sinh',
	'trai-tim',
	'ban-tay',
	'ngoi-sao',
] as const;

/** The words by which tasks and agencies are sorted: content/nation/taxonomy.yaml. */
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
			/** True for bodies of the state: search engines are told so (schema.org GovernmentOrganization). */
			isGovernment: z.boolean().default(false),
		}),
	),
	/** Fields that stories belong to; left out where there are no stories. */
	fields: z
		.record(
			slug,
			z.strictObject({
				/** Name in lists and filters. */
				label,
				/** One sentence: what belongs here. */
				description: sentences,
				/** The drawing that stands for it on story stamps (src/exports/stamp). */
				symbol: z.enum(SYMBOLS),
				/** Ids of awards that are given in it. */
				awards: listOf(slug),
				/** Ids of terms that help to read its stories. */
				terms: listOf(slug),
			}),
		)
		.default({}),
});

export type Taxonomy = DeepReadonly<z.infer<typeof taxonomySchema>>;
