import { z } from 'zod';
import { changes } from './change.ts';
import { isoDate, label, listOf, slug, type WithId } from './fields.ts';
import { basisSchema, statementSchema } from './statement.ts';

/** A question officials ask, with a short answer: content/nation/questions/<id>.yaml. */
export const questionSchema = z.strictObject({
	/** The question as people ask it, with its question mark. */
	question: label.refine((text) => text.endsWith('?'), { error: 'Câu hỏi phải kết thúc bằng dấu “?”.' }),
	/** The answer in two or three sentences. */
	answer: statementSchema,
	/** What the answer holds for: from when, until when. */
	effect: label,
	/** The legal basis then and now. */
	basis: basisSchema,
	/** Ids of the awards it speaks of. */
	awards: listOf(slug),
	/** The day of the last check. */
	checkedOn: isoDate,
	/** What was changed on its page since, and why. */
	changes,
});

export type Question = WithId<z.infer<typeof questionSchema>>;
