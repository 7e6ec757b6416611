/** The second look at the likeliest records: how well their names fit the question, and whether they still hold. */
import { hasEnded } from '../effect-text.ts';
import type { RecordHead } from '../index/format.ts';
import type { QueryVariant, QueryWord } from '../query/query-words.ts';
import type { Scored } from './score.ts';
import { agreement, isMeant } from '../words/syllable.ts';
import { splitWords, type Word } from '../words/words.ts';

/** What each trait adds to a score of about 0 to 1.3; chosen on the tuning half of the site's judged queries. */
const WORTH = {
	/** The share of the question a name has, times the share of the name the question has. */
	name: 0.9,
	/** How much less a name fits that leaves out part of the question. */
	askedPower: 2,
	/** The same words in the same order. */
	phrase: 0.2,
	/** Another name against the title. */
	otherName: 0.9,
	/** What readers were expected to ask, against the title. */
	asked: 0.85,
	/** The share of the telling words the record has at all. */
	coverage: 0.1,
};
/** A rule that no longer holds, where its year was not asked for. */
const EXPIRED = 0.75;

/** What the second look knows of the question. */
export interface RankContext {
	readonly variants: readonly QueryVariant[];
	readonly keys: readonly string[];
	/** The reader's day, ISO. */
	readonly today: string;
	/** Years that were typed. */
	readonly years: readonly number[];
	/** How telling a syllable is. */
	readonly worthOf: (syllable: number) => number;
}

/** The score of a record with its head in view; higher is better. */
export function rankRecord({ score, coverage }: Scored, head: RecordHead, context: RankContext): number {
	const names = namesOf(head);
	const around = splitWords(head.context ?? '');
	const fit = Math.max(
		0,
		...context.variants.flatMap((variant) =>
			names.map(({ name, worth }) => variant.weight * worth * fitOfName(variant, { name, around }, context)),
		),
	);
	const sum = score + fit + WORTH.coverage * coverage;
	return sum * (isOutdated(head, context) ? EXPIRED : 1) * (head.worth ?? 1);
}

/** All that a record is called, with what each name counts against its title. */
function namesOf({ title, names = [], asked = [] }: RecordHead) {
	const each = (some: readonly string[], worth: number) =>
		some.map((name) => ({ name: splitWords(name), worth }));
	return [...each([title], 1), ...each(names, WORTH.otherName), ...each(asked, WORTH.asked)];
}

function isOutdated(
	{ expired, effect, years = [] }: RecordHead,
	{ today, years: asked }: RankContext,
): boolean {
	return (expired === true || hasEnded(effect, today)) && !years.some((year) => asked.includes(year));
}

/** A name, and the words of what the named thing is part of: "Xã Hòa Bình", "Huyện Kiến Xương". */
interface Name {
	readonly name: readonly Word[];
	readonly around: readonly Word[];
}

function fitOfName(
	{ words, unknown }: QueryVariant,
	{ name, around }: Name,
	{ keys, worthOf }: RankContext,
): number {
	const weigh = (some: readonly QueryWord[]) =>
		some.reduce((sum, { syllables, weak }) => sum + (weak ? 0.2 : 1) * worthOf(syllables[0] ?? -1), 0);
	const total = weigh(words) + unknown * worthOf(-1);
	if (total === 0 || name.length === 0) return 0;
	const isIn = (places: readonly Word[]) => (word: QueryWord) =>
		places.some((place) => isSame(word, place, keys));
	const own = words.filter(isIn(name));
	const others = words.filter((word) => !own.includes(word)).filter(isIn(around));
	const asked = (weigh(own) + weigh(others)) / total;
	const told = name.filter((place) => words.some((word) => isSame(word, place, keys))).length / name.length;
	const phrase = words.length > 1 && hasPhrase(words, name, keys) ? told : 0;
	return WORTH.name * asked ** WORTH.askedPower * told + WORTH.phrase * phrase;
}

function hasPhrase(words: readonly QueryWord[], name: readonly Word[], keys: readonly string[]): boolean {
	return name.some((_, start) =>
		words.every((word, offset) => {
			const place = name[start + offset];
			return place !== undefined && isSame(word, place, keys);
		}),
	);
}

function isSame(
	{ syllables, spelling, strict }: QueryWord,
	{ key, spelling: written }: Word,
	keys: readonly string[],
): boolean {
	if (!syllables.some((syllable) => keys[syllable] === key)) return false;
	return spelling === '' || isMeant(agreement(spelling, written), strict);
}
