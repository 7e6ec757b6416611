/** The effect of a result: the engine gives a sentence, a list shows a short badge and says the day once. */
import { EFFECT_STATUSES, type EffectStatus } from '../../legal/effect.ts';
import { statusWords } from '../../legal/effect-words.ts';

export interface EffectView {
	/** "Hết hiệu lực từ 01/07/2025" */
	readonly words: string;
	/** What the badge's sign and colour go by; null where the words are none of ours. */
	readonly status: EffectStatus | null;
	/** The day it was judged on: "26/11/2026"; null where it is not said. */
	readonly day: string | null;
}

/** The longest first: "Hết hiệu lực một phần" begins like "Hết hiệu lực". */
const BEGINNINGS = EFFECT_STATUSES.map((status) => ({
	status,
	words: statusWords(status),
})).sort((a, b) => b.words.length - a.words.length);

/** Takes "Còn hiệu lực (tính đến 26/11/2026)" apart. */
export function effectView(effect: string): EffectView {
	const [, words = effect, day = null] = /^(.*?)\s*(?:\(tính đến ([\d/]+)\))?$/u.exec(effect) ?? [];
	return { words, day, status: BEGINNINGS.find((known) => words.startsWith(known.words))?.status ?? null };
}
