import { z } from 'zod';
import {
	hexColour,
	isoDate,
	label,
	listOf,
	sentences,
	slug,
	webAddress,
	year,
	type DeepReadonly,
} from './fields.ts';
import { valueOf, type Read } from './files/collection.ts';
import { emblemProblems } from './files/emblem.ts';
import { atFile, readSingle, type Loaded } from './files/records.ts';
import { problem, type Problem } from './problems/problem.ts';
import { factSchema } from './source.ts';

/** Two colours of one appearance. */
const coloursSchema = z.strictObject({
	/** Links, buttons, the line under the current section. */
	accent: hexColour,
	/** The second colour, for marks and the emblem. */
	highlight: hexColour,
});

/** Everything that another province would change first: content/province/site.yaml. */
export const siteSchema = z.strictObject({
	/** Name of the site. */
	name: label,
	/** One line under the name. */
	tagline: label,
	/** Two sentences: what this site is. */
	intro: sentences,
	/** The province. */
	province: z.strictObject({
		/** Name alone. */
		name: label,
		/** What it is, in lower case: "tỉnh". */
		kind: label,
		/** As it stands in a sentence. */
		fullName: label,
	}),
	/** Id of the document that is the plan. */
	plan: slug,
	/** Words of two syllables that a heading never breaks between two lines: "thi đua, khen thưởng". */
	compounds: sentences.default(''),
	/** What offices of content/nation/offices.yaml are called here now, by id: "Chủ tịch UBND tỉnh Hưng Yên". */
	offices: z.record(slug, label).default({}),
	/** Ids of the awards that people ask about most, first on the front page. */
	mostAsked: listOf(slug),
	/**
	 * How often this site may say what it does not know (scripts/check/filler-words.ts): on how many pages "chưa rõ hiệu
	 * lực", how many times "chưa có thông tin". Left out, nothing is counted: texts that were just imported know little.
	 */
	fillerBudget: z
		.strictObject({ unclearPages: z.int().min(0), unknownTimes: z.int().min(0) })
		.nullable()
		.default(null),
	/** The year that the plan is for. */
	planYear: year,
	/** What every page says about the time it speaks of. */
	timeNotes: z.strictObject({
		/** One line, as long as a phone is wide, above pages of the plan's year; "Kế hoạch năm … của …" where none is given. */
		line: z
			.string()
			.max(50, { error: 'Dòng này đứng một dòng trên điện thoại: nhiều nhất 50 chữ cái.' })
			.optional(),
		/** On paper, for pages that speak of the plan. */
		plan: sentences,
		/** On paper, for pages that speak of today. */
		today: sentences,
		/** What changed since the plan; null where nothing did. */
		fact: factSchema.nullable().default(null),
		/** Id of the document by which it changed: every page leads to our page about it; null for a source elsewhere. */
		document: slug.nullable().default(null),
	}),
	/** Address where the site is published; null before that is settled. */
	url: webAddress.nullable(),
	/** File name of the emblem in the content folder. */
	emblem: z.string().regex(/^[a-z0-9-]+\.svg$/, { error: 'Tên tệp biểu trưng phải dạng ten-tep.svg.' }),
	/** The site's own colours. */
	colours: z.strictObject({
		/** On a light ground. */
		light: coloursSchema,
		/** On a dark ground. */
		dark: coloursSchema,
	}),
	/** How to reach the office; null until the office supplies it. */
	contacts: z.strictObject({
		/** E-mail address. */
		email: z.email({ error: 'Thư điện tử không đúng dạng.' }).nullable(),
		/** Telephone number, in quotation marks. */
		phone: label.nullable(),
		/** Postal address. */
		address: label.nullable(),
		/** Who has to supply the three above. */
		suppliedBy: label,
	}),
	/** Who answers for the site; null until it is settled. */
	publisher: z.strictObject({
		/** The office that publishes it. */
		name: label.nullable(),
		/** The person who answers for the content. */
		responsible: label.nullable(),
	}),
	/** On what terms others may use it. */
	licence: z.strictObject({
		/** For our words. */
		text: sentences,
		/** For the data. */
		data: sentences,
	}),
	/**
	 * The day on which the site first appeared. A record of that edition needs no note of its own; one that is added
	 * later has its publication as first entry of `changes`. null while nobody has written it down.
	 */
	publishedOn: isoDate.nullable().default(null),
	/** The day on which the facts were last checked. */
	checkedOn: isoDate,
});

/**
 * Reads content/province/site.yaml and looks at the emblem it names. The address in SITE_ADDRESS, where there is one, replaces
 * the written one.
 */
export async function readSite(root: string): Promise<Read<Loaded<z.infer<typeof siteSchema>> | null, Site>> {
	const { loaded, problems } = await readSingle(root, 'site.yaml', siteSchema);
	const trial = trialAddress(process.env[ADDRESS_VARIABLE] ?? '');
	const emblem = loaded === null ? [] : await emblemProblems(root, loaded.value.emblem);
	const draft = loaded && { ...loaded, value: { ...loaded.value, ...trial.keys } };
	return {
		draft,
		problems: [...problems, ...emblem, ...trial.problems],
		finish: () => valueOf(draft),
	};
}

/** One content may be built for two addresses: for a trial and for the public. */
const ADDRESS_VARIABLE = 'SITE_ADDRESS';

function trialAddress(address: string): { keys: { url?: string }; problems: readonly Problem[] } {
	if (address === '') return { keys: {}, problems: [] };
	if (webAddress.safeParse(address).success) return { keys: { url: address }, problems: [] };
	const message = 'Địa chỉ web trong biến môi trường không dùng được.';
	return { keys: {}, problems: [problem('url-invalid', atFile(ADDRESS_VARIABLE), message, address)] };
}

export type Site = DeepReadonly<z.infer<typeof siteSchema>>;
