import { z } from 'zod';
import { changes } from './change.ts';
import { draft } from './draft.ts';
import { address, isoDate, isoMonth, label, listOf, sentences, slug, type WithId } from './fields.ts';
import { factList } from './source.ts';

/** When an event is or was. */
const eventDateSchema = z.discriminatedUnion('kind', [
	z.strictObject({
		/** One day. */
		kind: z.literal('day'),
		/** The day. */
		date: isoDate,
		/** "before" where the text says "trước ngày": the day itself is too late. */
		boundary: z.enum(['on', 'before']).default('on'),
	}),
	z.strictObject({
		/** Some day of a month. */
		kind: z.literal('month'),
		/** The month, `2025-01`. */
		month: isoMonth,
	}),
	z.strictObject({
		/** A stretch of days. */
		kind: z.literal('period'),
		/** As people say it: "6 tháng đầu năm 2024". */
		label,
		/** First day. */
		from: isoDate,
		/** Last day. */
		to: isoDate,
	}),
]);

/** A day of the plan's calendar: content/province/events/<id>.yaml. */
export const eventSchema = z.strictObject({
	/** What it is, as a heading. */
	title: label,
	/** One or two plain sentences. */
	summary: sentences,
	/** Addresses where the plan speaks of it; may be left out where a fact stands for it. */
	at: listOf(address),
	/** When. */
	date: eventDateSchema,
	/** Where the date comes from: the plan's text, or the sources in `facts`. */
	dateFrom: z.enum(['plan', 'facts']),
	/** Deadline, report, conference, anniversary, issue, or background. */
	type: z.enum(['han-nop', 'bao-cao', 'hoi-nghi', 'ky-niem', 'ban-hanh', 'boi-canh']),
	/** True where the text says "dự kiến". */
	tentative: z.boolean(),
	/** Ids of the agencies concerned. */
	agencies: listOf(slug),
	/** What is known from elsewhere. */
	facts: factList,
	/** What was changed on its page since, and why. */
	changes,
	draft,
});

export type PlanEvent = WithId<z.infer<typeof eventSchema>>;
