import { z } from 'zod';
import { changes } from './change.ts';
import { draft } from './draft.ts';
import {
	address,
	fullListOf,
	isoDate,
	isoMonth,
	label,
	listOf,
	sentences,
	slug,
	year,
	type WithId,
} from './fields.ts';

/** When a task is due, as the plan says it; never guessed. */
const dueSchema = z.discriminatedUnion('kind', [
	z.strictObject({
		/** A day named in the text. */
		kind: z.literal('day'),
		/** The day. */
		date: isoDate,
		/** "before" where the text says "trước ngày": the day itself is too late. */
		boundary: z.enum(['on', 'before']),
	}),
	z.strictObject({
		/** A month named in the text. */
		kind: z.literal('month'),
		/** The month, `2025-01`. */
		month: isoMonth,
		/** True where the text says "dự kiến". */
		tentative: z.boolean(),
	}),
	z.strictObject({
		/** A quarter named in the text. */
		kind: z.literal('quarter'),
		/** Its year. */
		year,
		/** Its number. */
		quarter: z.literal([1, 2, 3, 4]),
		/** True where the text says "dự kiến". */
		tentative: z.boolean(),
	}),
	z.strictObject({
		/** Bound to an event: a day of commemoration, a conference. */
		kind: z.literal('event'),
		/** Id of the event. */
		event: slug,
	}),
	z.strictObject({
		/** The period that the work speaks of; the text names no last day. */
		kind: z.literal('period'),
		/** As people say it: "6 tháng đầu năm 2024". */
		label,
		/** First day of the period. */
		from: isoDate,
		/** Last day of the period. */
		to: isoDate,
	}),
	z.strictObject({
		/** Some time in a year named in the text. */
		kind: z.literal('year'),
		/** The year. */
		year,
	}),
	z.strictObject({
		/** Work that goes on all the time ("thường xuyên", "tăng cường"). */
		kind: z.literal('ongoing'),
	}),
	z.strictObject({
		/** The text says nothing about time. */
		kind: z.literal('unstated'),
	}),
]);

/** A document and an article of it, as its file of guidance stands in the document's folder. */
const articlePath = z.string().regex(/^[a-z0-9-]+\/dieu-[1-9]\d*[a-z]?$/, {
	error: 'Điều luật viết dạng luat-06-2022-qh15/dieu-16.',
});

/** One obligation of the plan: content/province/tasks/<id>.yaml. */
export const taskSchema = z.strictObject({
	/** Id of the document that gives the task. */
	document: slug,
	/** Addresses in that document where the words stand. */
	at: fullListOf(address),
	/** A short request: "Gửi kế hoạch của đơn vị về UBND tỉnh". */
	title: label,
	/** One or two plain sentences in our own words. */
	summary: sentences,
	/** How we read the text where it is silent, for example on who leads; null where nothing was read in. */
	reading: sentences.nullable(),
	/** Ids of the agencies that do it. */
	lead: fullListOf(slug),
	/** Ids of the agencies that work along. */
	with: listOf(slug),
	/** Ids of the agencies that receive the result. */
	for: listOf(slug),
	/** When it is due. */
	due: dueSchema,
	/** What comes of it: a product of taxonomy.yaml. */
	product: slug,
	/** Articles of law that its words rest on and that have guidance here: `luat-06-2022-qh15/dieu-16`. */
	articles: listOf(articlePath),
	/** Ids of the fields (taxonomy.yaml) that it serves. */
	fields: listOf(slug),
	/** Ids of the movements it serves. */
	movements: listOf(slug),
	/** Ids of the events it belongs to. */
	events: listOf(slug),
	/** What was changed on its page since, and why. */
	changes,
	draft,
});

export type Task = WithId<z.infer<typeof taskSchema>>;
export type Due = Task['due'];
