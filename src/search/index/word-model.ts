/**
 * Numbers of words, each written in as much room as it surprises after what stood before it: context mixing, as in PAQ.
 * Several models say of each bit how likely it is set, and weights that learn too make one chance of what they say.
 * Only sums, products and quotients: every browser has to come to the same chances, and Math.exp is not the same in all.
 */
import { CERTAIN, type BitCoder } from './bit-coder.ts';

/** Ends a phrase. */
export const PHRASE_END = 0;
/** The largest number a word may have. */
export const LAST_WORD = 2 ** 16 - 2;

/** Models: what follows the last word, the words of a record, how phrases begin, the very word that came last time. */
const MODELS = 4;
const OF_LAST = 0;
const OF_RECORD = 1;
const OF_PLACE = 2;
const OF_NEIGHBOUR = 3;
const KINDS = 4;

/** A word is written as the length of its number, four bits, and the digits behind the first, four at a time. */
const GROUP_BITS = 4;
const GROUP = 2 ** GROUP_BITS;
const LENGTH_AT = 16;
/** Each bit of a length has weights of its own, those of digits by how many follow; so have the first words of a phrase. */
const MOST_LEFT = 11;
const STEPS = GROUP + MOST_LEFT + 1;
const PLACES = 4;
const FARTHEST = 12;

/** Nothing is surer than this, of CERTAIN. */
const LEAST = 16;
const FIRST_WEIGHT = 0.3;
const HASTE = 0.02;
/** A guess that was right so often is kept when it fails once. */
const PROVED = 2;
const MOST_TIMES = 15;
const FOLLOWER = 4;
const CODE = 1;
const TIMES = 2;

/** A chance less that of an even bit, and how often it has learnt, in one number: 0 is even and has learnt nothing. */
const SEEN_BITS = 8;
const SEEN = 2 ** SEEN_BITS - 1;
const SUREST = CERTAIN / 2 - 32;
/** A chance moves by so much of what it was wrong: at first by most of it, later by a sixtieth. */
const MEMORY = 60;
const SHARES = Float64Array.from({ length: MEMORY + 1 }, (_, seen) => 1 / (seen + 1.6));

function learnt(known: number, bit: number): number {
	const chance = known >> SEEN_BITS;
	const seen = known & SEEN;
	const wrong = (bit === 1 ? SUREST : -SUREST) - chance;
	return (
		((chance + Math.trunc(wrong * (SHARES[seen] ?? 0))) << SEEN_BITS) | (seen < MEMORY ? seen + 1 : seen)
	);
}

/** How far a chance is from even, ln(p / (1 − p)), as a sum over steps. */
const FINE_BITS = 12;
const FINE = 2 ** FINE_BITS;
const STRETCHED = new Float64Array(FINE);
for (let step = FINE / 2, sum = 0; step < FINE; step++) {
	sum += FINE / (step * (FINE - step));
	STRETCHED[step] = sum;
	STRETCHED[FINE - 1 - step] = -sum;
}

function stretch(known: number): number {
	return STRETCHED[(known >> (SEEN_BITS + LENGTH_AT - FINE_BITS)) + FINE / 2] ?? 0;
}

/** The way back, 1 / (1 + e^−x) of CERTAIN, for steps of x; the power as that of 1024. */
const FARTHEST_OUT = 12;
const SQUASHED = Float64Array.from({ length: FINE }, (_, step) => {
	let power = 1 - ((step + 0.5 - FINE / 2) * FARTHEST_OUT) / (FINE / 2) / 1024;
	for (let doubling = 0; doubling < 10; doubling++) power *= power;
	return Math.max(LEAST, Math.min(CERTAIN - LEAST, Math.round(CERTAIN / (1 + power))));
});

function squash(far: number): number {
	const step = Math.trunc(far * (FINE / 2 / FARTHEST_OUT) + FINE / 2);
	return SQUASHED[Math.max(0, Math.min(FINE - 1, step))] ?? 0;
}

/** What was learnt of each context and group of bits: some numbers in a row, its name the first. */
class Groups {
	readonly known: Int32Array;
	readonly #mask: number;
	readonly #size: number;

