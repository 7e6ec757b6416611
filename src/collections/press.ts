import { z } from 'zod';
import { address, label, listOf, sentences, slug, type DeepReadonly } from './fields.ts';
import { sourceSchema } from './source.ts';

/** A passage of the plan that is worth quoting. */
const passageSchema = z.strictObject({
	/** Where it stands in the plan. */
	at: address,
	/** What it speaks of, for a reader who looks for a quotation. */
	about: label,
});

/** A question that reporters ask first, with what is known. */
const answerSchema = z.strictObject({
	/** Its anchor. */
	id: slug,
	/** The question as people ask it, with its question mark. */
	question: label.refine((text) => text.endsWith('?'), { error: 'Câu hỏi phải kết thúc bằng dấu “?”.' }),
	/** What is known; null where nothing is. */
	answer: sentences.nullable(),
	/** Who can supply what is not known; null where nothing is missing. */
	suppliedBy: label.nullable().default(null),
	/** Which time the answer speaks of; rules of both times are two questions. */
	time: z.enum(['plan', 'today']),
	/** Addresses of the plan that say so. */
	at: listOf(address),
	/** Ids of legal documents that it rests on; their status is printed beside them. */
	documents: listOf(slug),
	/** Where the rest was read. */
	sources: z.array(sourceSchema).default([]),
});

/** A figure of the world that reporters may print; never a count of our own records. */
const figureSchema = z.strictObject({
	/** The number as it is printed: "314/336". */
	value: label,
	/** What was counted, of which time, and what it does not say. */
	label: sentences,
	/** Who counted. */
	source: sourceSchema,
});

/** The press room: content/province/press.yaml. Days and story leads are computed; nothing of them is written here. */
export const pressSchema = z.strictObject({
	/** The page's name. */
	title: label,
	/** One sentence for search engines. */
	description: sentences,
	/** The first words under the title. */
	standfirst: sentences,
	/** Figures of the world, each with its source; those that are asked for most stand first. */
	figures: z.array(figureSchema).max(6).default([]),
	/** Passages to quote, in the order of the page. */
	passages: z.array(passageSchema).min(1).max(12),
	/** What reporters ask first, in that order. */
	questions: z.array(answerSchema).min(1).max(20),
	/** How pictures and other things are credited, beside the licence of site.yaml. */
	credits: z
		.array(
			z.strictObject({
				/** What is reused. */
				what: label,
				/** On what terms, and how it is credited. */
				rule: sentences,
			}),
		)
		.default([]),
});

export type Press = DeepReadonly<z.infer<typeof pressSchema>>;
export type PressAnswer = Press['questions'][number];
