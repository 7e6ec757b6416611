/**
 * Bits, each written in as much room as it surprises: a binary arithmetic coder whose models learn while they are used.
 * Gzip, which it replaces for leaves, writes no symbol in less than a bit and knows no context. One method serves both
 * ways, so that what is read is described once.
 */

/** Codes one bit by one model: a writer is given the bit, a reader ignores what it is given; both return the bit. */
export interface BitCoder {
	bit(model: number, bit: number): number;
	/** The same by a chance of its being set, of CERTAIN: whoever gives it learns himself. */
	likely(chance: number, bit: number): number;
}

/** The model of bits that are as likely as not; it learns nothing. */
export const EVEN = 0;

/** The chance of a bit that is set for sure. */
export const CERTAIN = 65_536;
const SUREST = 32;
/** A model forgets what was longer ago than so many bits, about. */
const MEMORY = 40;
/** Whole numbers of at most 30 bits are the fastest a browser has. */
const BITS = 24;
const TOP_AT = BITS - 8;
const BELOW_TOP = 2 ** TOP_AT - 1;
/** A reader looks so far ahead; what lies behind the end reads as zeros. */
const AHEAD = 3;

/** How likely each model takes the bit to be set. */
class Models {
	private readonly chances: Uint16Array;
	private readonly seen: Uint8Array;

	constructor(count: number) {
		this.chances = new Uint16Array(count).fill(CERTAIN / 2);
		this.seen = new Uint8Array(count);
	}

	chance(model: number): number {
		return this.chances[model] ?? 0;
	}

	learn(model: number, bit: number): void {
		if (model === EVEN) return;
		const chance = this.chances[model] ?? 0;
		const seen = this.seen[model] ?? 0;
		const next = chance + Math.trunc((bit * CERTAIN - chance) / (seen + 1.6));
		this.chances[model] = Math.max(SUREST, Math.min(CERTAIN - SUREST, next));
		if (seen < MEMORY) this.seen[model] = seen + 1;
	}
}

/** Writes bits. */
export class BitWriter implements BitCoder {
	private readonly models: Models;
	private readonly bytes: number[] = [];
	private low = 0;
	private high = 2 ** BITS - 1;

	constructor(models: number) {
		this.models = new Models(models);
	}

	/** How many bytes have been written, but for those still open. */
	get size(): number {
		return this.bytes.length;
	}

	bit(model: number, bit: number): number {
		this.likely(this.models.chance(model), bit);
		this.models.learn(model, bit);
		return bit;
	}

	likely(chance: number, bit: number): number {
		const middle = partOf(this.low, this.high, chance);
		if (bit === 1) this.high = middle;
		else this.low = middle + 1;
		while (isSettled(this.low, this.high)) {
			this.bytes.push(this.high >> TOP_AT);
			this.low = (this.low & BELOW_TOP) << 8;
			this.high = ((this.high & BELOW_TOP) << 8) | 255;
		}
		return bit;
	}

	finish(): Uint8Array<ArrayBuffer> {
		return Uint8Array.from([...this.bytes, this.high >> TOP_AT]);
	}
}

/** Reads what a BitWriter wrote, asked in the same order. Throws where the bytes end early. */
export class BitReader implements BitCoder {
	private readonly models: Models;
	private readonly bytes: Uint8Array;
	private at = 0;
	private low = 0;
	private high = 2 ** BITS - 1;
	private value = 0;

	constructor(bytes: Uint8Array, models: number) {
		this.bytes = bytes;
		this.models = new Models(models);
		for (let count = 0; count < AHEAD; count++) this.value = this.value * 256 + this.next();
	}

	bit(model: number): number {
		const bit = this.likely(this.models.chance(model));
		this.models.learn(model, bit);
		return bit;
	}

	likely(chance: number): number {
		const middle = partOf(this.low, this.high, chance);
		const bit = this.value <= middle ? 1 : 0;
		if (bit === 1) this.high = middle;
		else this.low = middle + 1;
		while (isSettled(this.low, this.high)) {
			this.low = (this.low & BELOW_TOP) << 8;
			this.high = ((this.high & BELOW_TOP) << 8) | 255;
			this.value = ((this.value & BELOW_TOP) << 8) | this.next();
		}
		return bit;
	}

	private next(): number {
		this.at += 1;
		if (this.at > this.bytes.length + AHEAD) throw new Error('Một phần chỉ mục tìm kiếm bị cụt.');
		return this.bytes[this.at - 1] ?? 0;
	}
}

/** Where an interval is parted: below it the bit is set. */
function partOf(low: number, high: number, chance: number): number {
	return low + Math.trunc(((high - low) * chance) / CERTAIN);
}

/** True where both ends of an interval begin with the same byte, which is then known. */
function isSettled(low: number, high: number): boolean {
	return (low ^ high) >> TOP_AT === 0;
}

const FOUR_BITS = 4;

/** One of sixteen, by the models behind `models`. */
export function codeSixteen(coder: BitCoder, models: number, given: number): number {
	let value = 1;
	for (let left = FOUR_BITS - 1; left >= 0; left--)
		value = value * 2 + coder.bit(models + value, Math.floor(given / 2 ** left) % 2);
	return value - 2 ** FOUR_BITS;
}

/** A number of so many bits, each as likely as not. */
export function codeEven(coder: BitCoder, given: number, bits: number): number {
	let value = 0;
	for (let left = bits - 1; left >= 0; left--)
		value = value * 2 + coder.bit(EVEN, Math.floor(given / 2 ** left) % 2);
	return value;
}