	constructor(room: number, size: number) {
		this.known = new Int32Array(room * size);
		this.#mask = room - 1;
		this.#size = size;
	}

	/** Where a group begins; the place of another where all near it are taken. */
	find(context: number, group: number): number {
		const mixed = Math.imul(context ^ Math.imul(group, 0x9e37_79b1), 0x85eb_ca6b);
		const name = mixed ^ (mixed >>> 15) || 1;
		let at = 0;
		for (let tries = 0; tries < 8; tries++) {
			at = ((name + tries) & this.#mask) * this.#size;
			const found = this.known[at];
			if (found === name) break;
			if (found === 0) {
				this.known[at] = name;
				break;
			}
		}
		return at;
	}
}

/** Writes or reads words, one after the other, record by record. */
export class WordModel {
	readonly #coder: BitCoder;
	readonly #groups: Groups;
	/** After the last word, or the last two: what came, as it is written, and how often in a row. */
	readonly #followers: Groups;
	readonly #weights = new Float64Array(STEPS * PLACES * MODELS).fill(FIRST_WEIGHT);
	/** How often guesses are right, by how often they were and by step. */
	readonly #trust = new Int32Array(2 * (MOST_TIMES + 1) * STEPS);

	#record = 0;
	#neighbour = 0;
	#first = 0;
	#last = 0;
	#beforeLast = 0;
	#at = 0;

	#followsOne = 0;
	#followsTwo = 0;
	/** The word that is guessed, as it is written; 0 where there is none, or it is seen to be wrong. */
	#guess = 0;
	#guessTrust = 0;
	#byLast = 0;
	#byRecord = 0;
	#byPlace = 0;

	/** `room`: about how many words it may learn, a power of two. */
	constructor(coder: BitCoder, room: number) {
		this.#coder = coder;
		this.#groups = new Groups(room, GROUP);
		this.#followers = new Groups(room, FOLLOWER);
	}

	/** What follows belongs to this record. */
	startRecord(record: number): void {
		this.#record = record;
		this.#startPhrase(0);
	}

	/** Codes a word: a reader ignores what it is given; both return the word. */
	code(given: number): number {
		return this.#walk(given, false);
	}

	/** Learns from a word that the reader knows too: what follows what, and what a record is about, not how phrases begin. */
	teach(word: number): void {
		this.#walk(word, true);
	}

	#walk(given: number, isKnown: boolean): number {
		this.#lookForFollowers();
		const wanted = codeOf(given);
		const length = this.#codeGroup(0, LENGTH_AT, GROUP_BITS, wanted, isKnown);
		let number = 1;
		for (let left = length; left > 0;) {
			const count = Math.min(GROUP_BITS, left);
			left -= count;
			const group = length * 2 ** LENGTH_AT + number;
			number = number * 2 ** count + this.#codeGroup(group, left, count, wanted, isKnown);
		}
		this.#follow(number - 1);
		return number - 1;
	}

