import { z } from 'zod';
import { changes } from './change.ts';
import { draft } from './draft.ts';
import { address, fullListOf, label, listOf, sentences, slug, type WithId } from './fields.ts';
import { factSchema } from './source.ts';

/** An agency, a council or a group of units that the plan names: content/province/agencies/<id>.yaml. */
export const agencySchema = z.strictObject({
	/** Full name in official spelling. */
	name: label,
	/** Short name for lists; null where none is in use. */
	short: label.nullable(),
	/** A kind of taxonomy.yaml (agencyKinds). */
	kind: slug,
	/** One sentence: the part the plan gives it. */
	role: sentences,
	/** Addresses where the plan names it. */
	at: fullListOf(address),
	/** Exactly how the plan writes it there, misspellings included. */
	aliases: fullListOf(label),
	/** Ids of the agencies or groups it belongs to. */
	memberOf: listOf(slug),
	/** What became of it since; null where nothing is known. */
	today: factSchema.nullable(),
	/** What was changed on its page since, and why. */
	changes,
	draft,
});

export type Agency = WithId<z.infer<typeof agencySchema>>;
