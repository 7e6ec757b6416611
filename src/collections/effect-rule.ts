import { z } from 'zod';
import { label, sentences, type DeepReadonly } from './fields.ts';
import { certainty, legalSource } from './legal-basis.ts';
import { bySlug } from './statement.ts';

const ruleSchema = z.strictObject({
	/** Its name in a few words: "Văn bản hướng dẫn vẫn dùng phần không trái". */
	name: label,
	/** What it says, in our own words. */
	text: sentences,
	/** The place of law it stands in: "khoản 2 Điều 57 Luật số 64/2025/QH15". */
	basis: label,
	/** How sure it is. */
	certainty,
	/** Where it was read. */
	sources: z.array(legalSource).min(1),
});

/** Rules of law from which an effect, or the earliest day of one, is derived: content/nation/effect-rules.yaml. */
export const effectRulesSchema = z.strictObject({
	/** By id; documents name it as `rule`. */
	rules: bySlug(ruleSchema),
});

export type EffectRule = DeepReadonly<z.infer<typeof ruleSchema>>;
export type EffectRules = Readonly<Record<string, EffectRule>>;
