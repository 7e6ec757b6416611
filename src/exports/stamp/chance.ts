/** Draws numbers that look like chance and are the same for the same seed, on every machine. */
export interface Chance {
	/** One of a list. */
	readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value;
	/** A whole number from `from` to `to`, both included. */
	readonly between: (from: number, to: number) => number;
}

/** Chance from a seed: FNV-1a of its letters starts a Mulberry32 generator. */
export function chanceFrom(seed: string): Chance {
	let state = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(seed)) state = Math.imul(state ^ byte, 0x01000193);
	const next = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
	return {
		between,
		pick: (values) => values[between(0, values.length - 1)] ?? values[0],
	};
}
