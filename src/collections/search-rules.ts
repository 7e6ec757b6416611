import { z } from 'zod';
import { fullListOf, label, type DeepReadonly } from './fields.ts';

const ALONE = { error: 'Nhóm từ đồng nghĩa phải có ít nhất hai cách nói.' };
const TWO_SYLLABLES = { error: 'Tên nơi khác phải có đúng hai tiếng, như “Hải Phòng”.' };

/** What the search has to know of how readers speak: content/nation/search.yaml, and local-search.yaml of the province. Each may be missing. */
export const searchRulesSchema = z.strictObject({
	/** Short forms as they are written, each with what it stands for: "UBND: Ủy ban nhân dân". One meaning only. */
	abbreviations: z.record(label, label).default({}),
	/** Places that are not of this province: a question that names one is answered only by what names it, too. */
	elsewhere: z.array(label.refine((name) => /^\S+ \S+$/u.test(name), TWO_SYLLABLES)).default([]),
	/** One way only: who looks for the first is also shown the others, though they are not the same in law. */
	related: z.record(label, fullListOf(label)).default({}),
	/** Groups of phrases that mean the same, two at least in each. Things that differ in law never share a group. */
	synonyms: z.array(fullListOf(label).refine((group) => group.length > 1, ALONE)).default([]),
});

export type SearchRules = DeepReadonly<z.infer<typeof searchRulesSchema>>;
