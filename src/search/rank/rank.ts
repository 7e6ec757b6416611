/** The second look at the likeliest records: how well their names fit the question, and whether they still hold. */
import { fold } from '../../text/fold.ts';
import { hasEnded } from '../effect-text.ts';
import type { RecordHead } from '../index/format.ts';
import type { Intent } from '../query/intent.ts';
import type { QueryVariant, QueryWord } from '../query/query-words.ts';
import type { Scored } from './score.ts';
import { agreement, isMeant } from '../words/syllable.ts';
import { phraseWords, type Word } from '../words/words.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** Records that are called by a name; of all others a title is what is said of them. */
const NAMED_KINDS = ['Khen thưởng', 'Cơ quan', 'Văn bản', 'Địa phương', 'Phong trào', 'Gương', 'Đối chiếu'];
/** Pages that gather stories: behind those, where more than their name was asked for. */
const CONTAINERS = ['Lĩnh vực', 'Địa phương'];
const CONTAINER = 0.85;
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
	readonly intent: Intent;
	readonly kindOf: (record: number) => string;
	/** Those of the site where it is left out. */
	readonly weights?: Weights;
}

/** The score of a record with its head in view; higher is better. */
export function rankRecord(
	{ record, score, coverage }: Scored,
	head: RecordHead,
	context: RankContext,
): number {
	const { weights = WEIGHTS } = context;
	const names = namesOf(head, weights);
	const kind = context.kindOf(record);
	const around = phraseWords(head.context ?? '');
	const fit = Math.max(
		0,
		...context.variants.flatMap((variant) =>
			names.map(({ name, worth }) => variant.weight * worth * fitOfName(variant, { name, around }, context)),
		),
	);
	const isCounted = context.intent.ask === 'count' && head.answers?.count !== undefined;
	const named = NAMED_KINDS.includes(kind) || isCounted ? nameShare(head, context) : 0;
	const isAsked = context.intent.kinds.includes(kind);
	const sum =
		score +
		fit +
		weights.coverage * coverage +
		weights.named * Math.sqrt(named) +
		(isAsked ? weights.kind : 0) +
		(isDefined(head, context) || isScope(head, context) ? weights.defines : 0);
	const isWider = CONTAINERS.includes(kind) && named < ALL_BUT_NAME;
	return sum * (isOutdated(head, context) ? EXPIRED : 1) * (isWider ? CONTAINER : 1) * (head.worth ?? 1);
}

/** From this share on a name is all that was asked for. */
const ALL_BUT_NAME = 0.8;

/** Which share of the question is a name of the record, by weight; 0 where none of its names stands whole in it. */
export function nameShare({ title, names = [] }: RecordHead, context: RankContext): number {
	const [asTyped] = context.variants;
	if (asTyped === undefined) return 0;
	const weigh = (some: readonly QueryWord[]) =>
		some.reduce((sum, word) => sum + (word.weak ? 0.1 : 1) * context.worthOf(word.syllables[0] ?? -1), 0);
	const total = weigh(asTyped.words) + asTyped.unknown * context.worthOf(-1);
	const shares = [title, ...names].map((one) => {
		const name = phraseWords(one);
		const [at] = placesOf(name, asTyped.words, context.keys);
		return at === undefined ? 0 : weigh(asTyped.words.slice(at, at + name.length)) / Math.max(total, 1e-9);
	});
	return Math.max(0, ...shares);
}

/** Which share of the telling words of the question the title, or another name, has. */
export function titleShare({ title, names = [] }: RecordHead, context: RankContext): number {
	const places = [title, ...names].flatMap((name) => phraseWords(name));
	const telling = context.variants[0]?.words.filter(({ weak }) => !weak) ?? [];
	const weigh = (some: readonly QueryWord[]) =>
		some.reduce((sum, { syllables }) => sum + context.worthOf(syllables[0] ?? -1), 0);
	const told = telling.filter((word) => places.some((place) => isSame(word, place, context.keys)));
	return telling.length === 0 ? 0 : weigh(told) / weigh(telling);
}

/** Where a name stands in the words of the question. */
function placesOf(name: readonly Word[], words: readonly QueryWord[], keys: readonly string[]): number[] {
	if (name.length === 0) return [];
	return words.flatMap((_, start) => {
		const stands = name.every((place, offset) => {
			const word = words[start + offset];
			return word !== undefined && isSame(word, place, keys);
		});
		return stands ? [start] : [];
	});
}

/** True where the question asks what a term is, or says what it is, and the record defines that term. */
function isDefined({ defines = [] }: RecordHead, { variants: [asTyped], keys }: RankContext): boolean {
	if (asTyped === undefined) return false;
	const keyAt = (at: number) => keys[asTyped.words[at]?.syllables[0] ?? -1] ?? '';
	return defines.some((term) => {
		const name = phraseWords(term);
		return placesOf(name, asTyped.words, keys).some((at) => {
			const behind = keyAt(at + name.length);
			const before = keyAt(at - 1) === 've' ? keyAt(at - 2) : keyAt(at - 1);
			return (
				BEHIND_TERM.includes(behind) ||
				BEHIND_TERM.includes(`${behind} ${keyAt(at + name.length + 1)}`) ||
				BEFORE_TERM.includes(before) ||
				(behind === '' && before === 'la')
			);
		});
	});
}

/** True where the question asks what a law is about, and the record is the article of that law that says so. */
function isScope(
	{ title, context = '' }: RecordHead,
	{ intent, variants: [asTyped], keys }: RankContext,
): boolean {
	if (!intent.scope || asTyped === undefined || !SCOPE_TITLE.test(fold(title))) return false;
	return placesOf(phraseWords(context), asTyped.words, keys).length > 0;
}

/** How the articles are headed that say what a law is about and whom it binds. */
const SCOPE_TITLE = /pham vi dieu chinh|doi tuong ap dung/u;

/** What stands beside a term that is defined. */
const BEHIND_TERM = ['la', 'gom', 'bao gom', 'duoc hieu', 'duoc dinh', 'nghia la', 'co nghia'];
const BEFORE_TERM = ['nghia', 'niem'];

/** All that a record is called, with what each name counts against its title. */
function namesOf({ title, names = [], asked = [] }: RecordHead, weights: Weights) {
	const each = (some: readonly string[], worth: number) =>
		some.map((name) => ({ name: phraseWords(name), worth }));
	return [...each([title], 1), ...each(names, weights.otherName), ...each(asked, weights.asked)];
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
	{ keys, worthOf, weights = WEIGHTS }: RankContext,
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
	return weights.name * asked ** weights.askedPower * told + weights.phrase * phrase;
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
