/** The effect of a result: the engine gives a sentence, a list shows a short badge and says the day once. */
import { EFFECT_STATUSES, type EffectStatus } from '../../legal/effect.ts';
import { decodeEffect, effectWords, statusWords } from '../../legal/effect-words.ts';
import { dayInVietnam, shortDate } from '../../text/date.ts';
import { lowerFirst } from '../../text/letter-case.ts';
import { LIFE } from '../effect-text.ts';

export interface EffectView {
	/** "Hết hiệu lực từ 01/07/2025" */
	readonly words: string;
	/** What the badge's sign and colour go by; null where the words are none of ours. */
	readonly status: EffectStatus | null;
	/** The day it was judged on: "26/11/2026"; null where it is not said. */
	readonly day: string | null;
}

/** The longest first: "Hết hiệu lực một phần" begins like "Hết hiệu lực". */
const BEGINNINGS = EFFECT_STATUSES.flatMap((status) => {
	const words = statusWords(status);
	// An article of an amended document: "Văn bản còn hiệu lực, đã sửa đổi".
	return [words, `Văn bản ${lowerFirst(words)}`].map((beginning) => ({ status, words: beginning }));
}).sort((a, b) => b.words.length - a.words.length);

/**
 * Takes "Còn hiệu lực (tính đến 26/11/2026)" apart. Where a life stands behind it ("… | con-hieu-luc 2027-03-01=…"),
 * the words are those of `today`, the reader's day.
 */
export function effectView(effect: string, today = dayInVietnam(new Date())): EffectView {
	const [built = effect, life] = effect.split(LIFE);
	const now = life === undefined ? null : decodeEffect(life, today);
	if (now !== null) return { words: effectWords(now), day: shortDate(today), status: now.status };
	const [, words = built, day = null] = /^(.*?)\s*(?:\(tính đến ([\d/]+)\))?$/u.exec(built) ?? [];
	return { words, day, status: BEGINNINGS.find((known) => words.startsWith(known.words))?.status ?? null };
}
