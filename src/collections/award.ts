import { z } from 'zod';
import { changes } from './change.ts';
import { isoDate, label, listOf, sentences, slug, type WithId } from './fields.ts';
import { basisSchema, certainty, sourceKeys, statementSchema } from './statement.ts';

/** Who can receive an award, in the order in which readers look for themselves. */
export const RECIPIENTS = ['ca-nhan', 'tap-the', 'ho-gia-dinh', 'doanh-nghiep', 'nguoi-nuoc-ngoai'] as const;

/** Levels of decision, highest first. */
export const LEVELS = [
	'nha-nuoc',
	'bo-tinh',
	'so-nganh',
	'cap-huyen',
	'cap-xa',
	'co-so',
	'doanh-nghiep',
] as const;

const recipientSchema = z.strictObject({
	/** The kind of recipient. */
	kind: z.enum(RECIPIENTS),
	/** Who of that kind, where not all: "công nhân, nông dân"; else null. */
	who: label.nullable().default(null),
	/** How far it is certain that they can receive it. */
	certainty,
});

const criterionSchema = z.strictObject({
	/** What is asked, in our own words; what comes before the choice where there is one. */
	text: sentences,
	/** The ways of which one is enough; left out where there is no choice. */
	oneOf: z.array(sentences).default([]),
	/** How far it can be relied on. */
	certainty,
	/** Where it was read. */
	sources: sourceKeys,
});

/** At most two decimals: 4.5, 0.15. */
const coefficient = z
	.number()
	.positive()
	.max(500)
	.refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-9, {
		error: 'Hệ số chỉ có hai chữ số thập phân.',
	});

const proofSchema = z.strictObject({
	/** How many times the base salary, where the rule of that time sets another figure; else left out. */
	coefficient: coefficient.nullable().default(null),
	/** How far the figure can be relied on. */
	certainty,
	/** Where it was read. */
	sources: sourceKeys,
});

const bonusSchema = z.strictObject({
	/** Who receives it. */
	recipient: z.enum(RECIPIENTS),
	/** How many times the base salary. */
	coefficient,
	/** True where the rule only sets the highest figure. */
	ceiling: z.boolean().default(false),
	/** What confirms it for decisions of the plan's year. */
	then: proofSchema,
	/** What confirms it for decisions of today. */
	now: proofSchema,
});

const deciderSchema = statementSchema.extend({
	/** Ids of content/nation/offices.yaml: the offices that the words name; empty where they name none. */
	offices: listOf(slug),
});

/** An emulation title, a commendation, a type of commendation or a procedure: content/nation/awards/<id>.yaml. */
export const awardSchema = z.strictObject({
	/** Official name. */
	name: label,
	/** What people call it besides; null where nothing. */
	alias: label.nullable(),
	/** "danh-hieu" emulation title, "hinh-thuc" commendation, "loai-hinh" type of commendation, "thu-tuc" procedure. */
	kind: z.enum(['danh-hieu', 'hinh-thuc', 'loai-hinh', 'thu-tuc']),
	/** Who decides on it, as a level; null for types and procedures. */
	level: z.enum(LEVELS).nullable(),
	/** How far the name, the recipients and the main criteria can be relied on. */
	certainty,
	/** Who can receive it; empty for procedures. */
	recipients: z.array(recipientSchema).default([]),
	/** What is asked; empty where nothing certain is known. */
	criteria: z.array(criterionSchema).default([]),
	/** How many years or times are asked; null where none are, or none are known. */
	years: statementSchema.nullable(),
	/** Who decides. */
	authority: z.strictObject({
		/** In the year of the plan; null where not known. */
		then: deciderSchema.nullable(),
		/** Under today's rule; null where not known. */
		now: deciderSchema
			.extend({
				/** First day for which the words are known to hold; null where not known. */
				from: isoDate.nullable().default(null),
				/** Last day for which they are known to hold, not the day on which they end; null where none is known. */
				until: isoDate.nullable().default(null),
			})
			.nullable(),
	}),
	/** Who may propose it; null where not known. */
	proposer: statementSchema.nullable(),
	/** What goes into the dossier; null where not known. */
	dossier: z
		.strictObject({
			/** The papers. */
			parts: z.array(label).min(1),
			/** How far the list can be relied on. */
			certainty,
			/** Where it was read. */
			sources: sourceKeys,
			/** How many sets; null where not known. */
			sets: statementSchema.nullable(),
		})
		.nullable(),
	/** By when the dossier has to be handed in; null where not known. */
	submission: statementSchema.nullable(),
	/** How long the office takes; null where not known. */
	processing: statementSchema.nullable(),
	/** How the list of names is made public; null where not known. */
	publicity: statementSchema.nullable(),
	/** Money that comes with it; empty where no figure is known. */
	bonus: z.array(bonusSchema).default([]),
	/** The legal basis then and now. */
	basis: basisSchema,
	/** What the amending law of 2026 changes for this award, beyond what holds for all. */
	changes: z.array(statementSchema).default([]),
	/** What to beware of: old rules that are still quoted, open points. */
	notes: z.array(statementSchema).default([]),
	/** Everything that was read for this record, keys of content/nation/award-guide.yaml. */
	sources: sourceKeys,
	/** The day of the last check. */
	checkedOn: isoDate,
	/** What was changed on its page since, and why; `changes` is what the law changed. */
	pageChanges: changes,
});

export type Award = WithId<z.infer<typeof awardSchema>>;
export type RecipientKind = (typeof RECIPIENTS)[number];
export type AwardLevel = (typeof LEVELS)[number];
