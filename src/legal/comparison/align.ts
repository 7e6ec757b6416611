import type { Provision } from '../tree.ts';
import { lengthOf, likeness } from './likeness.ts';

/** Which provision of the new text is which of the old one. */
export interface Alignment {
	readonly youngOf: ReadonlyMap<Provision, Provision>;
	readonly oldOf: ReadonlyMap<Provision, Provision>;
}

/** Provisions of another number are one only where they share so much of their words. */
const ALIKE = 0.5;
/** Provisions of one number in one place are one as soon as they share so much. */
const ALIKE_OF_ONE_NUMBER = 0.15;
/** What the number is worth beside the words. */
const NUMBER_BONUS = 0.2;
/** What turns up elsewhere has to be so much alike, and so long, to be called moved. */
const ALIKE_ELSEWHERE = 0.75;
const LONG_ENOUGH = 8;

/**
 * Pairs the provisions of two texts: in the same place by number and words, in order; then what is left over anywhere
 * by words alone; last what has the same number in the same place, rewritten as a whole.
 */
export function align(oldTop: readonly Provision[], youngTop: readonly Provision[]): Alignment {
	const pairs = new Pairs();
	const places: Place[] = [];
	alignPlace({ old: oldTop, young: youngTop }, pairs, places);
	pairElsewhere(pairs, places);
	// Pairing what was rewritten opens new places, whose left-overs are looked at in their turn.
	for (const place of places) pairByNumber(place, pairs, places);
	return pairs;
}

/** The children of two provisions that are one. */
interface Place {
	readonly old: readonly Provision[];
	readonly young: readonly Provision[];
}

class Pairs implements Alignment {
	readonly youngOf = new Map<Provision, Provision>();
	readonly oldOf = new Map<Provision, Provision>();

	add(old: Provision, young: Provision): void {
		this.youngOf.set(old, young);
		this.oldOf.set(young, old);
	}
}

function alignPlace(place: Place, pairs: Pairs, places: Place[]): void {
	places.push(place);
	for (const [old, young] of inOrder(place)) join(old, young, pairs, places);
}

function join(old: Provision, young: Provision, pairs: Pairs, places: Place[]): void {
	pairs.add(old, young);
	alignPlace({ old: old.children, young: young.children }, pairs, places);
}

/** The best pairs in which nothing crosses. */
function inOrder({ old, young }: Place): [Provision, Provision][] {
	const pairs: [Provision, Provision][] = [];
	let [start, oldEnd, youngEnd] = [0, old.length, young.length];
	const isOne = (one?: Provision, other?: Provision) =>
		one !== undefined && other !== undefined && sameNumber(one, other) && likeness(one, other) === 1;
	while (start < Math.min(oldEnd, youngEnd) && isOne(old[start], young[start])) start += 1;
	while (Math.min(oldEnd, youngEnd) > start && isOne(old[oldEnd - 1], young[youngEnd - 1])) {
		oldEnd -= 1;
		youngEnd -= 1;
	}
	for (let index = 0; index < start; index += 1) pairs.push(pairAt(old, index, young, index));
	pairs.push(...best(old.slice(start, oldEnd), young.slice(start, youngEnd)));
	for (let index = 0; oldEnd + index < old.length; index += 1)
		pairs.push(pairAt(old, oldEnd + index, young, youngEnd + index));
	return pairs;
}

function pairAt(old: readonly Provision[], left: number, young: readonly Provision[], right: number) {
	return [old[left], young[right]] as [Provision, Provision];
}

/** The pairs with the greatest sum of scores (Needleman and Wunsch); a gap costs nothing. */
function best(old: readonly Provision[], young: readonly Provision[]): [Provision, Provision][] {
	const width = young.length + 1;
	const scores = new Float64Array((old.length + 1) * width);
	const at = (left: number, right: number) => scores[left * width + right] ?? 0;
	const own = old.map((one) => young.map((other) => score(one, other)));
	for (let left = old.length - 1; left >= 0; left -= 1) {
		for (let right = young.length - 1; right >= 0; right -= 1) {
			const paired = (own[left]?.[right] ?? 0) + at(left + 1, right + 1);
			scores[left * width + right] = Math.max(at(left + 1, right), at(left, right + 1), paired);
		}
	}
	const pairs: [Provision, Provision][] = [];
	for (let left = 0, right = 0; left < old.length && right < young.length;) {
		const here = own[left]?.[right] ?? 0;
		if (here > 0 && at(left, right) === here + at(left + 1, right + 1)) {
			pairs.push(pairAt(old, left, young, right));
			left += 1;
			right += 1;
		} else if (at(left, right) === at(left + 1, right)) left += 1;
		else right += 1;
	}
	return pairs;
}

/** 0 where two provisions are not one. */
function score(old: Provision, young: Provision): number {
	if (old.level !== young.level) return 0;
	const isSameNumber = sameNumber(old, young);
	// No need to count words where the lengths alone rule it out.
	const [a, b] = [lengthOf(old), lengthOf(young)];
	const least = isSameNumber ? ALIKE_OF_ONE_NUMBER : ALIKE;
	if ((2 * Math.min(a, b)) / Math.max(1, a + b) < least) return 0;
	const alike = likeness(old, young);
	return alike < least ? 0 : alike + (isSameNumber ? NUMBER_BONUS : 0);
}

function sameNumber(one: Provision, other: Provision): boolean {
	return one.level === other.level && one.number.toLowerCase() === other.number.toLowerCase();
}

/** Left-overs that are much alike, wherever they stand; the likest first. */
function pairElsewhere(pairs: Pairs, places: Place[]): void {
	const old = places.flatMap((place) => leftOver(place.old, pairs.youngOf));
	const young = places.flatMap((place) => leftOver(place.young, pairs.oldOf));
	const found = old.flatMap((one) =>
		young.flatMap((other) => {
			if (one.level !== other.level) return [];
			const [a, b] = [lengthOf(one), lengthOf(other)];
			if (Math.min(a, b) < LONG_ENOUGH || (2 * Math.min(a, b)) / (a + b) < ALIKE_ELSEWHERE) return [];
			const alike = likeness(one, other);
			return alike < ALIKE_ELSEWHERE ? [] : [{ one, other, alike }];
		}),
	);
	for (const { one, other } of found.sort((a, b) => b.alike - a.alike)) {
		if (!pairs.youngOf.has(one) && !pairs.oldOf.has(other)) join(one, other, pairs, places);
	}
}

/** What has no partner, and all below it. */
function leftOver(
	provisions: readonly Provision[],
	partners: ReadonlyMap<Provision, Provision>,
): Provision[] {
	return provisions.flatMap((one) => (partners.has(one) ? [] : [one, ...leftOver(one.children, partners)]));
}

function pairByNumber({ old, young }: Place, pairs: Pairs, places: Place[]): void {
	for (const one of old) {
		if (pairs.youngOf.has(one)) continue;
		const other = young.find((candidate) => !pairs.oldOf.has(candidate) && sameNumber(one, candidate));
		if (other !== undefined) join(one, other, pairs, places);
	}
}
