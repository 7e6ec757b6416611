import { z } from 'zod';
import { isoDate, label, slug, webAddress } from './fields.ts';

/** How far a legal statement can be relied on: two sources or more agree, or one source says so. */
export const certainty = z.enum(['2+', '1']);

/** Number of an article as people write it: "21", "5a". */
export const articleNumber = z
	.string()
	.regex(/^[1-9]\d{0,2}[a-z]?$/, { error: 'Số điều phải viết dạng "21" hoặc "5a".' });

/** Where a legal statement was read. */
export const legalSource = z.strictObject({
	/** The page's title, or what we call it where the title was not kept. */
	title: label,
	/** Who published it: an office, a newspaper, a site. */
	publisher: label,
	/** Its full address; null where only part of it was kept. */
	url: webAddress.nullable(),
	/** The day we read it. */
	readOn: isoDate,
	/** How far it can be relied on: an office or news agency is "cao". */
	certainty: z.enum(['cao', 'trung bình']),
});

/** The day on which we last looked whether the statement still holds. */
export const checkedEffect = z.strictObject({
	/** The day. */
	checkedOn: isoDate,
});

/** An article of a document that something rests on. */
export const basis = z.strictObject({
	/** Id of the document. */
	document: slug,
	/** Its article; null where only the document as a whole is known. */
	article: articleNumber.nullable(),
});
