import { z } from 'zod';
import { changes } from './change.ts';
import { isoDate, label, listOf, sentences, slug, type WithId } from './fields.ts';
import { basis, legalSource } from './legal-basis.ts';
import { bySlug, certainty } from './statement.ts';

/** Whether a row tells a difference, in the order in which pages group them. */
export const CHANGES = ['khác', 'chưa rõ', 'như trước'] as const;

/** What the rule was, or is. */
const sideSchema = z.strictObject({
	/** In our own words, one or two sentences that stand alone. */
	text: sentences,
	/** Where it stands; empty where only the sources say it. */
	basis: z.array(basis).default([]),
	/** How far it can be relied on; the rule of another province has no place here. */
	certainty: certainty.exclude(['tham khảo']),
	/** Keys of `sources` below; empty only where nothing is confirmed. */
	sources: listOf(slug),
});

/** What another document made different, told subject by subject: content/nation/differences/<id>.yaml. The folder may be missing. */
export const differenceSchema = z.strictObject({
	/** Heading of the page: "Từ Nghị định 98 sang Nghị định 152: điều gì khác". */
	title: label,
	/** Id of the document as it was. */
	from: slug,
	/** Id of the document that made it different; its first day is the day that the columns name. */
	to: slug,
	/** What the page answers, in two sentences at most. */
	intro: sentences,
	/** One row per subject, the weightiest first. */
	rows: z
		.array(
			z
				.strictObject({
					/** What it is about: "Hồ sơ Bằng khen của Thủ tướng". */
					subject: label,
					/** Until the day before; null where we have not read it. */
					before: sideSchema.nullable(),
					/** From that day. */
					now: sideSchema,
					/** What that makes of it; "chưa rõ" where one side is not known well enough to compare. */
					change: z.enum(CHANGES),
				})
				.refine(({ before, change }) => before !== null || change === 'chưa rõ', {
					error: 'Chưa biết trước kia thế nào (before: null) thì change phải là “chưa rõ”.',
					path: ['change'],
				}),
		)
		.min(1),
	/** What we do not know, and who can say. */
	openPoints: z.array(z.strictObject({ text: sentences, suppliedBy: label })).default([]),
	/** Where it was read, by key. */
	sources: bySlug(legalSource),
	/** The day of the last check. */
	checkedOn: isoDate,
	/** What was changed on the page since, and why. */
	changes,
});

export type Difference = WithId<z.infer<typeof differenceSchema>>;
