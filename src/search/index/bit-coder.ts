/**
 * Bits, each written in as much room as it surprises: a binary arithmetic coder whose models learn while they are used.
 * Gzip, which it replaces for leaves, writes no symbol in less than a bit and knows no context. One method serves both
 * ways, so that what is read is described once.
 */

/** Codes one bit by one model: a writer is given the bit, a reader ignores what it is given; both return the bit. */
export interface BitCoder {
	bit(model: number, bit: number): number;
}

/** The model of bits that are as likely as not; it learns nothing. */
export const EVEN = 0;

const CERTAIN = 65_536;
const SUREST = 32;
/** A model forgets what was longer ago than so many bits, about. */
const MEMORY = 40;
const TOP = 2 ** 24;
/** A reader looks so far ahead; what lies behind the end reads as zeros. */
const AHEAD = 4;

/** How likely each model takes the bit to be set. */
class Models {
	private readonly chances: Uint16Array;
	private readonly seen: Uint8Array;

	constructor(count: number) {
		this.chances = new Uint16Array(count).fill(CERTAIN / 2);
		this.seen = new Uint8Array(count);
	}

	/** Where an interval is parted: below it the bit is set. */
	part(model: number, low: number, high: number): number {
		return low + Math.floor(((high - low) * (this.chances[model] ?? 0)) / CERTAIN);
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
	private high = 2 ** 32 - 1;

	constructor(models: number) {
		this.models = new Models(models);
	}

	/** How many bytes have been written, but for those still open. */
	get size(): number {
		return this.bytes.length;
	}

	bit(model: number, bit: number): number {
		const middle = this.models.part(model, this.low, this.high);
		if (bit === 1) this.high = middle;
		else this.low = middle + 1;
		this.models.learn(model, bit);
		while (isSettled(this.low, this.high)) {
			this.bytes.push(Math.floor(this.high / TOP));
			this.low = (this.low % TOP) * 256;
			this.high = (this.high % TOP) * 256 + 255;
		}
		return bit;
	}

	finish(): Uint8Array<ArrayBuffer> {
		return Uint8Array.from([...this.bytes, Math.floor(this.high / TOP)]);
	}
}

/** Reads what a BitWriter wrote, asked in the same order. Throws where the bytes end early. */
export class BitReader implements BitCoder {
	private readonly models: Models;
	private readonly bytes: Uint8Array;
	private at = 0;
	private low = 0;
	private high = 2 ** 32 - 1;
	private value = 0;

	constructor(bytes: Uint8Array, models: number) {
		this.bytes = bytes;
		this.models = new Models(models);
		for (let count = 0; count < AHEAD; count++) this.value = this.value * 256 + this.next();
	}

	bit(model: number): number {
		const middle = this.models.part(model, this.low, this.high);
		const bit = this.value <= middle ? 1 : 0;
		if (bit === 1) this.high = middle;
		else this.low = middle + 1;
		this.models.learn(model, bit);
		while (isSettled(this.low, this.high)) {
			this.low = (this.low % TOP) * 256;
			this.high = (this.high % TOP) * 256 + 255;
			this.value = (this.value % TOP) * 256 + this.next();
		}
		return bit;
	}

	private next(): number {
		this.at += 1;
		if (this.at > this.bytes.length + AHEAD) throw new Error('Một phần chỉ mục tìm kiếm bị cụt.');
		return this.bytes[this.at - 1] ?? 0;
	}
}

/** True where both ends of an interval begin with the same byte, which is then known. */
function isSettled(low: number, high: number): boolean {
	return Math.floor(low / TOP) === Math.floor(high / TOP);
}
