import { z } from 'zod';
import { LEVELS, RECIPIENTS } from './award.ts';
import { label, listOf, sentences, slug, type DeepReadonly } from './fields.ts';
import { basisSchema } from './statement.ts';

/** One thing to fill in: written on lines, or ticked where there are choices. */
const formFieldSchema = z.strictObject({
	/** Id, unique in its form. */
	id: slug,
	/** What stands before the empty line. */
	label,
	/** What helps to fill it in; null where nothing has to be said. */
	hint: sentences.nullable().default(null),
	/** Empty lines on paper; more than one gives a larger box on screen. */
	lines: z.int().min(1).max(12).default(1),
	/** Boxes to tick instead of lines; none is ever ticked beforehand. */
	choices: listOf(label),
	/** True where several boxes may be ticked. */
	several: z.boolean().default(false),
	/** True for what is asked first, without which no sheet is made; the rest may be added. */
	required: z.boolean().default(false),
	/** What a browser may fill in from what it knows of its owner; null where it is not about them. */
	autofill: z.enum(['name', 'email', 'tel']).nullable().default(null),
});

/** A numbered part of a form. */
const formSectionSchema = z.strictObject({
	/** Its heading. */
	title: label,
	/** What has to be known before filling it in. */
	note: sentences.nullable().default(null),
	/** What is filled in; may be empty where the note says it all. */
	fields: z.array(formFieldSchema).default([]),
});

/** A form that the site hands out. */
const formSchema = z.strictObject({
	/** The form's name, also the name of the PDF. */
	title: label,
	/** One sentence for lists and search engines. */
	description: sentences,
	/** What it is for, under the title. */
	about: sentences,
	/** Its parts, in order. */
	sections: z.array(formSectionSchema).min(1),
	/** Who signs. */
	signatures: z
		.array(z.strictObject({ who: label, how: label }))
		.min(1)
		.max(2),
	/** What stands at the foot. */
	foot: z.array(sentences).default([]),
});

/** A part of the page in plain words. */
const partSchema = z.strictObject({
	/** Its anchor. */
	id: slug,
	/** Its heading. */
	title: label,
	/** Paragraphs. */
	paragraphs: z.array(sentences).default([]),
	/** A list after them. */
	points: z.array(sentences).default([]),
});

/** How a citizen tells of someone, with the forms for it: content/province/taking-part.yaml. */
export const takingPartSchema = z.strictObject({
	/** The page's name. */
	title: label,
	/** One sentence for search engines. */
	description: sentences,
	/** The first words under the title. */
	standfirst: sentences,
	/** Where the filled-in sheet is handed in. Stands beside the fields and at the foot of the sheet. */
	handTo: sentences,
	/** Says that this is guidance and not the law. */
	guidance: sentences,
	/** What the forms are not. Stands on every form. */
	formMark: label,
	/** What can be done, in plain words. */
	parts: z.array(partSchema).default([]),
	/** Which awards a deed may suit; left out where there is no award guide. */
	suits: z
		.array(
			z.strictObject({
				/** The kind of deed or person. */
				when: label,
				/** Ids of awards. */
				awards: listOf(slug),
				/** A choice in the award finder: whom and at which level; null where none fits. */
				finder: z
					.strictObject({ recipient: z.enum(RECIPIENTS), level: z.enum(LEVELS) })
					.nullable()
					.default(null),
			}),
		)
		.default([]),
	/** Ids of the process steps that the page tells, in order. */
	steps: listOf(slug),
	/** On what the page rests today; `then` stays empty. */
	basis: basisSchema,
	/** What is not known, a sentence each. */
	unknown: z.array(sentences).default([]),
	/** How to ask for a story to be taken back or corrected. */
	removal: z.strictObject({
		/** Who may ask. */
		whoMay: z.array(sentences).min(1),
		/** What happens then. */
		whatHappens: z.array(sentences).min(1),
		/** By when; null where no rule or promise is known: the page says so. */
		byWhen: sentences.nullable(),
	}),
	/** The forms. */
	forms: z.strictObject({
		/** Telling of someone. Its fields are those that are filled in on the page as well. */
		introduction: formSchema,
		/** Agreeing to be named and pictured. */
		consent: formSchema,
	}),
});

export type TakingPart = DeepReadonly<z.infer<typeof takingPartSchema>>;
export type Form = DeepReadonly<z.infer<typeof formSchema>>;