	#startPhrase(neighbour: number): void {
		this.#neighbour = neighbour;
		this.#first = 0;
		this.#last = 0;
		this.#beforeLast = 0;
		this.#at = 0;
	}

	#lookForFollowers(): void {
		const { known } = this.#followers;
		this.#followsOne = this.#followers.find(this.#last, 0);
		this.#followsTwo = this.#followers.find(this.#last, this.#beforeLast + 1);
		const afterTwo = known[this.#followsTwo + CODE] ?? 0;
		const found = afterTwo === 0 ? this.#followsOne : this.#followsTwo;
		const times = Math.min(known[found + TIMES] ?? 0, MOST_TIMES) + (afterTwo === 0 ? 0 : MOST_TIMES + 1);
		this.#guess = known[found + CODE] ?? 0;
		this.#guessTrust = times * STEPS;
	}

	#follow(word: number): void {
		this.#learnFollower(this.#followsOne, codeOf(word));
		this.#learnFollower(this.#followsTwo, codeOf(word));
		if (word === PHRASE_END) {
			this.#startPhrase(this.#first);
			return;
		}
		if (this.#at === 0) this.#first = word;
		this.#beforeLast = this.#last;
		this.#last = word;
		this.#at += 1;
	}

	#learnFollower(at: number, code: number): void {
		const { known } = this.#followers;
		const times = known[at + TIMES] ?? 0;
		if (known[at + CODE] === code) known[at + TIMES] = times + 1;
		else if (times > PROVED) known[at + TIMES] = times >> 1;
		else {
			known[at + CODE] = code;
			known[at + TIMES] = 1;
		}
	}

	#codeGroup(group: number, at: number, count: number, wanted: number, isKnown: boolean): number {
		const place = Math.min(this.#at, FARTHEST);
		this.#byLast = this.#groups.find(contextOf(OF_LAST, this.#last), group);
		this.#byRecord = this.#groups.find(contextOf(OF_RECORD, this.#record), group);
		if (!isKnown)
			this.#byPlace = this.#groups.find(
				place === 0 ? contextOf(OF_NEIGHBOUR, this.#neighbour) : contextOf(OF_PLACE, place),
				group,
			);
		let node = 1;
		for (let shift = at + count - 1; shift >= at; shift--) {
			const step = group === 0 ? node : GROUP + Math.min(MOST_LEFT, shift);
			const given = bitAt(wanted, shift);
			const bit = isKnown ? given : this.#codeBit(node, step, shift, given);
			this.#learn(this.#byLast + node, bit);
			this.#learn(this.#byRecord + node, bit);
			node = node * 2 + bit;
		}
		return node - 2 ** count;
	}

	#learn(at: number, bit: number): void {
		this.#groups.known[at] = learnt(this.#groups.known[at] ?? 0, bit);
	}

	/** Written out, not in loops over models: this is where the time goes. */
	#codeBit(node: number, step: number, shift: number, given: number): number {
		const weights = this.#weights;
		const { known } = this.#groups;
		const saysLast = stretch(known[this.#byLast + node] ?? 0);
		const saysRecord = stretch(known[this.#byRecord + node] ?? 0);
		const saysPlace = stretch(known[this.#byPlace + node] ?? 0);
		const saysGuess = this.#askGuess(step, shift);
		const own = (step * PLACES + Math.min(this.#at, PLACES - 1)) * MODELS;
		const forLast = weights[own] ?? 0;
		const forRecord = weights[own + 1] ?? 0;
		const forPlace = weights[own + 2] ?? 0;
		const forGuess = weights[own + 3] ?? 0;
		const chance = squash(
			saysLast * forLast + saysRecord * forRecord + saysPlace * forPlace + saysGuess * forGuess,
		);
		const bit = this.#coder.likely(chance, given);
		const wrong = (bit * CERTAIN - chance) * (HASTE / CERTAIN);
		weights[own] = forLast + wrong * saysLast;
		weights[own + 1] = forRecord + wrong * saysRecord;
		weights[own + 2] = forPlace + wrong * saysPlace;
		weights[own + 3] = forGuess + wrong * saysGuess;
		this.#learn(this.#byPlace + node, bit);
		if (this.#guess !== 0) this.#judgeGuess(step, shift, bit);
		return bit;
	}

	#askGuess(step: number, shift: number): number {
		if (this.#guess === 0) return 0;
		const far = stretch(this.#trust[this.#guessTrust + step] ?? 0);
		return bitAt(this.#guess, shift) === 1 ? far : -far;
	}

	#judgeGuess(step: number, shift: number, bit: number): void {
		const isRight = bitAt(this.#guess, shift) === bit;
		const at = this.#guessTrust + step;
		this.#trust[at] = learnt(this.#trust[at] ?? 0, isRight ? 1 : 0);
		if (!isRight) this.#guess = 0;
	}
}

/** A word as it is written: how many digits its number has behind the first, and the number. */
function codeOf(word: number): number {
	return (31 - Math.clz32(word + 1)) * 2 ** LENGTH_AT + word + 1;
}

function bitAt(code: number, shift: number): number {
	return (code >> shift) & 1;
}

function contextOf(kind: number, value: number): number {
	return Math.imul(value * KINDS + kind + 1, 0x2c1b_3c6d);
}
